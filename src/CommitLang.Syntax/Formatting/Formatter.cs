using System.Text;
using CommitLang.Syntax.Formatting;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>
/// Puts a file into the one layout. It changes blanks, line ends and nothing else: every token and every comment stays, in its
/// order. Where a statement breaks into lines is left to the author.
/// </summary>
public static class Formatter
{
    private const char ByteOrderMark = '\uFEFF';

    /// <summary>
    /// The text of a tree in the layout: single blanks between tokens, further lines of a statement indented by two, like
    /// statements on neighbouring lines in columns, comments behind them in one column, at most one blank line in a row, LF at the
    /// end of every line. A statement with a syntax error stays as it is, to the character, and so does the inside of strings.
    /// Formatting the result again changes nothing.
    /// </summary>
    /// <returns>The text; empty, or with a line end at its end.</returns>
    /// <exception cref="OperationCanceledException">The work was given up.</exception>
    public static string Format(SyntaxTree tree, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(tree);
        var lines = new List<OutputLine>();
        foreach (var statement in Statements(tree.Root.Green))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (statement.ContainsDiagnostics)
            {
                lines.Add(new(OutputLineKind.Verbatim, statement.ToString()));
            }
            else
            {
                StatementWriter.Write(statement, lines);
            }
        }

        var end = tree.Root.EndOfFile.Green;
        if (end.ContainsDiagnostics)
        {
            lines.Add(new(OutputLineKind.Verbatim, end.ToString()));
        }
        else
        {
            StatementWriter.WriteEnd(end, lines);
        }

        ColumnAligner.Align(lines);
        CommentAligner.Align(lines);
        return Join(lines, hasMark: tree.Text.Length > 0 && tree.Text[0] == ByteOrderMark);
    }

    private static IEnumerable<GreenNode> Statements(GreenNode root)
    {
        switch (root.GetSlot(0))
        {
            case null:
                break;
            case { Kind: SyntaxKind.List } list:
                for (var i = 0; i < list.SlotCount; i++)
                {
                    if (list.GetSlot(i) is { } statement)
                    {
                        yield return statement;
                    }
                }

                break;
            case var only:
                yield return only;
                break;
        }
    }

    private static string Join(List<OutputLine> lines, bool hasMark)
    {
        var text = new StringBuilder();
        foreach (var line in lines)
        {
            text.Append(line.Text);
            if (line.Comment is { } comment)
            {
                text.Append(' ', line.CommentGap).Append(comment);
            }

            if (line.Kind != OutputLineKind.Verbatim || (text.Length > 0 && text[^1] is not ('\n' or '\r')))
            {
                text.Append('\n');
            }
        }

        if (hasMark && text.Length > 0 && text[0] != ByteOrderMark)
        {
            text.Insert(0, ByteOrderMark);
        }

        return text.ToString();
    }
}
