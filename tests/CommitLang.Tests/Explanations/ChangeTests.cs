namespace CommitLang.Tests.Explanations;

/// <summary>What would change a verdict does change it when it is pasted in.</summary>
public sealed class ChangeTests
{
    private const int Programs = 40;

    [Fact]
    public void Every_change_that_is_told_on_random_programs_is_one()
    {
        var told = 0;
        var asked = 0;
        for (var seed = 0; seed < Programs; seed++)
        {
            var text = Asked.Random(seed);
            var inquiry = Asked.Of(text);
            foreach (var declaration in inquiry.Result.Declarations)
            {
                asked += 2;
                foreach (var change in inquiry.ChangesOf(declaration))
                {
                    told++;
                    Assert.NotEqual(declaration.Verdict, change.Verdict);
                    AssertChanges(text, declaration, change, seed);
                }
            }
        }

        // Not everything can be changed by a record; that most can is what the proposals are for.
        Assert.True(told > asked / 3, $"{told} of {asked}");
    }

    [Theory]
    [InlineData("US: not attack as w", Verdict.Contradicted, "2024-12-31 US did attack")]
    [InlineData("2020-01-01 US: attack by 2021 as w", Verdict.Consistent, "2021-12-31 US did attack")]
    [InlineData("2020-01-01 US: attack by 2021 as w", Verdict.Contradicted, "2020-01-01/2021-12-31 US did not attack")]
    [InlineData("2020-01-01 US: keep patrol as w", Verdict.Consistent, "2024-12-31 US did patrol")]
    [InlineData("2020-01-01 US: keep patrol as w", Verdict.Contradicted, "2020-01-01/2024-12-31 US did not patrol")]
    [InlineData("2020-01-01 US: not attack toward China, Iran as w", Verdict.Contradicted, "2024-12-31 US did attack toward China")]
    [InlineData("2020-01-01 US: not attack toward China, Iran as w", Verdict.Consistent, "2020-01-01/2024-12-31 US did not attack toward China, Iran")]
    [InlineData("measure stock in kg\n2020-01-01 Iran: stock <= 300 kg as w", Verdict.Consistent, "2024-12-31 Iran had stock of 300 kg")]
    [InlineData("measure stock in kg\n2020-01-01 Iran: stock <= 300 kg as w", Verdict.Contradicted, "2024-12-31 Iran had stock of 303 kg")]
    [InlineData("measure trade in USD total\n2020-01-01 US: sum(trade) >= 50 bn USD by 2021 as w", Verdict.Consistent, "2020-01-01/2021-12-31 US had trade of 50 bn USD")]
    [InlineData("measure share in %\n2020-01-01 US: share >= 2 % at 2021 as w", Verdict.Contradicted, "2021-01-01/2021-12-31 US had share of 1.98 %")]
    [InlineData("2020-01-01 US: count(attack) <= 2 until 2021 as w", Verdict.Contradicted, "2021-12-31 US did attack\n2021-12-30 US did attack\n2021-12-29 US did attack")]
    [InlineData("2020-01-01 US: not attack if Iran did attack as w", Verdict.Contradicted, "2024-12-31 Iran did attack\n2024-12-31 US did attack")]
    [InlineData("2020-01-01 US: answer within 7 days whenever Iran did attack as w", Verdict.Consistent, "2024-12-31 Iran did attack\n2024-12-31 US did answer")]
    [InlineData("2020-01-01 US: not `by` as w", Verdict.Contradicted, "2024-12-31 US did `by`")]
    [InlineData("accept B2\n2020-01-01 US: not attack as w", Verdict.Contradicted, "source new-report \"the title of the source\" grade A1\n2024-12-31 US did attack [new-report]")]
    [InlineData("source s \"S\" grade C3\n2020-01-01 US: not attack as w\n2022-02-02 US did attack [s]", Verdict.Consistent,
        "source new-report \"the title of the source\" grade A1\n2020-01-01/2024-12-31 US did not attack [new-report]")]
    public void The_nearest_record_is_told_ready_to_be_pasted(string text, Verdict goal, string expected)
    {
        var change = Assert.Single(Asked.Why(text, "w").Changes, change => change.Verdict == goal && change.Rules.IsEmpty);
        Assert.Equal(expected, string.Join('\n', change.Lines));
    }

    [Theory]
    [InlineData("rule r: ban(?t) counts as decoupling when ?t is chips", "2024-12-31 US did ban(chips) toward China")]
    [InlineData("topic chips\ntopic grain\nrule r: ban(?t) counts as decoupling unless ?t is chips\n2001 Iran did ban(chips)\n2001 Iran did ban(grain)", "2024-12-31 US did ban(grain) toward China")]
    [InlineData("rule r: ?a did ban toward ?b after ?b did protest toward ?a counts as decoupling toward ?b", "2024-12-31 US did ban toward China\n2024-12-30 China did protest toward US")]
    [InlineData("rule r: at least 3 ban within 30 days counts as decoupling", "2024-12-31 US did ban toward China\n2024-12-30 US did ban toward China\n2024-12-29 US did ban toward China")]
    [InlineData("measure trade in USD\nrule r: ?a had trade with ?b < 10 USD counts as decoupling", "2024-12-31 US had trade toward China of 9.9 USD")]
    public void Rules_are_read_backwards(string rule, string expected)
    {
        var text = $"2020-01-01 US: not decoupling toward China as w\n{rule}\n";
        var explanation = Asked.Why(text, "w");
        var change = Assert.Single(explanation.Changes, change => change.Verdict == Verdict.Contradicted && !change.Rules.IsEmpty);
        Assert.Equal(expected, string.Join('\n', change.Lines));
        Assert.Equal("r", Assert.Single(change.Rules));
        AssertChanges(text, explanation.Declaration, change, 0);
    }

    [Theory]
    [InlineData("2020-01-01 US: attack by 2030 as w", "nothing recorded by 2024-12-31 makes it contradicted: its deadline, 2030-12-31, has not passed")]
    [InlineData("2020-01-01 US: attack as w", "nothing makes it contradicted: it has no deadline that could pass")]
    [InlineData("2030-01-01 US: not attack as w", "nothing recorded by 2024-12-31 makes it contradicted: it is not in force on any day up to then")]
    [InlineData("2020-01-01 US: not attack as w\n2021-02-02 US did attack",
        "no single new record makes it consistent: what decides it has no known grade (F or 6), so that no other record is better graded; only a correction (`corrects`) takes it away")]
    [InlineData("source s \"S\" grade A1\n2020-01-01 US: not attack as w\n2021-02-02 US did attack [s]",
        "no single new record makes it consistent: the record that decides it is graded A1, and only a better graded record of the opposite, or a correction (`corrects`), takes such a record away")]
    public void What_cannot_be_changed_is_said_with_the_reason(string text, string expected) =>
        Assert.Contains(expected, Asked.Why(text, "w").Unreachable);

    [Fact]
    public void In_the_reading_of_an_actor_its_own_record_is_told_where_no_other_is_enough()
    {
        const string text = """
            source s "S" grade A1
            2020-01-01 US: not attack as w
            2022-02-02 US did attack [s]
            rule r: fly counts as attack according to US
            """;
        var change = Assert.Single(Asked.Why(text, "w", "US").Changes);
        Assert.Equal("2020-01-01/2024-12-31 US did not attack according to US", Assert.Single(change.Lines));
    }

    private static void AssertChanges(string text, DeclarationResult declaration, Change change, int seed)
    {
        var pasted = Asked.Compile((text.EndsWith('\n') ? text : text + "\n") + string.Concat(change.Lines.Select(line => line + "\n")));
        var answer = pasted.Check(Asked.Options).Declarations
            .FirstOrDefault(other => other.Name == declaration.Name && other.Reading == declaration.Reading);
        Assert.True(
            answer?.Verdict == change.Verdict && answer.Reason == change.Reason,
            $"seed {seed}: {declaration.Name} according to {declaration.Reading}: with {string.Join("; ", change.Lines)} it is {answer}");
    }
}
