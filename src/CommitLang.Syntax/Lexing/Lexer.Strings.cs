using CommitLang.Syntax.Diagnostics;

namespace CommitLang.Syntax.Lexing;

internal ref partial struct Lexer
{
    private SyntaxKind ScanString(int start)
    {
        if (_text[start..].StartsWith("\"\"\""))
        {
            ScanBlockString(start);
            return SyntaxKind.StringToken;
        }

        var position = start + 1;
        while (true)
        {
            var found = _text[position..].IndexOfAny("\"\\\r\n");
            position = found < 0 ? _text.Length : position + found;
            if (position == _text.Length || _text[position] is '\r' or '\n')
            {
                _position = position;
                Report(SyntaxDiagnostics.UnterminatedString, 0, position - start, [Quotation.Of(_text[start..position])],
                    "close the string", _text[start..position].TrimEnd().ToString() + "\"");
                return SyntaxKind.StringToken;
            }

            if (_text[position] == '"')
            {
                _position = position + 1;
                return SyntaxKind.StringToken;
            }

            position = ScanEscape(position, start);
        }
    }

    /// <summary>
    /// A string over several lines. If nothing closes it, it is one that ends with its line, so that the statements behind it
    /// are not lost; that nothing does is kept, so that the rest of the text is looked through once.
    /// </summary>
    private void ScanBlockString(int start)
    {
        _position = start < _noBlockEndAfter ? FindBlockEnd(start) : 0;
        if (_position == 0)
        {
            _noBlockEndAfter = start;
            _errors = null;
            Report(SyntaxDiagnostics.UnterminatedBlockString, 0, 3, []);
            _position = EndOfLine(start);
        }
    }

    private int FindBlockEnd(int start)
    {
        var position = start + 3;
        while (true)
        {
            var found = _text[position..].IndexOfAny('"', '\\');
            if (found < 0)
            {
                return 0;
            }

            position += found;
            if (_text[position] == '\\')
            {
                position = ScanEscape(position, start);
            }
            else if (_text[position..].StartsWith("\"\"\""))
            {
                return position + 3;
            }
            else
            {
                position++;
            }
        }
    }

    /// <summary>Checks the escape at a backslash and gives its end.</summary>
    private int ScanEscape(int position, int start)
    {
        var next = position + 1 < _text.Length ? _text[position + 1] : '\n';
        switch (next)
        {
            case '"' or '\\' or 'n' or 't':
                return position + 2;
            case 'u':
                var length = StringEscapes.UnicodeEscapeLength(_text[position..]);
                if (length > 0)
                {
                    return position + length;
                }

                break;
        }

        var width = next is '\r' or '\n' ? 1 : 2;
        Report(SyntaxDiagnostics.BadEscape, position - start, width, [Quotation.Of(_text.Slice(position, width))], "write the backslash twice",
            "\\\\" + _text.Slice(position + 1, width - 1).ToString());
        return position + width;
    }

    /// <summary>A string in the quotes of a word processor: reported once, and read as the string that it is meant to be.</summary>
    private SyntaxKind ScanCurlyString(int start, string closing)
    {
        var end = EndOfLine(start);
        var found = _text[(start + 1)..end].IndexOfAny(closing + "\"");
        _position = found < 0 ? start + 1 : start + 1 + found + 1;
        if (found < 0)
        {
            Report(SyntaxDiagnostics.Lookalike, 0, 1, [_text[start].ToString(), "\""], "write `\"`", "\"");
            return SyntaxKind.BadToken;
        }

        var inside = _text.Slice(start + 1, found).ToString();
        Report(SyntaxDiagnostics.Lookalike, 0, 1, [_text[start].ToString(), "\""]);
        _errors?[^1] = _errors[^1] with { Width = found + 2, FixTitle = "write plain quotes", FixText = $"\"{inside}\"" };
        return SyntaxKind.StringToken;
    }

    private readonly int EndOfLine(int position)
    {
        var found = _text[position..].IndexOfAny('\r', '\n');
        return found < 0 ? _text.Length : position + found;
    }
}
