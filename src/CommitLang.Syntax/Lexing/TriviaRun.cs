using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Lexing;

/// <summary>The trivia on one side of a token while it is made: a code if it is shared, an array if it is not.</summary>
internal readonly ref struct TriviaRun
{
    private readonly GreenTrivia[]? _pieces;

    private TriviaRun(int code, GreenTrivia[]? pieces)
    {
        Code = code;
        _pieces = pieces;
    }

    /// <summary>The code, <see cref="SharedTrivia.NotShared"/> if there is none.</summary>
    public int Code { get; }

    public GreenTrivia[] Pieces => _pieces ?? SharedTrivia.Of(Code);

    public static TriviaRun Shared(int code) => new(code, null);

    public static TriviaRun Of(GreenTrivia[] pieces) =>
        SharedTrivia.CodeOf(pieces) is var code && code != SharedTrivia.NotShared ? new(code, null) : new(code, pieces);
}
