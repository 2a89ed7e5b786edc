namespace CommitLang.Syntax.Lexing;

internal ref partial struct Lexer
{
    /// <summary>
    /// A number, or a date: four digits with more of a date behind them. Whether it is a day of the calendar is asked later;
    /// four digits alone are a number, which is a year where a date is expected.
    /// </summary>
    private SyntaxKind ScanNumber(int start)
    {
        if (IsYear(start))
        {
            var end = start + 4;
            var isDate = _text[start..end].Contains('X');
            if (end < _text.Length && _text[end] == '-' && StartsDatePart(end + 1))
            {
                isDate = true;
                end = ScanDateParts(end);
            }

            if (end < _text.Length && _text[end] == '~')
            {
                isDate = true;
                end++;
            }

            _position = end;
            if (end + 1 < _text.Length && _text[end] == '/' && (StartsDatePart(end + 1) || _text[(end + 1)..].StartsWith("..")))
            {
                return ScanIntervalEnd();
            }

            if (isDate)
            {
                return SyntaxKind.DateToken;
            }
        }

        var position = ScanDigits(start);
        if (position + 1 < _text.Length && _text[position] == '.' && char.IsAsciiDigit(_text[position + 1]))
        {
            position = ScanDigits(position + 1);
        }

        _position = position;
        return SyntaxKind.NumberToken;
    }

    /// <summary>Whether four digits stand here, the last three perhaps unknown (<c>X</c>), and nothing that goes on with them.</summary>
    private readonly bool IsYear(int start)
    {
        if (start + 4 > _text.Length || !char.IsAsciiDigit(_text[start]))
        {
            return false;
        }

        for (var i = start + 1; i < start + 4; i++)
        {
            if (!char.IsAsciiDigit(_text[i]) && _text[i] != 'X')
            {
                return false;
            }
        }

        return start + 4 == _text.Length || !Characters.Is(_text[start + 4], CharacterClass.NamePart);
    }

    private readonly bool StartsDatePart(int position) =>
        position < _text.Length && (char.IsAsciiDigit(_text[position]) || _text[position] is 'Q' or 'X');

    /// <summary>The rest of a date from its first hyphen on, however long: <c>2023-6-1</c> is meant as a date too.</summary>
    private readonly int ScanDateParts(int position)
    {
        while (position < _text.Length && _text[position] == '-' && StartsDatePart(position + 1))
        {
            position++;
            while (position < _text.Length && char.IsAsciiLetterOrDigit(_text[position]))
            {
                position++;
            }
        }

        return position;
    }

    /// <summary>The slash of an interval and what stands behind it.</summary>
    private SyntaxKind ScanIntervalEnd()
    {
        var position = _position + 1;
        if (_text[position..].StartsWith(".."))
        {
            _position = position + 2;
            return SyntaxKind.DateToken;
        }

        while (position < _text.Length && char.IsAsciiLetterOrDigit(_text[position]))
        {
            position++;
        }

        position = ScanDateParts(position);
        _position = position < _text.Length && _text[position] == '~' ? position + 1 : position;
        return SyntaxKind.DateToken;
    }

    private readonly int ScanDigits(int position)
    {
        while (position < _text.Length
            && (char.IsAsciiDigit(_text[position])
                || (_text[position] == '_' && position + 1 < _text.Length && char.IsAsciiDigit(_text[position + 1]))))
        {
            position++;
        }

        return position;
    }
}
