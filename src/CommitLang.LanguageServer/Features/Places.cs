using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features;

/// <summary>What stands at a place of a text.</summary>
internal static class Places
{
    /// <summary>The number of the statement whose full span holds an offset; the last one for the end of the text, -1 where there is none.</summary>
    internal static int StatementIndexAt(SyntaxTree tree, int offset)
    {
        var statements = tree.Root.Statements;
        int low = 0, high = statements.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (statements[middle].FullSpan.Start <= offset)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    /// <summary>The statement whose text, from its first token to its last, holds an offset or ends there; null where there is none.</summary>
    internal static StatementSyntax? StatementAt(SyntaxTree tree, int offset)
    {
        for (var index = StatementIndexAt(tree, offset); index >= 0; index--)
        {
            var span = tree.Root.Statements[index].Span;
            if (Touches(span, offset))
            {
                return tree.Root.Statements[index];
            }

            if (span.End < offset)
            {
                break;
            }
        }

        return null;
    }

    /// <summary>The statements whose text a stretch touches, in the order of the text.</summary>
    internal static IEnumerable<StatementSyntax> StatementsIn(SyntaxTree tree, TextSpan span)
    {
        var statements = tree.Root.Statements;
        for (var index = Math.Max(0, StatementIndexAt(tree, span.Start) - 1); index < statements.Count && statements[index].FullSpan.Start <= span.End; index++)
        {
            if (statements[index].Span is var text && text.Start <= span.End && text.End >= span.Start)
            {
                yield return statements[index];
            }
        }
    }

    /// <summary>The token with text that holds an offset or ends there; the one that starts there where two meet. Null where there is none.</summary>
    internal static SyntaxToken? TokenAt(SyntaxTree tree, int offset)
    {
        SyntaxToken? found = null;
        foreach (var token in StatementAt(tree, offset)?.DescendantTokens() ?? [])
        {
            if (token.Text.Length > 0 && Touches(token.Span, offset))
            {
                found = token;
            }
        }

        return found;
    }

    /// <summary>Where the text of the line of an offset ends, blanks behind it left out.</summary>
    internal static int EndOfLine(SourceText text, int offset)
    {
        var line = text.GetLinePosition(offset).Line;
        return text.GetLineSpan(line).Start + text.GetLineText(line).TrimEnd().Length;
    }

    /// <summary>Whether an offset lies in a stretch or at its end.</summary>
    internal static bool Touches(TextSpan span, int offset) => span.Start <= offset && offset <= span.End;
}
