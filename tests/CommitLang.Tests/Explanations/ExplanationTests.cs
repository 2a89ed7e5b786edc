namespace CommitLang.Tests.Explanations;

/// <summary>A verdict is explained in one sentence, with what was left out.</summary>
public sealed class ExplanationTests
{
    [Theory]
    [InlineData("2020 US: not attack as w\n2022-02-02 US did attack", "w is contradicted: 2022-02-02 US did attack goes against the words")]
    [InlineData("2020 US: not attack as w\n2022-02-02 US did attack\n2023-02-02 US did attack", "w is contradicted: 2022-02-02 US did attack (and one more record) go against the words")]
    [InlineData("2020 US: not attack as w\n2022-02-02 US did ban\nrule r: ban counts as raid\nrule q: raid counts as attack",
        "w is contradicted: 2022-02-02 US did ban (which counts as US did attack by rule r, then q) goes against the words")]
    [InlineData("2020 US: not attack as w\n2022-02-02 US did attack\n2023-02-02 US did not attack",
        "w is contradicted: 2022-02-02 US did attack went against the words; 2023-02-02 US did not attack later shows that they are kept again, which does not undo the breach")]
    [InlineData("2020 US: not attack as w\n2022-02-02 US did attack\n2022-02-02 US did not attack",
        "w is unverified: 2022-02-02 US did attack speaks against it, and 2022-02-02 US did not attack says the opposite; neither source is the better")]
    [InlineData("2020-01-01 US: not attack as w\n2022-02-02 US possibly did attack", "w is unverified: 2022-02-02 US possibly did attack is only possible evidence against the words, which decides nothing")]
    [InlineData("2020-01-01 US: not attack as w\n2020/2024 US did not attack", "w is consistent: 2020/2024 US did not attack speaks for the words, so that sure evidence covers every day that they were in force")]
    [InlineData("2020-01-01 US: attack by 2021 as w\n2022-02-02 US did attack", "w is contradicted: 2022-02-02 US did attack came after the deadline, 2021-12-31,")]
    [InlineData("2020-01-01 US: attack by 2021 as w\n2020/2021 US did not attack", "w is contradicted: the deadline, 2021-12-31, has passed, and 2020/2021 US did not attack shows that it was not done")]
    [InlineData("2020-01-01 US: attack by 2021 as w\n2020-02-02 US did attack", "w is consistent: 2020-02-02 US did attack is what was promised")]
    [InlineData("2020-01-01 US: not attack as w", "w is unverified: no record of a US deed that counts as attack since 2020-01-01; nobody was watching")]
    [InlineData("2020-01-01 US: not attack as w\n2019-12-22 US did attack",
        "w is unverified: no record of a US deed that counts as attack since 2020-01-01; nobody was watching; the nearest miss is 2019-12-22 US did attack: 10 days too early: the words are in force from 2020-01-01 on")]
    [InlineData("2020-01-01 US, UK: not attack as w\n2021-02-02 UK did attack", "w is contradicted: one contradicted part contradicts the whole: 1 of its 2 parts is contradicted, such as w/UK (breached)")]
    [InlineData("2020-01-01 US: not attack or ban as w\n2021-02-02 US did ban", "w is contradicted: of ban, 2021-02-02 US did ban goes against the words")]
    [InlineData("measure trade in USD total\n2017 US had trade of 10 bn USD\n2020-01-01 US: sum(trade) >= 200 % of trade at 2017 + 5 bn USD from 2020 by 2021 as w\n2020/2021 US had trade about 20 bn USD",
        "w is contradicted: the deadline, 2021-12-31, has passed, and 2020/2021 US had trade about 20 bn USD shows that it was not done; the value reached is 72 to 88 % of the bound, 25 bn USD (`about` is give or take a tenth)")]
    [InlineData("2020-01-01 US: not attack under pact as w\nagreement pact\n2022-05-05 US withdraws pact", "w is unverified: taken back before anything was known about it (2022-05-05 US withdraws pact)")]
    [InlineData("2020-01-01 US: not attack except attack(pirates) as w\n2021-02-02 US did attack(pirates)",
        "w is unverified: all that is recorded about it is excepted by the words themselves, and what is excepted speaks neither for nor against them")]
    [InlineData("2020-01-01 US: attack as w\n2020-02-02 US did not attack\n2021-02-02 US did attack", "w is consistent: 2021-02-02 US did attack is what was promised; what was not done on other days does not undo that")]
    [InlineData("2020-01-01 US: not attack as w\n2021-02-02/.. US did attack", "w is contradicted: 2021-02-02/.. US did attack, which goes on, goes against the words")]
    public void The_sentence_names_what_decided(string text, string expected) =>
        Assert.Equal(expected, Asked.Why(text + "\n", "w").Sentence.TrimEnd());

    [Fact]
    public void What_was_left_out_is_listed_with_the_reason()
    {
        const string text = """
            accept C3
            source good "Good" grade B2
            source bad "Bad" grade E5
            2020-01-01 US: not attack except attack(pirates) as w
            2021-01-01 US did attack [bad]
            2021-02-02 US did attack(pirates) [good]
            2019-02-02 US did attack [good]
            """;
        Assert.Equal(
            [
                "2021-01-01 US did attack: its grade, E5, is not known to reach C3",
                "2021-02-02 US did attack(pirates): excepted: the words take out attack(pirates), which US did attack(pirates) is",
                "2019-02-02 US did attack: 333 days too early: the words are in force from 2020-01-01 on",
            ],
            Asked.Why(text, "w").LeftOut.Select(record => $"{record.Date} {record.What}: {record.Why}"));
    }

    [Fact]
    public void Words_of_one_reading_only_are_told_as_that() => Assert.StartsWith(
        "w is unverified in the reading of China: the words are said only according to China; no record",
        Asked.Why("2020-01-01 US: not attack as w according to China\n", "w", "China").Sentence);

    [Fact]
    public void Rules_that_are_spoken_of_are_given_as_written()
    {
        const string text = "2020-01-01 US: not attack as w\n2021-01-01 US did ban\nrule q: ban counts as attack\nrule unused: fly counts as attack\n";
        Assert.Equal("rule q: ban counts as attack", Assert.Single(Asked.Why(text, "w").Rules).Words);
    }

    [Fact]
    public void A_change_tells_what_else_it_changes()
    {
        const string text = "2020-01-01 US: not attack as w\n2020-01-01 US: not fight as other\nconduct attack is fight\nconduct fight\nactor US\n";
        var change = Assert.Single(Asked.Why(text, "w").Changes, change => change.Verdict == Verdict.Contradicted);
        Assert.Equal("other", Assert.Single(change.AlsoChanges));
    }

    [Fact]
    public void Nothing_breaks_on_random_programs()
    {
        for (var seed = 0; seed < 30; seed++)
        {
            var inquiry = Asked.Of(Asked.Random(seed));
            foreach (var declaration in inquiry.Result.Declarations)
            {
                var explanation = inquiry.Explain(declaration);
                Assert.StartsWith($"{declaration.Name} is {Terms.Of(declaration.Verdict)}", explanation.Sentence, StringComparison.Ordinal);
                Assert.DoesNotContain("  ", explanation.Sentence, StringComparison.Ordinal);
                foreach (var weighed in explanation.Weighed.Where(weighed => weighed.Evidence.Status == EvidenceStatus.Possible))
                {
                    Assert.NotNull(weighed.Note);
                }
            }

            foreach (var record in inquiry.Records)
            {
                foreach (var declaration in inquiry.Result.Declarations)
                {
                    var standing = inquiry.WhyNot(record, declaration);
                    Assert.NotEmpty(standing.Why);
                    Assert.Equal(standing.Counts, standing.Why.StartsWith("it counts", StringComparison.Ordinal));
                }
            }
        }
    }
}
