using CommitLang.Syntax.Diagnostics;

namespace CommitLang.Syntax.Lexing;

internal ref partial struct Lexer
{
    /// <summary>A name, or a reference if a slash follows without a blank.</summary>
    private SyntaxKind ScanWord(int start)
    {
        var end = ScanNameParts(start, start);
        if (end == _text.Length)
        {
            return SyntaxKind.NameToken;
        }

        switch (_text[end])
        {
            case '/':
                // A verdict has its reason behind a slash.
                return StartsReferencePart(end + 1) && !IsVerdict(_text[start..end]) ? ScanReference(end) : SyntaxKind.NameToken;
            case '+' when end >= _noReferenceBefore:
                return ScanReferenceOfSeveral(end);
            default:
                return SyntaxKind.NameToken;
        }
    }

    /// <summary>Letters, digits and underscores, joined by single hyphens; leaves the position behind them.</summary>
    private int ScanNameParts(int position, int start)
    {
        while (true)
        {
            while (position < _text.Length && Characters.Is(_text[position], CharacterClass.NamePart))
            {
                position++;
            }

            if (position == _text.Length)
            {
                break;
            }

            var character = _text[position];
            if (character == '-')
            {
                var width = Characters.NamePartWidth(_text, position + 1);
                if (width == 0)
                {
                    break;
                }

                position += 1 + width;
            }
            else if (character < 128)
            {
                break;
            }
            else if (Characters.NamePartWidth(_text, position) is var wide and > 0 && Characters.InvisibleWidth(_text, position) == 0)
            {
                position += wide;
            }
            else if (FlawInName(position, start) is var flaw and > 0)
            {
                position += flaw;
            }
            else
            {
                break;
            }
        }

        _position = position;
        return position;
    }

    /// <summary>
    /// An invisible character or another hyphen inside of a name is reported and stays in the name: to part it there would only
    /// draw more reports.
    /// </summary>
    private int FlawInName(int position, int start)
    {
        var width = 0;
        while (Characters.InvisibleWidth(_text, position + width) is var more and > 0)
        {
            width += more;
        }

        if (width > 0)
        {
            if (Characters.NamePartWidth(_text, position + width) == 0)
            {
                return 0;
            }

            Report(SyntaxDiagnostics.InvisibleCharacter, position - start, width, [Quotation.CodePoint(_text, position)], "take it out", "");
            return width;
        }

        if (_text[position] is '\u2010' or '\u2011' or '\uFF0D' && Characters.NamePartWidth(_text, position + 1) > 0)
        {
            Report(SyntaxDiagnostics.Lookalike, position - start, 1, [_text[position].ToString(), "-"], "write `-`", "-");
            return 1;
        }

        return 0;
    }

    /// <summary>
    /// <c>US+UK/…</c>: names joined by a plus, if a slash follows the last. If none does, no name of the chain starts a
    /// reference, which is kept so that a long chain is not looked through again from each of its names.
    /// </summary>
    private SyntaxKind ScanReferenceOfSeveral(int end)
    {
        var first = end;
        while (end < _text.Length && _text[end] == '+' && SkipName(end + 1) is var next and > 0)
        {
            end = next;
        }

        if (end < _text.Length && _text[end] == '/' && StartsReferencePart(end + 1))
        {
            return ScanReference(end);
        }

        _noReferenceBefore = end;
        _position = first;
        return SyntaxKind.NameToken;
    }

    private readonly int SkipName(int position)
    {
        if (position < _text.Length && _text[position] == '`')
        {
            return EndOfQuotedName(position);
        }

        var width = Characters.LetterWidth(_text, position);
        if (width == 0)
        {
            return 0;
        }

        position += width;
        while (true)
        {
            width = Characters.NamePartWidth(_text, position);
            if (width == 0 && position < _text.Length && _text[position] == '-')
            {
                width = Characters.NamePartWidth(_text, position + 1) is var behind and > 0 ? 1 + behind : 0;
            }

            if (width == 0)
            {
                return position;
            }

            position += width;
        }
    }

    private readonly bool StartsReferencePart(int position) =>
        position < _text.Length && (Characters.Is(_text[position], CharacterClass.ReferencePart)
            || _text[position] is '`' or '(' || Characters.LetterWidth(_text, position) > 0);

    /// <summary>From the first slash on: the words of a declaration as written, with hyphens for blanks.</summary>
    private SyntaxKind ScanReference(int position)
    {
        var depth = 0;
        while (position < _text.Length)
        {
            var character = _text[position];
            if (Characters.Is(character, CharacterClass.ReferencePart) || character == '/')
            {
                position++;
            }
            else if (character >= 128)
            {
                var width = Characters.NamePartWidth(_text, position);
                if (Characters.InvisibleWidth(_text, position) > 0 || width == 0)
                {
                    break;
                }

                position += width;
            }
            else if (Enclosed(position, ref depth) is var end and > 0)
            {
                position = end;
            }
            else
            {
                break;
            }
        }

        _position = position;
        return SyntaxKind.ReferenceToken;
    }

    /// <summary>The end of what parentheses or quotes hold together inside of a reference; zero if the reference ends here.</summary>
    private readonly int Enclosed(int position, ref int depth)
    {
        switch (_text[position])
        {
            case '(':
                depth++;
                return position + 1;
            case ')' when depth > 0:
                depth--;
                return position + 1;
            case ',' when depth > 0:
                return position + 1;
            case '"' when depth > 0:
                return FindOnLine('"', position + 1);
            case '`':
                return FindOnLine('`', position + 1);
            default:
                return 0;
        }
    }

    private readonly int FindOnLine(char mark, int position)
    {
        var found = _text[position..].IndexOfAny(mark, '\n', '\r');
        return found >= 0 && _text[position + found] == mark ? position + found + 1 : 0;
    }

    /// <summary>A name in backquotes, which is no keyword.</summary>
    private SyntaxKind ScanQuotedName(int start)
    {
        var end = EndOfQuotedName(start);
        if (end > 0)
        {
            _position = end;
            if (end < _text.Length && _text[end] == '/' && StartsReferencePart(end + 1))
            {
                return ScanReference(end);
            }

            return end < _text.Length && _text[end] == '+' && end >= _noReferenceBefore ? ScanReferenceOfSeveral(end) : SyntaxKind.NameToken;
        }

        // Something else stands in the backquotes, or nothing closes them.
        var closing = FindOnLine('`', start + 1);
        _position = closing > 0 ? closing : Math.Max(SkipName(start + 1), start + 1);
        Report(SyntaxDiagnostics.BadQuotedName, 0, _position - start, [Quotation.Of(_text[start.._position])]);
        return SyntaxKind.NameToken;
    }

    private readonly int EndOfQuotedName(int start)
    {
        if (Characters.LetterWidth(_text, start + 1) == 0)
        {
            return 0;
        }

        var end = SkipName(start + 1);
        return end > 0 && end < _text.Length && _text[end] == '`' ? end + 1 : 0;
    }

    private static bool IsVerdict(ReadOnlySpan<char> word) =>
        SyntaxFacts.VerdictKeywords.Contains(SyntaxFacts.GetKeywordKind(word));
}
