using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>
/// Trivia that nearly every line has: runs of blanks, a line break. They are made once and written as a number of four bits each for
/// what stands before and behind a token, so that most tokens need no room for their trivia.
/// </summary>
internal static class SharedTrivia
{
    /// <summary>The code of trivia that is not shared.</summary>
    public const int NotShared = -1;

    /// <summary>The code of nothing.</summary>
    public const int Nothing = 0;

    /// <summary>The code of one blank; runs of more follow it.</summary>
    public const int Blank = 1;

    /// <summary>The longest run of blanks that is shared.</summary>
    public const int MostBlanks = 13;

    /// <summary>The code of a line feed.</summary>
    public const int LineFeed = 14;

    /// <summary>The code of a carriage return and a line feed.</summary>
    public const int CarriageReturnLineFeed = 15;

    private static readonly GreenTrivia[][] Arrays = MakeArrays();

    private static readonly byte[] Widths = [.. Arrays.Select(a => (byte)a.Sum(t => t.Text.Length))];

    /// <summary>The trivia of a code.</summary>
    public static GreenTrivia[] Of(int code) => Arrays[code];

    /// <summary>The piece of a code that is not nothing.</summary>
    public static GreenTrivia Piece(int code) => Arrays[code][0];

    /// <summary>The number of code units of a code.</summary>
    public static int WidthOf(int code) => Widths[code];

    /// <summary>The code of trivia, whoever made it.</summary>
    public static int CodeOf(GreenTrivia[] trivia)
    {
        if (trivia.Length == 0)
        {
            return Nothing;
        }

        var piece = trivia[0];
        if (trivia.Length > 1 || piece.Diagnostic is not null)
        {
            return NotShared;
        }

        return piece.Kind switch
        {
            SyntaxKind.WhitespaceTrivia when piece.Text.Length <= MostBlanks && !piece.Text.AsSpan().ContainsAnyExcept(' ') => piece.Text.Length,
            SyntaxKind.EndOfLineTrivia when piece.Text == "\n" => LineFeed,
            SyntaxKind.EndOfLineTrivia when piece.Text == "\r\n" => CarriageReturnLineFeed,
            _ => NotShared,
        };
    }

    private static GreenTrivia[][] MakeArrays()
    {
        var arrays = new GreenTrivia[16][];
        arrays[Nothing] = [];
        for (var i = 1; i <= MostBlanks; i++)
        {
            arrays[i] = [new(SyntaxKind.WhitespaceTrivia, new string(' ', i))];
        }

        arrays[LineFeed] = [new(SyntaxKind.EndOfLineTrivia, "\n")];
        arrays[CarriageReturnLineFeed] = [new(SyntaxKind.EndOfLineTrivia, "\r\n")];
        return arrays;
    }
}
