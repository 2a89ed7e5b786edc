using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Actions;

/// <summary>Where new lines belong, as edits.</summary>
internal static class Insertions
{
    /// <summary>A line behind the last statement that satisfies a condition; null where none does.</summary>
    internal static TextChange? Behind(SyntaxTree tree, Func<StatementSyntax, bool> condition, string lines)
    {
        var statements = tree.Root.Statements;
        for (var i = statements.Count - 1; i >= 0; i--)
        {
            if (condition(statements[i]) && !statements[i].Span.IsEmpty)
            {
                return NextLine(tree.Text, statements[i].Span.End, lines);
            }
        }

        return null;
    }

    /// <summary>Lines in front of everything.</summary>
    internal static TextChange AtStart(SyntaxTree tree, string lines) => new(new(tree.Text.Length > 0 && tree.Text[0] == '\uFEFF' ? 1 : 0, 0), lines + LineEnd(tree.Text));

    /// <summary>Lines at the end of a file.</summary>
    internal static TextChange AtEnd(SourceText text, string lines)
    {
        var isParted = text.Length == 0 || text[text.Length - 1] is '\n' or '\r';
        return new(new(text.Length, 0), (isParted ? "" : LineEnd(text)) + lines.ReplaceLineEndings(LineEnd(text)) + LineEnd(text));
    }

    private static TextChange NextLine(SourceText text, int offset, string lines)
    {
        var line = text.GetLinePosition(offset).Line;
        return line + 1 < text.LineCount
            ? new(new(text.GetLineSpan(line).End, 0), lines.ReplaceLineEndings(LineEnd(text)) + LineEnd(text))
            : AtEnd(text, lines);
    }

    /// <summary>How the lines of a text end.</summary>
    private static string LineEnd(SourceText text)
    {
        var end = text.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 || text[end] == '\n' ? "\n" : end + 1 < text.Length && text[end + 1] == '\n' ? "\r\n" : "\r";
    }
}
