namespace CommitLang.Tests.Answers;

public sealed class EvidenceResultTests
{
    [Fact]
    public void A_record_is_shown_as_it_was_written()
    {
        var evidence = Checks.Of("""
            as of 2024-12-31
            measure trade in USD mutual
            source early "E" published 2022 grade B2
            source late "L" published 2030 grade A1
            2022-01-01 US: not fly as w
            2022-01-01 US: trade with China <= 5 bn USD as v
            2022-01-01 UK: not attack as u
            2022-10-07/.. US did fly( balloons,_ )  toward China, Japan [late, early]
            2022 US had trade with China of 6..7 bn USD
            2023-03-03 US, UK possibly did attack
            2023 UN monitored UK attack
            """);
        var deed = Assert.Single(evidence.Find("w").Evidence);
        Assert.Equal("US did fly( balloons,_ ) toward China, Japan", deed.What);
        Assert.Equal("2022-10-07/..", deed.Date);
        Assert.Equal(("US", EvidenceKind.Deed, EvidenceStatus.Sure), (deed.Actor, deed.Kind, deed.Status));
        Assert.False(deed.IsFor);
        Assert.Equal("early", Assert.Single(deed.Sources));
        Assert.Equal("B2", deed.Grade);
        Assert.Equal("a.commit:8:1", deed.Location.ToString());
        Assert.Empty(deed.Chain);
        var figure = Assert.Single(evidence.Find("v").Evidence);
        Assert.Equal("US had trade with China of 6..7 bn USD", figure.What);
        Assert.Equal("F6", figure.Grade);
        Assert.Equal(["UN monitored UK attack", "UK possibly did attack"], evidence.Find("u").Evidence.Select(e => e.What));
    }

    [Fact]
    public void The_chain_leads_from_the_records_to_what_counts()
    {
        var evidence = Assert.Single(Checks.Of("""
            as of 2024-12-31
            2022-01-01 US: not war as w
            2023-01-01 US did ban(chips) toward China
            2023-02-02 US did tariff toward China
            rule first: ?a did ban(?t) toward ?b and ?a did tariff toward ?b within 90 days counts as pressure toward ?b
            rule second: pressure counts as hostility
            rule third: ?a did hostility toward ?b counts as war toward ?b
            """).Find("w").Evidence);
        Assert.Equal(
            ["first US did pressure toward China", "second US did hostility toward China", "third US did war toward China"],
            evidence.Chain.Select(step => $"{step.Rule} {step.What}"));
        Assert.Equal("a.commit:5:1", evidence.Chain[0].Location.ToString());
        Assert.Equal("US did tariff toward China", evidence.What);

        var root = evidence.Derivation;
        Assert.Equal("third", root.Rule);
        var first = Assert.Single(Assert.Single(root.Premises).Premises);
        Assert.Equal(["US did ban(chips) toward China", "US did tariff toward China"], first.Premises.Select(p => p.What));
        Assert.All(first.Premises, premise => Assert.Null(premise.Rule));
        Assert.Equal("a.commit:3:1", first.Premises[0].Location.ToString());
        Assert.Empty(first.Premises[0].Premises);
    }

    [Fact]
    public void Evidence_comes_by_day_then_as_in_the_text()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2022-01-01 US: not fly as w
            2023-05-05 US did fly(a)
            2023 US did not fly
            2023-01-01 US did fly(b)
            2022-06~ US did fly(c)
            """);
        Assert.Equal(["2022-06~", "2023", "2023-01-01", "2023-05-05"], check.Find("w").Evidence.Select(e => e.Date));
    }

    [Fact]
    public void What_stands_against_evidence_is_named()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            source wire "W" grade B2
            source post "P" grade D4
            source court "C" grade A1
            2023-01-01 US: not fly as disputed
            2023-01-01 US: not swim as rebutted
            2023-01-01 US: not run as corrected
            2023-05-05 US did fly [wire]
            2023-05-05 US did not fly [wire]
            2023-05-05 US did swim [post]
            2023-05-05 US did not swim [court]
            2023-05-05 US did run as r
            2023-06-06 US did not run corrects r
            """);
        foreach (var (name, other) in new[]
        {
            ("disputed", "US did not fly"), ("rebutted", "US did not swim"), ("corrected", "US did not run"),
        })
        {
            var evidence = Assert.Single(check.Find(name).Evidence, e => !e.IsFor);
            Assert.Equal(name, Terms.Of(evidence.Status));
            Assert.Equal(other, evidence.Other?.What);
        }
    }

    [Fact]
    public void A_very_long_chain_is_cut_and_does_no_harm()
    {
        const int Length = 3_000;
        var rules = string.Concat(Enumerable.Range(0, Length).Select(i => $"rule r{i}: c{i} counts as c{i + 1}\n"));
        var check = Checks.Of($"as of 2024-12-31\n2023-01-01 US: not c{Length} as w\n2023-05-05 US did c0\n{rules}");
        var evidence = Assert.Single(check.Find("w").Evidence);
        Assert.Equal(1_000, evidence.Chain.Length);
        Assert.Equal($"r{Length - 1}", evidence.Chain[^1].Rule);
        Assert.Equal("US did c0", evidence.What);
    }
}
