using CommitLang.Syntax;
using CommitLang.Tests.Answers;
using CommitLang.Tests.Documents;

namespace CommitLang.Tests.Probes;

/// <summary>Rules that treat two actors alike give mirrored verdicts on mirrored words and deeds; others are found.</summary>
public sealed class MirrorTests
{
    private const string Text = """
        as of 2024-12-31
        2024-01-01 US: not pressure toward China as w
        2024-01-01 China: not pressure toward US as v
        2024-02-01 US did tariff toward China

        """;

    [Fact]
    public void Rules_with_variables_mirror()
    {
        var result = Compare(Text + "rule r: ?a did tariff toward ?b counts as pressure\n");
        Assert.Equal(2, result.Compared);
        Assert.Empty(result.Differences);
    }

    [Fact]
    public void A_rule_that_names_one_side_does_not()
    {
        var result = Compare(Text + "rule r: US did tariff counts as pressure toward China\n");
        var difference = Assert.Single(result.Differences);
        Assert.Equal("w: contradicted/breached", difference.Original.ToString());
        Assert.Equal(Reason.NoEvidence, difference.Mirrored?.Reason);
        Assert.Equal("r", Assert.Single(difference.Rules).What);
    }

    [Fact]
    public void A_rule_that_spares_one_side_does_not() =>
        Assert.Single(Compare(Text + "rule r: ?a did tariff toward ?b counts as pressure unless ?a is China\n").Differences);

    [Fact]
    public void Whose_rule_it_is_takes_no_side()
    {
        var result = Compare(Text + "rule r: ?a did tariff toward ?b counts as pressure according to China\n");
        Assert.Equal(4, result.Compared);
        Assert.Empty(result.Differences);
    }

    [Fact]
    public void Two_rules_that_together_treat_both_alike_mirror() => Assert.Empty(Compare(Text + """
        rule one: US did tariff counts as pressure toward China
        rule two: China did tariff counts as pressure toward US
        """).Differences);

    [Fact]
    public void Only_a_rule_that_one_of_the_answers_rests_on_is_named() => Assert.Equal(["r"], Assert.Single(Compare(Text + """
        rule r: US did tariff counts as pressure toward China
        rule s: China did sing counts as pressure toward US
        """).Differences).Rules.Select(rule => rule.What));

    [Fact]
    public void Another_name_of_an_actor_is_swapped_too() => Assert.Single(Compare("""
        as of 2024-12-31
        actor US aka "Washington"
        actor China
        2024-01-01 US: not pressure as w
        2024-02-01 US did tariff
        rule r: Washington did tariff counts as pressure
        """).Differences);

    [Fact]
    public void Of_words_with_parts_the_part_is_told()
    {
        var result = Compare("""
            as of 2024-12-31
            2024-01-01 US, China: not fly as w
            2024-02-01 US did fly
            2024-02-01 China did jump
            rule r: US did jump counts as fly
            """);
        Assert.Equal("w/China", Assert.Single(result.Differences).Original.Name);
        Assert.Equal(3, result.Compared);
    }

    [Fact]
    public void Several_pairs_are_swapped_at_once()
    {
        const string Talk = Text + """
            2024-01-01 Qin: not sing as u
            2024-01-01 Blinken: not sing as t
            2024-02-01 Blinken did sing toward US
            rule r: Blinken did sing toward US counts as tell
            rule s: Qin did sing toward China counts as tell
            2024-01-01 Blinken: not tell as x
            2024-01-01 Qin: not tell as y

            """;
        Assert.NotEmpty(Compare(Talk, new ActorPair("US", "China")).Differences);
        Assert.NotEmpty(Compare(Talk, new ActorPair("Blinken", "Qin")).Differences);
        Assert.Empty(Compare(Talk, new ActorPair("US", "China"), new ActorPair("Blinken", "Qin")).Differences);
    }

    [Fact]
    public void An_actor_that_is_not_there_is_told_with_those_that_are()
    {
        var result = Compare(Text, new ActorPair("US", "Chna"));
        Assert.Equal("Chna", Assert.Single(result.Missing));
        Assert.Contains("China", result.Known);
    }

    [Fact]
    public void What_tables_tell_is_swapped_too()
    {
        var tables = new MemoryTables(new Dictionary<string, string> { ["a.csv"] = "date,actor,conduct,counterpart\n2024-03-01,US,fly,China\n" });
        const string Words = "as of 2024-12-31\n2024-01-01 US: not fly toward China as w\nevents \"a.csv\"\n";
        const string Sided = Words + "rule r: US did fly toward China counts as not fly toward China\n";
        Assert.Empty(Of(Words).Differences);
        Assert.Equal("a.commit:4:1", Assert.Single(Assert.Single(Of(Sided).Differences).Rules).Location.ToString());

        MirrorResult Of(string text) =>
            Mirror.Compare(Compilation.Create(SyntaxTree.ParseText(text, "a.commit"), null, tables), [new("US", "China")], Checks.Options);
    }

    [Theory]
    [InlineData("US", "US")]
    [InlineData("US", "Washington")]
    public void An_actor_cannot_change_places_with_itself(string one, string other) =>
        Assert.NotEmpty(Compare("as of 2024-12-31\nactor US aka \"Washington\"\nUS: not fly\n", new ActorPair(one, other)).Repeated);

    [Fact]
    public void A_check_with_errors_is_not_mirrored() => Assert.NotEmpty(
        Mirror.Compare(Compilation.Create(SyntaxTree.ParseText(Text + "US: not\n")), [new("US", "China")], Checks.Options).Problems);

    [Theory]
    [InlineData("examples/beijing-talks/beijing-talks.commit", "US", "China")]
    [InlineData("examples/iran-limits/iran-limits.commit", "US", "Iran")]
    [InlineData("examples/phase-one/phase-one.commit", "US", "China")]
    public void The_rules_of_the_examples_take_no_side(string file, string one, string other)
    {
        Assert.Empty(Compare(Repository.Read(file), new ActorPair(one, other)).Differences);
    }

    private static MirrorResult Compare(string text) => Compare(text, new ActorPair("US", "China"));

    private static MirrorResult Compare(string text, params ActorPair[] pairs)
    {
        var result = Mirror.Compare(Compilation.Create(SyntaxTree.ParseText(text, "a.commit")), pairs, Checks.Options);
        Assert.Empty(result.Problems);
        Assert.Equal(result.Missing.IsEmpty && result.Repeated.IsEmpty, result.Compared > 0);
        return result;
    }
}
