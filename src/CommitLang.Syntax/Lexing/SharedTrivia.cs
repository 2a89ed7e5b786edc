using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>Trivia that nearly every line has: made once, so that tokens with it can be shared.</summary>
internal static class SharedTrivia
{
    private const int MostBlanks = 64;

    public static readonly GreenTrivia[] None = [];

    public static readonly GreenTrivia[] LineFeed = [new(SyntaxKind.EndOfLineTrivia, "\n")];

    public static readonly GreenTrivia[] CarriageReturnLineFeed = [new(SyntaxKind.EndOfLineTrivia, "\r\n")];

    private static readonly GreenTrivia[][] BlankRuns = MakeBlankRuns();

    /// <summary>A run of so many blanks; null if it is too long to be shared.</summary>
    public static GreenTrivia[]? Blanks(int count) => count < MostBlanks ? BlankRuns[count] : null;

    /// <summary>Whether these are the arrays above, which tokens of the cache are compared by.</summary>
    public static bool IsShared(GreenTrivia[] trivia) =>
        trivia.Length == 0 ? ReferenceEquals(trivia, None)
        : trivia.Length == 1 && (ReferenceEquals(trivia, LineFeed) || ReferenceEquals(trivia, CarriageReturnLineFeed)
            || (trivia[0].Text is { Length: < MostBlanks } text && ReferenceEquals(trivia, BlankRuns[text.Length])));

    private static GreenTrivia[][] MakeBlankRuns()
    {
        var runs = new GreenTrivia[MostBlanks][];
        runs[0] = None;
        for (var i = 1; i < MostBlanks; i++)
        {
            runs[i] = [new(SyntaxKind.WhitespaceTrivia, new string(' ', i))];
        }

        return runs;
    }
}
