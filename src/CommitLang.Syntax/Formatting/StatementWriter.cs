using System.Text;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Formatting;

/// <summary>Lays out one statement without an error: the comments above it, its lines, the cells of the first one.</summary>
internal sealed class StatementWriter
{
    private const string Indentation = "  ";

    private readonly SyntaxKind _statement;
    private readonly List<OutputLine> _lines;
    private readonly List<Cell> _cells = [];

    // The cell that is being written; behind the first line, the line.
    private readonly StringBuilder _text = new();
    private SyntaxKind _key;
    private bool _isFirstLine = true;
    private string? _comment;

    private StatementWriter(SyntaxKind statement, List<OutputLine> lines)
    {
        _statement = statement;
        _lines = lines;
    }

    public static void Write(GreenNode statement, List<OutputLine> lines)
    {
        var writer = new StatementWriter(statement.Kind, lines);
        PlacedToken? previous = null;
        foreach (var token in TokenWalk.Tokens(statement))
        {
            writer.Add(token, previous);
            previous = token;
        }

        writer.EndLine();
    }

    /// <summary>The comments behind the last statement; blank lines at the end of the file go.</summary>
    public static void WriteEnd(GreenToken endOfFile, List<OutputLine> lines)
    {
        WriteAbove(endOfFile.Leading, "", lines);
        if (lines.Count > 0 && lines[^1].Kind == OutputLineKind.Blank)
        {
            lines.RemoveAt(lines.Count - 1);
        }
    }

    /// <summary>The lines between two tokens: the comments, and one blank line for any number of them.</summary>
    private static void WriteAbove(GreenTrivia[] leading, string indentation, List<OutputLine> lines)
    {
        string? comment = null;
        foreach (var trivia in leading)
        {
            if (IsComment(trivia))
            {
                comment = trivia.Text.TrimEnd();
            }
            else if (trivia.Kind == SyntaxKind.EndOfLineTrivia)
            {
                AddLine(lines, comment is null ? OutputLine.Blank : new(OutputLineKind.Comment, indentation + comment));
                comment = null;
            }
        }

        // The last line of a file may end without a line end.
        if (comment is not null)
        {
            AddLine(lines, new(OutputLineKind.Comment, indentation + comment));
        }
    }

    private static void AddLine(List<OutputLine> lines, OutputLine line)
    {
        if (line.Kind != OutputLineKind.Blank || (lines.Count > 0 && lines[^1].Kind != OutputLineKind.Blank))
        {
            lines.Add(line);
        }
    }

    private static bool IsComment(GreenTrivia trivia) =>
        trivia.Kind is SyntaxKind.CommentTrivia or SyntaxKind.DocumentationCommentTrivia;

    private void Add(in PlacedToken token, in PlacedToken? previous)
    {
        if (previous is not { } before)
        {
            WriteAbove(token.Token.Leading, "", _lines);
            _key = CellKeys.OfFirst(_statement, token);
        }
        else if (_isFirstLine)
        {
            if (CellKeys.OfNext(_statement, token) is { } key)
            {
                EndCell();
                _key = key;
            }
            else if (Spacing.IsBlankBetween(before, token))
            {
                _text.Append(' ');
            }
        }
        else if (_text.Length == 0)
        {
            WriteAbove(token.Token.Leading, Indentation, _lines);
            _text.Append(Indentation);
        }
        else if (Spacing.IsBlankBetween(before, token))
        {
            _text.Append(' ');
        }

        _text.Append(token.Token.Text);
        AddTrailing(token.Token);
    }

    private void AddTrailing(GreenToken token)
    {
        foreach (var trivia in token.Trailing)
        {
            if (IsComment(trivia))
            {
                _comment = trivia.Text.TrimEnd();
            }
            else if (trivia.Kind == SyntaxKind.EndOfLineTrivia)
            {
                EndLine();
            }
        }
    }

    private void EndLine()
    {
        if (_text.Length == 0)
        {
            return;
        }

        if (_isFirstLine)
        {
            EndCell();
            var text = string.Join(' ', _cells.Select(c => c.Text));
            _lines.Add(new(OutputLineKind.FirstOfStatement, text, _comment) { Statement = _statement, Cells = _cells });
        }
        else
        {
            _lines.Add(new(OutputLineKind.Further, _text.ToString(), _comment));
            _text.Clear();
        }

        _comment = null;
        _isFirstLine = false;
    }

    private void EndCell()
    {
        _cells.Add(new(_key, _text.ToString()));
        _text.Clear();
    }
}
