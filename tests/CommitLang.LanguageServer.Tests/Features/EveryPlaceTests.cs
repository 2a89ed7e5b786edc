using CommitLang.LanguageServer.Features;
using CommitLang.LanguageServer.Features.Actions;
using CommitLang.LanguageServer.Features.Completion;
using CommitLang.LanguageServer.Features.Hovers;
using CommitLang.LanguageServer.Features.Layout;
using CommitLang.LanguageServer.Features.Names;
using CommitLang.LanguageServer.Features.Outline;
using CommitLang.LanguageServer.Features.Verdicts;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Features;

/// <summary>Whatever the text, and wherever in it: every feature answers, and speaks of the text only.</summary>
public sealed class EveryPlaceTests
{
    private static readonly string[] Pieces =
        ["\"", "\"\"\"", "(", ")", "[", "]", ":", ",", "\n", "\r\n", "  ", "#", "`", "?", "2023-", "/", "as", "toward ", "not ", "€", "\uD83D", "\t", "\u200B", "é", "<=", "w/", "expect "];

    [Fact]
    public void Every_feature_answers_anywhere_in_the_examples()
    {
        foreach (var file in Examples.Files)
        {
            var document = Examples.Check(file);
            Whole(document, document.Tree);
            for (var offset = 0; offset <= file.Text.Length; offset += 13)
            {
                At(document, document.Tree, offset);
            }

            At(document, document.Tree, file.Text.Length);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Every_feature_answers_in_broken_text(int seed)
    {
        var random = new Random(seed);
        foreach (var file in Examples.Files.Where(file => file.Text.Length < 20_000))
        {
            for (var round = 0; round < 5; round++)
            {
                var text = file.Text;
                for (var edit = 0; edit < 1 + random.Next(6); edit++)
                {
                    var start = random.Next(text.Length + 1);
                    text = text.Remove(start, Math.Min(random.Next(20), text.Length - start)).Insert(start, Pieces[random.Next(Pieces.Length)]);
                }

                var document = Examples.Check((file.Path, text));
                Whole(document, document.Tree);
                for (var place = 0; place < 40; place++)
                {
                    At(document, document.Tree, random.Next(text.Length + 1));
                }
            }
        }
    }

    [Fact]
    public void What_asks_at_each_keystroke_does_without_a_fresh_check()
    {
        var random = new Random(4);
        foreach (var file in Examples.Files)
        {
            var document = Examples.Check(file);
            var tree = document.Tree;
            for (var edit = 0; edit < 30; edit++)
            {
                var start = random.Next(tree.Text.Length + 1);
                tree = tree.WithChangedText(tree.Text.WithChanges(new TextChange(
                    new(start, Math.Min(random.Next(5), tree.Text.Length - start)), Pieces[random.Next(Pieces.Length)])));
                Typed(document, tree, Math.Min(start + 1, tree.Text.Length));
                OfText(document, tree);
            }
        }
    }

    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void The_layout_of_a_stretch_is_that_of_the_whole_there(int seed)
    {
        var random = new Random(seed);
        foreach (var file in Examples.Files)
        {
            var text = file.Text;
            for (var edit = 0; edit < 40; edit++)
            {
                var blank = text.IndexOfAny([' ', '\n'], random.Next(text.Length));
                text = blank < 0 ? text : text.Insert(blank, text[blank] == ' ' ? "  " : "\n");
            }

            var tree = SyntaxTree.ParseText(text);
            var whole = Reformatting.OfDocument(tree, CancellationToken.None);
            Assert.Equal(Formatter.Format(tree), tree.Text.WithChanges(whole).ToString());

            var parts = tree.Root.Statements.SelectMany(statement => Reformatting.OfRange(tree, statement.FullSpan, CancellationToken.None))
                .Concat(Reformatting.OfRange(tree, new(tree.Root.EndOfFile.FullSpan.Start, 0), CancellationToken.None)).Distinct().ToList();
            Assert.Subset(whole.ToHashSet(), parts.ToHashSet());
            foreach (var statement in tree.Root.Statements)
            {
                Assert.Equal(
                    whole.Where(change => statement.FullSpan.Contains(change.Span)),
                    Reformatting.OfRange(tree, statement.FullSpan, CancellationToken.None));
            }
        }
    }

    private static void Whole(CheckedDocument document, SyntaxTree tree)
    {
        OfText(document, tree);
        Assert.All(VerdictHints.Of(document, new(0, tree.Text.Length), CancellationToken.None), hint => Inside(tree, new(hint.Offset, 0)));
        Assert.All(VerdictLenses.Of(document, CancellationToken.None), lens => Inside(tree, lens.Span));
        Assert.All(ExpectationTests.Of(document, CancellationToken.None), test =>
        {
            Inside(tree, test.Span);
            Assert.Equal(test.Passed, test.Message is null);
            Assert.NotEmpty(test.Label);
        });
        Assert.All(Outlines.Of(document, CancellationToken.None), entry => Inside(tree, entry.Span));
        Assert.NotNull(NameSearch.Find([document.Compilation], "a", CancellationToken.None).ToString());
    }

    /// <summary>What is told of the text alone.</summary>
    private static void OfText(CheckedDocument document, SyntaxTree tree)
    {
        Assert.All(Folding.Of(tree, CancellationToken.None), fold => Inside(tree, fold.Span));
        Assert.All(DocumentLinks.Of(tree, CancellationToken.None), link => Inside(tree, link.Span));
        Assert.Equal(Formatter.Format(tree), tree.Text.WithChanges(Reformatting.OfDocument(tree, CancellationToken.None)).ToString());
        var end = 0;
        foreach (var token in SemanticTokens.Of(document, tree, new(0, tree.Text.Length), CancellationToken.None))
        {
            Inside(tree, token.Span);
            Assert.False(token.Span.IsEmpty);
            Assert.True(token.Span.Start >= end, "tokens overlap");
            Assert.DoesNotContain('\n', tree.Text.ToString(token.Span));
            end = token.Span.End;
        }
    }

    private static void At(CheckedDocument document, SyntaxTree tree, int offset)
    {
        Typed(document, tree, offset);
        if (HoverTexts.At(document, offset, CancellationToken.None) is { } hover)
        {
            Assert.NotEmpty(hover.Markdown);
            Inside(tree, hover.Span);
        }

        if (Definitions.At(document, offset, CancellationToken.None) is { } definition)
        {
            Inside(tree, definition.Span);
            Assert.All(definition.Targets, target => Assert.True(target.Span.End <= target.Text.Length));
        }

        var references = References.Find([document], offset, ReferenceScope.UsesAndDeclaration, CancellationToken.None);
        Assert.All(references, reference => Assert.True(reference.Span.End <= reference.Text.Length));
        Assert.All(Highlights.At(document, offset, CancellationToken.None), highlight => Inside(tree, highlight.Span));
        if (Renaming.Prepare([document], offset, CancellationToken.None) is { } target)
        {
            Inside(tree, target.Span);
            Assert.Contains(references, reference => reference.Span == target.Span);
        }

        foreach (var action in CodeActions.At(document, new(offset, 0), CancellationToken.None))
        {
            Assert.NotEmpty(action.Title);
            Assert.All(action.Edits, edits => Assert.NotNull(edits.Apply()));
            Assert.NotEqual(action.Edits.IsEmpty, action.Pending is null);
        }
    }

    /// <summary>What is asked while somebody types.</summary>
    private static void Typed(CheckedDocument document, SyntaxTree tree, int offset)
    {
        var offers = Completions.At(document, tree, offset, ["a.commit", "b.tsv"], CancellationToken.None);
        Inside(tree, offers.Span);
        Assert.True(offers.Span.Start <= offset && offset <= offers.Span.End);
        Assert.DoesNotContain('\n', tree.Text.ToString(offers.Span));
        Assert.All(offers.Items, item => Assert.NotEmpty(item.NewText));
        if (Signatures.At(document, tree, offset, CancellationToken.None) is { } signature)
        {
            Assert.InRange(signature.ActiveParameter, 0, signature.Parameters.Length);
            Assert.All(signature.Parameters, parameter => Assert.True(parameter.End <= signature.Label.Length));
        }

        var selections = SelectionRanges.At(tree, offset);
        Assert.All(selections.Zip(selections.Skip(1)), pair => Assert.True(pair.Second.Contains(pair.First) && pair.Second != pair.First));
        Assert.Equal(new(0, tree.Text.Length), selections[^1]);
        Assert.NotNull(tree.Text.WithChanges(Reformatting.OnNewLine(tree, offset)));
    }

    private static void Inside(SyntaxTree tree, TextSpan span) =>
        Assert.True(span.Start >= 0 && span.Length >= 0 && span.End <= tree.Text.Length, $"{span} lies outside of the text");
}
