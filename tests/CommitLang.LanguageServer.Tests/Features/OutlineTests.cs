using System.Collections.Immutable;
using CommitLang.LanguageServer.Features.Outline;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>The outline of a file, and the search for names.</summary>
public sealed class OutlineTests
{
    [Fact]
    public void An_outline_has_an_entry_for_each_statement_below_its_heading()
    {
        const string Text = """
            as of 2024-12-31
            actor US "United States"
            actor China

            # Words

            2023 US: not trade toward China as w
            2023 US: will visit
            expect w contradicted

            # Deeds

            2024 US did trade toward China [s]
            2024-02 US had oil of 3 bbl as r
            measure oil in bbl
            source s "S"
            rule r2: trade counts as not visit toward China
            events "t.tsv"
            """;

        Assert.Equal(
            """
            Actor US | United States
            Actor China
            Group Words
              Declaration w | contradicted/breached
              Declaration US/will-visit | unverified/pending
              Expectation w contradicted
            Group Deeds
              Record 2024 US did trade toward China
              Record r | 2024-02 US had oil of 3 bbl
              Measure oil | in bbl
              Source s | S
              Rule r2 | trade counts as not visit toward China
              Table t.tsv
            """.ReplaceLineEndings("\n"),
            string.Join('\n', Lines(Outlines.Of(Checks.Of(Text), CancellationToken.None), "")));
    }

    [Fact]
    public void Every_entry_lies_in_the_one_above_it_and_holds_its_name()
    {
        foreach (var file in Examples.Files)
        {
            Assert.All(Outlines.Of(Examples.Check(file), CancellationToken.None), entry => Check(entry));
        }

        static void Check(OutlineEntry entry)
        {
            Assert.NotEmpty(entry.Name);
            Assert.True(entry.Span.Contains(entry.NameSpan));
            Assert.All(entry.Children, child => Assert.True(entry.Span.Contains(child.Span)));
            Assert.All(entry.Children, Check);
        }
    }

    [Theory]
    [InlineData("trade", "trade", "trade-in-arms", "goods-trade")]
    [InlineData("TIA", "trade-in-arms")]
    [InlineData("wash", "US")]
    [InlineData("no-such")]
    public void A_name_is_found_by_its_characters(string query, params string[] expected)
    {
        var check = Checks.Of("import std/countries\nactor US aka \"Washington\"\nconduct trade\nconduct trade-in-arms\nmeasure goods-trade in USD\n").Compilation;

        Assert.Equal(expected, NameSearch.Find([check, check], query, CancellationToken.None).Select(found => found.Name));
    }

    private static IEnumerable<string> Lines(ImmutableArray<OutlineEntry> entries, string indent) =>
        entries.SelectMany(entry => Lines(entry.Children, indent + "  ")
            .Prepend($"{indent}{entry.Kind} {entry.Name}{(entry.Detail is { } detail ? $" | {detail}" : "")}"));
}
