namespace CommitLang.Syntax.Green;

/// <summary>A token with comments, long indentation or other trivia that is its own.</summary>
internal class GreenTokenWithTrivia : GreenToken
{
    public GreenTokenWithTrivia(SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing)
        : this(kind, text, leading, trailing, GreenFlags.None)
    {
    }

    protected GreenTokenWithTrivia(SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenFlags flags)
        : base(kind, text, leading, trailing, flags)
    {
        Leading = leading;
        Trailing = trailing;
    }

    public override GreenTrivia[] Leading { get; }

    public override GreenTrivia[] Trailing { get; }
}
