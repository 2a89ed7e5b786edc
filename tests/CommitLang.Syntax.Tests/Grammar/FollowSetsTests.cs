using CommitLang.Generator;
using CommitLang.Generator.Model;

namespace CommitLang.Syntax.Tests.Grammar;

/// <summary>What may stand behind a keyword, by which editors tell names from keywords.</summary>
public sealed class FollowSetsTests
{
    private static readonly CommitLang.Generator.Model.Grammar File =
        GrammarReader.Read(System.IO.File.ReadAllText(Path.Combine(Repository.Root, Outputs.GrammarPath)));

    [Theory]
    [InlineData("ActorStatement", "actor", "@Name")]
    [InlineData("ActorStatement", "speaks", "for")]
    [InlineData("RequireStatement", "require", "@Number")]
    [InlineData("AsOfStatement", "by", "@Date")]
    [InlineData("ExpectStatement", "/", "cured breached conflicting inactive uncertain withheld upheld supported withdrawn no-evidence fulfilled late missed overdue unmet pending")]
    [InlineData("DeedStatement", "did", "not @Name")]
    [InlineData("DeedStatement", "possibly", "did")]
    [InlineData("DeclarationStatement", "will", "not keep sum average max min count @Name")]
    [InlineData("RuleStatement", "counts", "as")]
    public void Behind_a_word_stands(string statement, string word, string expected) =>
        Assert.Equal(
            expected.Split(' ').Order(StringComparer.Ordinal),
            new FollowSets(File, [statement]).After(word).Select(e => e.Token.IsLiteral ? e.Token.Text : "@" + e.Token.Text)
                .Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void A_name_is_known_by_the_field_that_asks_for_it() =>
        Assert.Equal(
            ["CounterpartClause.Counterparts"],
            new FollowSets(File, ["DeedStatement"]).After("toward").Where(e => e.Token.Text == "Name").Select(e => e.Role));

    [Fact]
    public void What_the_statement_does_not_hold_is_followed_by_nothing() =>
        Assert.Empty(new FollowSets(File, ["ActorStatement"]).After("toward"));
}
