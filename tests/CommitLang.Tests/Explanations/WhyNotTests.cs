namespace CommitLang.Tests.Explanations;

/// <summary>Why a record does not count: the first condition that it fails, in an analyst's words.</summary>
public sealed class WhyNotTests
{
    private const string Words = "2020-01-01 US: not attack(ships) toward China until 2023 except attack(pirates) as w\n";

    [Theory]
    [InlineData("2019-12-22 US did attack(ships) toward China as r", "10 days too early: the words are in force from 2020-01-01 on")]
    [InlineData("2024-01-02 US did attack(ships) toward China as r", "2 days too late: the words were in force until 2023-12-31")]
    [InlineData("2022-02-02 Iran did attack(ships) toward China as r", "it is Iran's, not US's")]
    [InlineData("actor US\nactor China\nactor Navy acts for US until 2021\n2022-02-02 Navy did attack(ships) toward China as r", "it is Navy's, who acts for US until 2021-12-31")]
    [InlineData("2022-02-02 US did attack(ships) toward Iran as r", "it is toward Iran, not toward China")]
    [InlineData("topic ships\ntopic planes\ntopic pirates\n2022-02-02 US did attack(planes) toward China as r", "US did attack(planes) toward China is not attack(ships): planes is no kind of ships")]
    [InlineData("2022-02-02 US did fly as r", "fly is no kind of attack, and no rule makes it count as that")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) counts as attack(?t) when ?t is tanks and ?t is fast", "rule q does not apply to it: `?t is tanks` does not hold")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) counts as attack(?t) unless ?t is ships", "rule q does not apply to it: `unless ?t is ships` takes it out")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) counts as attack(?t) until 2021", "rule q does not apply to it: the rule applies until 2021-12-31 only")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) counts as attack(?t) according to China", "rule q would make it count, but holds only according to China")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) after protest counts as attack(?t)", "rule q does not apply to it: nothing else that `ban(?t) after protest` asks for stands beside it")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: at least 3 ban(?t) within 30 days counts as attack(?t)", "rule q does not apply to it: there are not 3 such deeds close enough together")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) counts as attack(?t)\nrule o: ban(_) counts as nothing overrides q", "rule q does not apply to it: rule o overrides it")]
    [InlineData("2025-02-02 US did attack(ships) toward China as r", "it is dated after the day of evaluation, 2024-12-31")]
    [InlineData("source s \"S\" published 2025-02-02\n2022-02-02 US did attack(ships) toward China as r [s]", "it became known only on 2025-02-02, after the day of knowledge, 2024-12-31")]
    [InlineData("2022-02-02 US did attack(ships) toward China as r according to China", "it is recorded only according to China")]
    [InlineData("2022-02-02 US possibly did attack(ships) toward China as r", "only possible: it is recorded as `possibly`")]
    [InlineData("2022-02-02 US did attack toward China as r", "only possible: an argument, a counterpart or a date that the words name is left open in it")]
    [InlineData("accept B2\n2022-02-02 US did attack(ships) toward China as r", "its grade, F6, is not known to reach B2")]
    [InlineData("2022-02-02 US did attack(ships) toward China as r\n2022-02-02 US did fly corrects r", "corrected: 2022-02-02 US did fly (F6) stands in its place")]
    [InlineData("2022-02-02 US did attack(ships) toward China as r\n2022-02-02 US did not attack", "disputed: 2022-02-02 US did not attack (F6) says otherwise, and a grade that is not known (F or 6) is neither better nor worse than another")]
    [InlineData("2022-02-02 US did not attack(ships, ships) as r\nconduct attack(what, where)", "it denies something narrower than attack(ships) toward China")]
    public void The_first_condition_that_fails_is_told(string statements, string expected)
    {
        var standing = Asked.WhyNot(Words + statements + "\n", "r", "w");
        Assert.False(standing.Counts);
        Assert.Equal(expected, standing.Why);
    }

    [Theory]
    [InlineData("2022-02-02 US did attack(ships) toward China as r", "it counts against it")]
    [InlineData("2022-02-02 US did ban(ships) toward China as r\nrule q: ban(?t) counts as attack(?t)", "it counts against it by rule q")]
    [InlineData("2022-02-02 US did not attack as r", "it counts for it")]
    public void What_counts_is_told_as_that(string statements, string expected)
    {
        var standing = Asked.WhyNot(Words + statements + "\n", "r", "w");
        Assert.True(standing.Counts);
        Assert.Equal(expected, standing.Why);
    }

    [Fact]
    public void A_deed_to_which_the_actor_reserved_the_right_is_excused_in_its_reading()
    {
        const string text = Words + "US: may attack as right\n2022-02-02 US did attack(ships) toward China as r\n";
        Assert.Equal("excused: right reserved the right to it", Asked.WhyNot(text, "r", "w", "US").Why);
        Assert.True(Asked.WhyNot(text, "r", "w").Counts);
    }

    [Theory]
    [InlineData("B2", "B2", "disputed: 2022-02-02 US did not attack (B2) says otherwise, and both are graded B2")]
    [InlineData("A3", "B2", "disputed: 2022-02-02 US did not attack (B2) says otherwise, and neither A3 nor B2 is the better grade in both letter and digit")]
    [InlineData("C3", "B2", "rebutted: 2022-02-02 US did not attack (B2) says otherwise, and is better graded than it is (C3)")]
    public void Grades_that_decide_between_records_are_told(string grade, string opposite, string expected) => Assert.Equal(
        expected,
        Asked.WhyNot(
            Words + $"source s \"S\" grade {grade}\nsource t \"T\" grade {opposite}\n2022-02-02 US did attack(ships) toward China as r [s]\n2022-02-02 US did not attack [t]\n",
            "r", "w").Why);

    [Fact]
    public void In_its_own_reading_the_records_of_an_actor_stand_above_all_others() => Assert.Equal(
        "rebutted: 2022-02-02 US did not attack (F6) says otherwise, and in this reading US's own records stand above all others",
        Asked.WhyNot(
            Words + "source s \"S\" grade A1\n2022-02-02 US did attack(ships) toward China as r [s]\n2022-02-02 US did not attack according to US\n",
            "r", "w", "US").Why);

    [Fact]
    public void What_took_the_words_out_of_force_is_told() => Assert.Equal(
        "32 days too late: the words were in force until 2021-12-31 (2022-01-01 US suspends w)",
        Asked.WhyNot(Words + "2022-01-01 US suspends w\n2022-02-01 US did attack(ships) toward China as r\n", "r", "w").Why);

    [Fact]
    public void What_the_bound_is_reckoned_from_is_told_as_that() => Assert.Equal(
        "the bound is reckoned from it; it is no evidence itself",
        Asked.WhyNot(
            "measure trade in USD total\n2020-01-01 US: sum(trade) >= 200 % of trade at 2017 from 2020 by 2021 as w\n2017 US had trade of 10 USD as r\n", "r", "w").Why);

    [Fact]
    public void An_excepted_deed_is_told_as_that() => Assert.Equal(
        "excepted: the words take out attack(pirates), which US did attack(pirates) is",
        Asked.WhyNot("US: not attack except attack(pirates) as w\n2022-02-02 US did attack(pirates) as r\n", "r", "w").Why);
}
