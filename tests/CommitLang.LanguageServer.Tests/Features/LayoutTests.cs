using CommitLang.LanguageServer.Features.Layout;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>What can be told of a text by its shape: folds, selections, links, layout, colors.</summary>
public sealed class LayoutTests
{
    [Theory]
    [InlineData("[|2023 US: not x\n  toward China|]\nactor US\n", "Region")]
    [InlineData("[|# one\n# two\n# three|]\nactor US\n# only one\nactor UK\n", "Comment")]
    [InlineData("[|import \"a.commit\"\n\nimport std/countries|]\nactor US\nimport \"b.commit\"\n", "Imports")]
    [InlineData("actor US\n\n[|# Sources\n\nsource a \"A\"|]\n\n[|# Words\n\nUS: not x|]\n", "Region")]
    [InlineData("[|source a \"\"\"over\nlines\"\"\"  # said|]\r\n", "Region")]
    [InlineData("actor US", "Region")]
    [InlineData("", "Region")]
    public void What_goes_over_several_lines_can_be_folded(string marked, string kind)
    {
        var text = Marked.Parse(marked);
        var folds = Folding.Of(SyntaxTree.ParseText(text.Text), CancellationToken.None);

        Assert.Equal(text.Spans, folds.Select(fold => fold.Span));
        Assert.All(folds, fold => Assert.Equal(kind, fold.Kind.ToString()));
    }

    [Theory]
    [InlineData("2023 US: not trade(ch$$ips) toward China", "chips", "(chips)", "trade(chips)", "not trade(chips)", "2023 US: not trade(chips) toward China", "2023 US: not trade(chips) toward China\nactor US")]
    [InlineData("2023 US: not x until 20$$24", "2024", "until 2024", "2023 US: not x until 2024", "2023 US: not x until 2024\nactor US")]
    [InlineData("source a \"in $$quotes\"", "in quotes", "\"in quotes\"", "source a \"in quotes\"", "source a \"in quotes\"\nactor US")]
    [InlineData("\n$$\nactor UK", "\n\nactor UK\nactor US")]
    public void A_selection_grows_from_the_word_to_the_file(string marked, params string[] expected)
    {
        var text = Marked.Parse(marked + "\nactor US");
        var tree = SyntaxTree.ParseText(text.Text);

        Assert.Equal(expected, SelectionRanges.At(tree, text.Cursor).Select(span => tree.Text.ToString(span)));
    }

    [Fact]
    public void Imports_tables_and_addresses_of_sources_are_links()
    {
        const string Text = """
            import "../common.commit"
            import std/countries
            import std/unknown
            events "reports.tsv" [s]
            source s "S" url "https://example.org/a" publisher "http://no.link"
            source t "T" url "on paper"
            import
            """;

        Assert.Equal(
            [
                ("../common.commit", LinkKind.File, "../common.commit"),
                ("std/countries", LinkKind.Library, "std/countries"),
                ("reports.tsv", LinkKind.File, "reports.tsv"),
                ("https://example.org/a", LinkKind.Page, "https://example.org/a"),
            ],
            DocumentLinks.Of(SyntaxTree.ParseText(Text), CancellationToken.None).Select(link => (Text[link.Span.Start..link.Span.End], link.Kind, link.Target)));
    }

    [Theory]
    [InlineData("actor   US\nactor China\"C\"\n", 2)]
    [InlineData("actor US\nactor China", 1)]
    [InlineData("2023 US:not x\n      toward China\n\n\n\nactor US\n", 3)]
    [InlineData("actor US\r\nactor UK\r\n", 2)]
    [InlineData("actor US\n", 0)]
    [InlineData("", 0)]
    public void The_layout_is_made_by_small_edits(string text, int count)
    {
        var tree = SyntaxTree.ParseText(text);
        var changes = Reformatting.OfDocument(tree, CancellationToken.None);

        Assert.Equal(Formatter.Format(tree), tree.Text.WithChanges(changes).ToString());
        Assert.Equal(count, changes.Length);
        Assert.All(changes, change => Assert.True(string.IsNullOrWhiteSpace(tree.Text.ToString(change.Span) + change.NewText)));
    }

    [Fact]
    public void The_layout_of_a_stretch_is_that_of_its_statements()
    {
        var text = Marked.Parse("actor   US\n[|2023  US:  not  x\n|]actor   UK\n");
        var tree = SyntaxTree.ParseText(text.Text);

        Assert.Equal(
            "actor   US\n2023 US: not x\nactor   UK\n",
            tree.Text.WithChanges(Reformatting.OfRange(tree, text.Spans[0], CancellationToken.None)).ToString());
    }

    [Theory]
    [InlineData("2023 US: not\n$$", "2023 US: not\n  ")]
    [InlineData("2023 US: not x toward\n$$\nactor US", "2023 US: not x toward\n  \nactor US")]
    [InlineData("2023 US: not x\n$$", null)]
    [InlineData("2023 US: not x\n$$toward China", "2023 US: not x\n  toward China")]
    [InlineData("2023 US: not x\n$$actor China", null)]
    [InlineData("2023 US: not x\n$$# a comment", null)]
    [InlineData("2023 US: not\n    $$", null)]
    [InlineData("2023 US: not x\n\n$$", null)]
    [InlineData("$$", null)]
    [InlineData("\n$$", null)]
    public void A_new_line_is_indented_where_the_statement_surely_goes_on(string marked, string? expected)
    {
        var text = Marked.Parse(marked);
        var tree = SyntaxTree.ParseText(text.Text);
        var changes = Reformatting.OnNewLine(tree, text.Cursor);

        Assert.Equal(expected ?? text.Text, tree.Text.WithChanges(changes).ToString());
        Assert.Equal(expected is null, changes.IsEmpty);
    }

    [Fact]
    public void Each_token_is_told_by_what_it_stands_for()
    {
        const string Text = """
            import std/countries
            # who
            actor Fleet "The fleet" organ of France
            topic chips
            conduct sell(what) is trade
            measure oil in bbl
            source s "S" grade B2
            agreement pact
            2023 Fleet: not sell(chips) toward Iran under pact as w [s]
            2023 France: oil <= 3 bbl
            rule r: sell(?t) counts as trade
            expect w unverified
            """;
        var document = Checks.Of(Text);
        var tokens = SemanticTokens.Of(document, document.Tree, new(0, Text.Length), CancellationToken.None);

        Assert.Equal(
            """
            Keyword import
            Text std/countries library
            Comment # who
            Keyword actor
            Actor Fleet declared
            Text "The fleet"
            Keyword organ
            Keyword of
            Actor France library
            Keyword topic
            Topic chips declared
            Keyword conduct
            Conduct sell declared
            Variable what declared
            Keyword is
            Conduct trade
            Keyword measure
            Measure oil declared
            Keyword in
            Unit bbl
            Keyword source
            Named s declared
            Text "S"
            Keyword grade
            Keyword B2
            Keyword agreement
            Agreement pact declared
            Number 2023
            Actor Fleet
            Operator :
            Keyword not
            Conduct sell
            Topic chips
            Keyword toward
            Actor Iran library
            Keyword under
            Agreement pact
            Keyword as
            Named w declared
            Named s
            Number 2023
            Actor France library
            Operator :
            Measure oil
            Operator <=
            Number 3
            Unit bbl
            Keyword rule
            Named r declared
            Operator :
            Conduct sell
            Variable ?t
            Keyword counts
            Keyword as
            Conduct trade
            Keyword expect
            Named w
            Keyword unverified
            """.ReplaceLineEndings("\n"),
            string.Join('\n', tokens.Select(token =>
                $"{token.Class} {Text[token.Span.Start..token.Span.End]}{(token.IsDeclaration ? " declared" : "")}{(token.IsLibrary ? " library" : "")}")));
    }

    [Fact]
    public void A_string_over_lines_is_told_line_by_line()
    {
        const string Text = "source s \"\"\"one\r\n\r\ntwo\"\"\"\n";
        var document = Checks.Of(Text);

        Assert.Equal(
            ["source", "s", "\"\"\"one", "two\"\"\""],
            SemanticTokens.Of(document, document.Tree, new(0, Text.Length), CancellationToken.None).Select(token => Text[token.Span.Start..token.Span.End]));
    }
}
