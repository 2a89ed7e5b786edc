using CommitLang.Syntax.Diagnostics;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>
/// Cuts a text into tokens, in one pass and whatever the text: every character ends up in a token or in trivia. It looks at the
/// characters alone: the same stretch of text behind a line break gives the same tokens wherever it stands, which is what
/// allows statements to be reused after an edit.
/// </summary>
internal ref partial struct Lexer
{
    private const int LongestShared = 40;

    private readonly ReadOnlySpan<char> _text;
    private readonly List<GreenTrivia> _pieces = [];
    private List<GreenDiagnostic>? _errors;
    private TriviaRun _leading;
    private int _position;
    private bool _atLineStart = true;
    private bool _atColumnOne;

    // No `+` chain that starts before this offset leads to a slash; see ScanWord.
    private int _noReferenceBefore;

    // No three quotes that could end a string stand behind this offset; see ScanBlockString.
    private int _noBlockEndAfter = int.MaxValue;

    /// <param name="text">The whole text.</param>
    /// <param name="position">Where to start: the start of the text or of a line.</param>
    public Lexer(ReadOnlySpan<char> text, int position)
    {
        _text = text;
        _position = position;
        StatementStart = position;
        ScanLeading();
    }

    /// <summary>Where the next statement starts, its leading trivia included; when none is left, that of the end of the file.</summary>
    public int StatementStart { get; private set; }

    /// <summary>Puts the tokens of the next statement behind those in the buffer, with the mark of its end.</summary>
    /// <returns>Whether there was a statement.</returns>
    public bool ReadStatement(ref TokenBuffer buffer)
    {
        if (_position == _text.Length)
        {
            return false;
        }

        var isIndented = !_atColumnOne;
        var first = buffer.Count;
        int next;
        do
        {
            buffer.Add(ReadToken(_leading));
            next = _position;
            if (_atLineStart)
            {
                ScanLeading();
            }
            else
            {
                _leading = TriviaRun.Shared(SharedTrivia.Nothing);
            }
        }
        while (_position < _text.Length && !_atColumnOne);
        StatementStart = next;
        if (isIndented)
        {
            buffer[first] = buffer[first].WithDiagnostic(IndentedStart(buffer[first]));
        }

        buffer.Add(GreenToken.EndOfStatement);
        return true;
    }

    /// <summary>The end of the file, with the comments behind the last statement.</summary>
    public readonly GreenToken ReadEndOfFile() =>
        GreenToken.Create(SyntaxKind.EndOfFileToken, "", _leading.Pieces, [], [], false);

    private GreenToken ReadToken(TriviaRun leading)
    {
        _atColumnOne = false;
        _errors = null;
        var start = _position;
        var character = _text[start];
        SyntaxKind kind;
        if (character < 128)
        {
            var known = Characters.ClassOf(character);
            kind = (known & CharacterClass.Letter) != 0 ? ScanWord(start)
                : (known & CharacterClass.Digit) != 0 ? ScanNumber(start)
                : ScanOperator(start, character);
        }
        else
        {
            kind = ScanWide(start);
        }

        var text = _text[start.._position];
        var trailing = ScanTrailing();

        if (leading.Code == SharedTrivia.NotShared || trailing.Code == SharedTrivia.NotShared)
        {
            return TokenCache.Make(kind, text.ToString(), leading.Pieces, trailing.Pieces, _errors);
        }

        // Long texts are as good as never repeated. What is wrong with a token is a matter of its text alone.
        var trivia = (leading.Code << 4) | trailing.Code;
        return text.Length <= LongestShared
            ? TokenCache.Get(kind, text, trivia, _errors)
            : TokenCache.Make(kind, text.ToString(), trivia, _errors);
    }

    private SyntaxKind ScanOperator(int start, char character)
    {
        _position = start + 1;
        var next = _position < _text.Length ? _text[_position] : '\0';
        switch (character)
        {
            case ':':
                return SyntaxKind.ColonToken;
            case ',':
                return SyntaxKind.CommaToken;
            case '(':
                return SyntaxKind.OpenParenToken;
            case ')':
                return SyntaxKind.CloseParenToken;
            case '[':
                return SyntaxKind.OpenBracketToken;
            case ']':
                return SyntaxKind.CloseBracketToken;
            case '/':
                return SyntaxKind.SlashToken;
            case '%':
                return SyntaxKind.PercentToken;
            case '+':
                return SyntaxKind.PlusToken;
            case '-':
                return SyntaxKind.MinusToken;
            case '_':
                return SyntaxKind.UnderscoreToken;
            case '"':
                return ScanString(start);
            case '`':
                return ScanQuotedName(start);
            case '?' when Characters.LetterWidth(_text, _position) > 0:
                ScanNameParts(_position, start);
                return SyntaxKind.VariableToken;
            case '.' when next == '.':
                _position++;
                return StartsDatePart(_position + 1) && _text[_position] == '/' ? ScanIntervalEnd() : SyntaxKind.DotDotToken;
            case '<':
                return next == '=' ? Two(SyntaxKind.LessEqualsToken) : next == '>' ? Lookalike(start, 2, "!=") : SyntaxKind.LessToken;
            case '>':
                return next == '=' ? Two(SyntaxKind.GreaterEqualsToken) : SyntaxKind.GreaterToken;
            case '=':
                return next switch
                {
                    '<' => Lookalike(start, 2, "<="),
                    '>' => Lookalike(start, 2, ">="),
                    '=' => Lookalike(start, 2, "="),
                    _ => SyntaxKind.EqualsToken,
                };
            case '!' when next == '=':
                return Two(SyntaxKind.ExclamationEqualsToken);
            default:
                return ScanBad(start);
        }
    }

    private SyntaxKind Two(SyntaxKind kind)
    {
        _position++;
        return kind;
    }

    /// <summary>A token that does not start with an ASCII character: a name, a look-alike of a mark, or nothing that is known.</summary>
    private SyntaxKind ScanWide(int start)
    {
        if (Characters.LetterWidth(_text, start) > 0)
        {
            return ScanWord(start);
        }

        var character = _text[start];
        if (Lookalikes.ClosingQuote(character) is { } closing)
        {
            return ScanCurlyString(start, closing);
        }

        return Lookalikes.Find(character) is { } plain ? Lookalike(start, 1, plain) : ScanBad(start);
    }

    /// <summary>A mark that looks like another or is usual elsewhere: read as what it stands for, and reported.</summary>
    private SyntaxKind Lookalike(int start, int width, string plain)
    {
        _position = start + width;
        var text = _text.Slice(start, width).ToString();
        Report(SyntaxDiagnostics.Lookalike, 0, width, [text, plain], $"write `{plain}`", plain);
        return SyntaxFacts.GetOperatorKind(plain);
    }

    /// <summary>A run of characters that belong to nothing is one token, so that garbage costs no more than text.</summary>
    private SyntaxKind ScanBad(int start)
    {
        var position = start + 1;
        while (position < _text.Length && IsBad(position))
        {
            position++;
        }

        _position = position;
        Report(SyntaxDiagnostics.BadCharacter, 0, position - start, [Quotation.Of(_text[start..position]), MeaningOf(_text[start])]);
        return SyntaxKind.BadToken;
    }

    /// <summary>Where a character has a meaning, and what to write where one would expect it to have one.</summary>
    private static string MeaningOf(char character) => character switch
    {
        '~' => "here; *about* stands right behind a date: `2023-06~`",
        '?' => "here; a variable is `?name`, and *about* stands right behind a date: `2023-06~`",
        '.' => "here; no full stop ends a statement, and names have none",
        ';' => "outside of strings and comments; words and deeds of their own are statements of their own",
        '\'' => "outside of strings and comments; a string stands between two `\"`",
        _ => "outside of strings and comments",
    };

    private readonly bool IsBad(int position)
    {
        var character = _text[position];
        if (character < 128)
        {
            return Characters.ClassOf(character) == CharacterClass.None && !":,()[]\"`#".Contains(character, StringComparison.Ordinal)
                && !(character is '-' or '/' or '+' or '%' or '_' or '<' or '>' or '=' or '.' or '?' or '!');
        }

        return Characters.LetterWidth(_text, position) == 0 && !Characters.IsWideBlank(character)
            && Characters.InvisibleWidth(_text, position) == 0
            && Lookalikes.ClosingQuote(character) is null && Lookalikes.Find(character) is null;
    }

    private void Report(DiagnosticDescriptor descriptor, int offset, int width, object[] arguments, string? fixTitle = null, string? fixText = null) =>
        (_errors ??= []).Add(new(descriptor, offset, width, arguments, fixTitle, fixText));

    private static GreenDiagnostic IndentedStart(GreenToken token) =>
        new(SyntaxDiagnostics.IndentedStart, 0, token.Text.Length, [Quotation.Of(token.Text)]);
}
