using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What a growing selection holds.</summary>
internal static class SelectionRanges
{
    /// <summary>The token, the nodes around it, the statement and the file at an offset, from the inside out; each holds the one before it and more.</summary>
    internal static ImmutableArray<TextSpan> At(SyntaxTree tree, int offset)
    {
        var spans = ImmutableArray.CreateBuilder<TextSpan>();
        if (Places.TokenAt(tree, offset) is { } token)
        {
            if (token.Kind == SyntaxKind.StringToken && Inside(token) is { } inside && Places.Touches(inside, offset))
            {
                Add(inside);
            }

            Add(token.Span);
            foreach (var node in token.Parent?.AncestorsAndSelf() ?? [])
            {
                Add(node.Span);
            }
        }

        Add(new(0, tree.Text.Length));
        return spans.ToImmutable();

        void Add(TextSpan span)
        {
            if (spans.Count == 0 || (span.Contains(spans[^1]) && span != spans[^1]))
            {
                spans.Add(span);
            }
        }
    }

    /// <summary>What stands between the quotation marks.</summary>
    private static TextSpan? Inside(SyntaxToken token)
    {
        var marks = token.Text.StartsWith("\"\"\"", StringComparison.Ordinal) ? 3 : 1;
        return token.Text.Length > 2 * marks && token.Text[^1] == '"' ? TextSpan.FromBounds(token.Span.Start + marks, token.Span.End - marks) : null;
    }
}
