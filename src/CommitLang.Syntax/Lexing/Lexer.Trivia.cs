using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

internal ref partial struct Lexer
{
    /// <summary>What stands between the start of a line and the next token: blank lines, comment lines, indentation.</summary>
    private void ScanLeading()
    {
        _atLineStart = false;
        if (_position < _text.Length && Characters.Is(_text[_position], CharacterClass.Letter | CharacterClass.Digit))
        {
            _atColumnOne = true;
            _leading = TriviaRun.Shared(SharedTrivia.Nothing);
            return;
        }

        _pieces.Clear();
        var isIndented = false;
        while (_position < _text.Length)
        {
            var start = _position;
            if (ScanBlanks())
            {
                // A byte-order mark is no indentation.
                isIndented |= _text[start] != '\uFEFF' || _position > start + 1;
            }
            else if (ScanLineBreak())
            {
                isIndented = false;
            }
            else if (_text[_position] == '#')
            {
                ScanComment(_text[_position..].StartsWith("##") ? SyntaxKind.DocumentationCommentTrivia : SyntaxKind.CommentTrivia);
            }
            else if (!ScanInvisible())
            {
                break;
            }
        }

        _atColumnOne = !isIndented;
        _leading = TakePieces();
    }

    /// <summary>What stands behind a token, to the end of its line and with the line break.</summary>
    private TriviaRun ScanTrailing()
    {
        if (_position == _text.Length)
        {
            return TriviaRun.Shared(SharedTrivia.Nothing);
        }

        var character = _text[_position];
        if (character == ' ')
        {
            if (_position + 1 < _text.Length && _text[_position + 1] is > ' ' and < '\u007F' and not '#')
            {
                _position++;
                return TriviaRun.Shared(SharedTrivia.Blank);
            }
        }
        else if (character == '\n')
        {
            _position++;
            _atLineStart = true;
            return TriviaRun.Shared(SharedTrivia.LineFeed);
        }
        else if (character is > ' ' and < '\u007F' and not '#')
        {
            return TriviaRun.Shared(SharedTrivia.Nothing);
        }

        _pieces.Clear();
        while (_position < _text.Length)
        {
            if (ScanLineBreak())
            {
                _atLineStart = true;
                break;
            }

            if (_text[_position] == '#')
            {
                ScanComment(SyntaxKind.CommentTrivia);
            }
            else if (!ScanBlanks() && !ScanInvisible())
            {
                break;
            }
        }

        return TakePieces();
    }

    private bool ScanBlanks()
    {
        var position = _position;
        if (position == 0 && _text[0] == '\uFEFF')
        {
            position++;
        }

        while (position < _text.Length
            && (Characters.Is(_text[position], CharacterClass.Blank) || Characters.IsWideBlank(_text[position])))
        {
            position++;
        }

        if (position == _position)
        {
            return false;
        }

        var text = _text[_position..position];
        var isShared = text.Length <= SharedTrivia.MostBlanks && !text.ContainsAnyExcept(' ');
        _pieces.Add(isShared ? SharedTrivia.Piece(text.Length) : new(SyntaxKind.WhitespaceTrivia, text.ToString()));
        _position = position;
        return true;
    }

    private bool ScanLineBreak()
    {
        switch (_text[_position])
        {
            case '\n':
                _pieces.Add(SharedTrivia.Piece(SharedTrivia.LineFeed));
                _position++;
                return true;
            case '\r' when _position + 1 < _text.Length && _text[_position + 1] == '\n':
                _pieces.Add(SharedTrivia.Piece(SharedTrivia.CarriageReturnLineFeed));
                _position += 2;
                return true;
            case '\r':
                _pieces.Add(CarriageReturn);
                _position++;
                return true;
            default:
                return false;
        }
    }

    private static readonly GreenTrivia CarriageReturn = new(SyntaxKind.EndOfLineTrivia, "\r");

    private void ScanComment(SyntaxKind kind)
    {
        var end = EndOfLine(_position);
        var text = _text[_position..end];
        var found = text.IndexOfAnyExceptInRange('\0', '\u007F');
        while (found >= 0 && found < text.Length && Characters.InvisibleWidth(text, found) == 0)
        {
            found++;
        }

        var flaw = found >= 0 && found < text.Length
            ? new GreenDiagnostic(SyntaxDiagnostics.InvisibleCharacter, found, Characters.InvisibleWidth(text, found),
                [Quotation.CodePoint(text, found)], "take it out", "")
            : null;
        _pieces.Add(new(kind, text.ToString(), flaw));
        _position = end;
    }

    /// <summary>Invisible characters between tokens are skipped there and reported; a run of them is one piece.</summary>
    private bool ScanInvisible()
    {
        var start = _position;
        while (Characters.InvisibleWidth(_text, _position) is var width and > 0)
        {
            _position += width;
        }

        if (_position == start)
        {
            return false;
        }

        _pieces.Add(new(SyntaxKind.SkippedTokensTrivia, _text[start.._position].ToString(),
            new(SyntaxDiagnostics.InvisibleCharacter, 0, _position - start, [Quotation.CodePoint(_text, start)], "take it out", "")));
        return true;
    }

    private readonly TriviaRun TakePieces() =>
        _pieces.Count == 0 ? TriviaRun.Shared(SharedTrivia.Nothing) : TriviaRun.Of([.. _pieces]);
}
