namespace CommitLang.Tests.Answers;

public sealed class DeclarationResultTests
{
    [Fact]
    public void Words_are_as_written_on_one_line()
    {
        var result = Checks.Of("""
            source s "S"
            2023-01-01 US:   will  fly( balloons )   # a comment
              with China,
              Japan within 30 days
              as w [s "quote"]
            """).Find("w");
        Assert.Equal("will fly( balloons ) with China, Japan within 30 days", result.Words);
        Assert.Equal("US", result.Actor);
        Assert.Equal("2023-01-01", result.Said);
        Assert.Equal("a.commit:2:1", result.Location.ToString());
    }

    [Fact]
    public void The_declaration_comes_first_then_its_parts_reading_by_reading()
    {
        var check = Checks.Of("""
            as of 2024-01-31
            US, UK: not fly during 2022/2023 every year as w
            US: not swim as v
            US: not run as u according to China
            """);
        Assert.Equal(
            [
                "0 w ", "1 w/US ", "2 w/US/2022 ", "2 w/US/2023 ", "1 w/UK ", "2 w/UK/2022 ", "2 w/UK/2023 ",
                "0 w China", "1 w/US China", "2 w/US/2022 China", "2 w/US/2023 China", "1 w/UK China", "2 w/UK/2022 China", "2 w/UK/2023 China",
                "0 v ", "0 v China", "0 u China",
            ],
            check.Declarations.Select(d => $"{d.Level} {d.Name} {d.Reading}"));
        Assert.Equal("US, UK", check.Find("w").Actor);
        Assert.Equal("UK", check.Find("w/UK/2022").Actor);
        Assert.Equal(new Tally(0, 0, 2), check.Find("w").Parts);
        Assert.Null(check.Find("v").Parts);
    }

    [Fact]
    public void An_end_that_is_not_bounded_is_none()
    {
        var check = Checks.Of("""
            as of 2023-06-21
            US: not fly as always
            2023-06-19 US: not fly toward Mars as said
            US: not swim from 2024 as later
            """);
        Assert.Equal(new DayWindow(null, new CalendarDay(2023, 6, 21)), check.Find("always").Window);
        Assert.Equal("../2023-06-21", check.Find("always").Window.ToString());
        Assert.Null(check.Find("always").Coverage);
        Assert.Equal("2023-06-19/2023-06-21", check.Find("said").Window.ToString());
        Assert.Null(check.Find("later").Window);
    }

    [Fact]
    public void Shares_are_numbers()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            measure purchases in USD total
            2020-01-15 China: sum(purchases) >= 200 bn USD from 2020 by 2021 as exact
            2020-01-15 China: sum(purchases) >= 100 bn USD from 2022 by 2022 as range
            2020/2021 China had purchases 114 bn USD
            2022 China had purchases 50..60 bn USD
            2023-01-01 US: not fly during 2023-01-01/2023-01-04 as quarter
            2023-01-02 US did not fly
            """);
        Assert.Equal(0.57, check.Find("exact").Degree?.Exact);
        Assert.Equal(new ShareRange(0.5, 0.6), check.Find("range").Degree);
        Assert.Null(check.Find("range").Degree?.Exact);
        Assert.Equal(0.25, check.Find("quarter").Coverage);
        Assert.Equal(new CalendarDay(2023, 1, 2), check.Find("quarter").LastEvidence);
        Assert.Equal(new CalendarDay(2021, 12, 31), check.Find("exact").Deadline);
    }

    [Fact]
    public void What_became_of_it_is_marked()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2020-01-01 US: aims to fly by 2030 as w
            2020-01-01 US: not swim as v
            2020-01-01 US: not run as u
            2021-01-01 US suspends v
            2021-06-01 US resumes v
            2021-01-01 US: not run toward China as later replacing u
            2022-01-01 US withdraws w
            """);
        Assert.True(check.Find("w").IsSoft);
        Assert.Equal(DeclarationMarks.Withdrawn, check.Find("w").Marks);
        Assert.Equal(DeclarationMarks.Suspended, check.Find("v").Marks);
        Assert.Equal(DeclarationMarks.Replaced, check.Find("u").Marks);
        Assert.Equal(DeclarationMarks.None, check.Find("later").Marks);
        Assert.Equal(["withdrawn", "suspended", "replaced"], Terms.Of((DeclarationMarks)7));
    }

    [Fact]
    public void What_is_under_an_agreement_is_counted()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            agreement pact from 2020-01-01 party US party UK
            each of pact: not fly as w
            US: not swim under pact as v
            US: not run as u
            2021-01-01 UK did fly
            """);
        var agreement = Assert.Single(check.Agreements);
        Assert.Equal(("pact", null, new Tally(0, 1, 2)), (agreement.Name, agreement.Reading, agreement.Tally));
    }

    [Theory]
    [InlineData("no record of a US deed that counts as fly toward China since 2023-06-19; nobody was watching",
        "2023-06-19 US: not fly toward China as w")]
    [InlineData("no record of an Iran deed that counts as fly; nobody was watching", "Iran: not fly as w")]
    [InlineData("no record of an EU deed that counts as fly from 2022-01-01 to 2022-12-31; nobody was watching; the deadline was 2022-12-31",
        "EU: fly from 2022 by 2022 as w")]
    [InlineData("no record of a US deed that counts as fly or swim since 2024-01-01; nobody was watching; the deadline is 2030-12-31",
        "2024-01-01 US: fly or swim by 2030 as w")]
    [InlineData("no record of a US deed that counts as fly since 2024-01-01; nobody was watching",
        "actor US\nactor Blinken speaks for US\n2024-01-01 Blinken: not fly as w")]
    [InlineData("no record of whether US kept up fly(balloons) since 2024-01-01; nobody was watching", "2024-01-01 US: keep fly(balloons) as w")]
    [InlineData("no figure for stock of Iran toward UK since 2024-01-01", "measure stock in kg\n2024-01-01 Iran: stock with UK <= 3 kg as w")]
    [InlineData("no figure for size of Iran over the same period, to compare stock with, since 2024-01-01",
        "measure stock in kg\nmeasure size in kg\n2024-01-01 Iran: stock <= size as w\n2024 Iran had stock of 3 kg\n2023 Iran had size of 2 kg")]
    [InlineData("no figure for stock of Iran a year before, to compare stock with, since 2024-01-01",
        "measure stock in kg\n2024-01-01 Iran: stock <= stock a year before as w\n2024 Iran had stock of 3 kg")]
    [InlineData("no figure for size of Iran toward UK of 2020-01-01 to 2020-12-31, to compare stock with, since 2024-01-01",
        "measure stock in kg mutual\nmeasure size in kg\n2024-01-01 Iran: stock with UK <= size at 2020 as w\n2024 UK had stock with Iran of 3 kg\n2020 Iran had size of 2 kg")]
    [InlineData("no figure for stock of Iran since 2024-01-01",
        "measure stock in kg\nmeasure size in kg\n2024-01-01 Iran: stock <= size as w\n2024 Iran had size of 3 kg")]
    [InlineData("no record of an Iran deed that counts as test since 2024-01-01", "2024-01-01 Iran: count(test) <= 3 as w")]
    [InlineData("no other record of a US deed that counts as fly since 2024-01-01",
        "2024-01-01 US: not fly except fly(balloons) as w\n2024-02-01 US did fly(balloons)")]
    [InlineData("not yet in force: it starts on 2025-01-01", "US: not fly from 2025 as w")]
    [InlineData("not in force: what stands behind `if` has not held by 2024-12-31", "US: not fly if China did swim as w")]
    [InlineData("not in force: what stands behind `while` has not held by 2024-12-31", "US: not fly while China did swim as w")]
    [InlineData("not in force: what stands behind `while` did not hold by the deadline, 2024-01-11",
        "2024-01-01 US: fly while China did swim within 10 days as w\n2024-06-01 China did swim")]
    [InlineData("not in force: what stands behind `if` did not hold by the deadline, 2024-05-31", "2024-01-01 US: fly by 2024-05 if China did swim as w\n2024-06-01 China did swim")]
    [InlineData("not in force: what stands behind `if` did not hold by 2024-05-31, the last day of the words",
        "2024-01-01 US: not fly until 2024-05 if China did swim as w\n2024-06-01 China did swim")]
    [InlineData("released: what stands behind `unless` has come about", "2024-01-01 China did swim\n2024-01-01 US: not fly unless China did swim as w")]
    [InlineData("nothing has set it off by 2024-12-31: what stands behind `whenever` has not happened while it was in force",
        "US: fly whenever China did swim within 5 days as w")]
    [InlineData("not yet in force: pact starts on 2030-01-01", "agreement pact from 2030 party US\n2024-01-01 US: not fly under pact as w")]
    [InlineData("not in force: pact ended on 2020-12-31, before these words could begin",
        "agreement pact until 2020 party US\n2024-01-01 US: not fly under pact as w")]
    [InlineData("corrected: the statement at a.commit:3:1 stands in its place", "2024-01-01 US: not fly as w\n2024-02-01 US: not swim corrects w")]
    [InlineData("corrected: the statement at a.commit:3:1 stands in its place", "US: not fly from 2030 as w\n2024-02-01 US did swim corrects w")]
    [InlineData("no record of a US deed that counts as fly since 2024-01-01; nobody was watching", "2024-01-01 US: not fly as w\n2025-02-01 US: not swim corrects w")]
    [InlineData("not said yet on 2024-12-31", "2025-01-01 US: not fly as w")]
    [InlineData("not known yet on 2024-12-31: known from 2025-02-01 on", "source s \"S\" published 2025-02-01\n2024-01-01 US: not fly as w [s]")]
    [InlineData("taken back before it came into force", "2023-01-01 US: not fly from 2024 as w\n2023-06-01 US withdraws w")]
    [InlineData("replaced before it came into force", "2023-01-01 US: not fly from 2024 as w\n2023-06-01 US: not swim replacing w")]
    [InlineData("taken back before anything was known about it", "2023-01-01 US: not fly as w\n2023-06-01 US withdraws w")]
    [InlineData("replaced before anything was known about it", "2023-01-01 US: not fly as w\n2023-06-01 US: not swim replacing w")]
    [InlineData(null, "2024-01-01 US: not fly as w\n2024-02-01 US did fly")]
    [InlineData(null, "2024-01-01 US: not fly as w\n2024-02-01 US did not fly")]
    public void Silence_is_explained_on_one_line(string? expected, string text) =>
        Assert.Equal(expected, Checks.Of("as of 2024-12-31\n" + text).Find("w").Silence);

    [Theory]
    [InlineData("not in force: A did not belong to Club at that time", "w/A", "each of Club: not fly from 2023 as w")]
    [InlineData("not in force: C did not belong to Club at that time", "w/C", "each of Club: fly by 2023 as w")]
    [InlineData("not yet in force: C belongs to Club from 2030-01-01 on", "w/C", "each of Club: not fly as w")]
    [InlineData("released: A belonged to Club only until 2021-12-31", "w/A", "each of Club: fly from 2020 by 2023 as w")]
    [InlineData("no record of a B deed that counts as fly since 2022-01-01; nobody was watching", "w/B", "each of Club: not fly from 2022 as w")]
    public void A_member_is_bound_while_it_belongs_to_the_group(string expected, string name, string text) =>
        Assert.Equal(expected, Checks.Of(
            "as of 2024-12-31\nactor Club\nactor A member of Club until 2021\nactor B member of Club\nactor C member of Club from 2030\n" + text).Find(name).Silence);

    /// <summary>Whatever the words are about, an organ for the whole included; what was kept back on other days is not told.</summary>
    [Theory]
    [InlineData("2023-01-01 US: fly by 2023 as w", "2023 Fleet withheld fly")]
    [InlineData("2023-01-01 US: not fly or swim as w", "2023/.. US withheld fly")]
    [InlineData("2023-01-01 US: not fly(balloons) as w", "2023/.. US withheld fly")]
    [InlineData("2023-01-01 US: count(fly) <= 3 during 2023 as w", "2023 US withheld fly")]
    [InlineData("2023-01-01 US: stock <= 3 kg as w", "2023/.. US withheld stock")]
    [InlineData("2023-01-01 US: stock <= 3 kg at 2023-06 as w", "2023-06/2023-07 US withheld stock")]
    [InlineData("2023-01-01 US: sum(flow) <= 3 kg during 2023 as w", "2023-12 US withheld flow")]
    public void What_was_kept_back_is_told_where_the_verdict_hangs_on_it(string words, string record)
    {
        var answer = Checks.Of(
            $"as of 2024-12-31\nactor US\nactor Fleet organ of US\nmeasure stock in kg\nmeasure flow in kg total\n{words}\n2022 US withheld fly\n2023-01 US withheld stock\n2023-01 US withheld flow\n{record}\n").Find("w");
        Assert.Equal("unverified/withheld", Terms.Of(answer.Verdict, answer.Reason));
        var evidence = Assert.Single(answer.DecidingEvidence);
        Assert.Equal((record, EvidenceStatus.Withheld, EvidenceKind.Withholding, false, 10), ($"{evidence.Date} {evidence.What}", evidence.Status, evidence.Kind, evidence.IsFor, evidence.Place.Line));
        Assert.Equal(1, answer.EvidenceCount);
        Assert.Contains($"the facts were kept back on the last day that counts ({record})", answer.Sentence, StringComparison.Ordinal);
    }

    /// <summary>The figure made known last decides; an older one, sure or not, is overtaken by it.</summary>
    [Theory]
    [InlineData("contradicted/missed", "2022 US possibly had debt of 50 % [early]", "2022 US had debt of 70 % [late]")]
    [InlineData("contradicted/missed", "2022 US had debt of 50..70 % [early]", "2022 US had debt of 70 % [late]")]
    [InlineData("unverified/uncertain", "2022 US had debt of 70 % [early]", "2022 US possibly had debt of 50 % [late]")]
    [InlineData("unverified/uncertain", "2022 US had debt of 70 % [late]", "2022 US possibly had debt of 50 % [late]")]
    [InlineData("consistent/fulfilled", "2022 US possibly had debt of 70 % [early]", "2022 US had debt of 50 % [late]")]
    [InlineData("unverified/overdue", "2022 US possibly had debt of 70 % [early]", "2021 US had debt of 50 % [late]")]
    public void At_a_date_the_figure_made_known_last_decides(string expected, params string[] figures)
    {
        var answer = Checks.Of(
            "as of 2024-12-31\nmeasure debt in %\nsource early \"S\" published 2023-01-01\nsource late \"T\" published 2023-06-01\n2021-01-01 US: debt <= 60 % at 2022 as w\n"
            + string.Join('\n', figures)).Find("w");
        Assert.Equal(expected, Terms.Of(answer.Verdict, answer.Reason));
    }

    [Fact]
    public void Where_readings_differ_it_is_contested_and_says_why()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2023-01-01 US: not decoupling as w
            2023-01-01 US: not fly as v
            2023-01-01 US: not swim as u
            2023-01-01 US: not run as same
            2023-01-01 US: not attack as reserved
            2023-01-01 US: may attack as right
            2023-05-05 US did ban(chips)
            2023-05-05 US did fly
            2023-05-05 US did attack
            2023-05-06 China did swim
            rule broad: ban(_) counts as decoupling according to China
            2023-05-05 US did not fly according to US
            2023-06-06 US suspends u according to China
            2023-07-07 US did swim
            """);
        Assert.Equal(["China", "US"], check.Readings.Order(StringComparer.Ordinal));
        Assert.True(check.Find("w").IsContested);
        Assert.True(check.Find("w", "China").IsContested);
        Assert.False(check.Find("same").IsContested);
        Assert.Empty(check.Find("w").Differences);
        Assert.Equal(["rule broad a.commit:12:1"], Why("w", "China"));
        Assert.Equal(["record US did not fly a.commit:13:1"], Why("v", "US"));
        Assert.Equal(["record US suspends u a.commit:14:1"], Why("u", "China"));
        Assert.Equal(["reservation right a.commit:7:1"], Why("reserved", "US"));

        IEnumerable<string> Why(string name, string reading) =>
            check.Find(name, reading).Differences.Select(d => $"{Terms.Of(d.Kind)} {d.What} {d.Location}");
    }

    /// <summary>A denial that a deed outweighs is no reason for the verdict.</summary>
    [Fact]
    public void What_speaks_against_the_verdict_makes_no_difference()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2023-01-01 US: report by 2023 as w
            2023-05-05 US did report according to China
            2023-06-06 US did not report according to China
            """);
        Assert.Equal(["US did report"], check.Find("w", "China").Differences.Select(difference => difference.What));
    }

    [Fact]
    public void A_rule_that_overrides_makes_a_difference_too()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2023-01-01 US: not decoupling as w
            2023-05-05 US did ban(chips)
            rule broad: ban(_) counts as decoupling
            rule narrow: ban(_) counts as prudence overrides broad according to US
            """);
        var difference = Assert.Single(check.Find("w", "US").Differences);
        Assert.Equal((DifferenceKind.Rule, "narrow"), (difference.Kind, difference.What));
    }

    [Fact]
    public void Another_reason_alone_does_not_contest()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2023-01-01 US: not fly during 2023-01-01/2023-01-02 as w
            2023-01-01 US did not fly
            2023-01-02 US did not fly according to China
            """);
        Assert.Equal(Reason.Supported, check.Find("w").Reason);
        Assert.Equal(Reason.Upheld, check.Find("w", "China").Reason);
        Assert.False(check.Find("w").IsContested);
    }
}
