using System.Text;

namespace CommitLang.Syntax.Green;

/// <summary>A token with the trivia around it. Whole tokens are cached and shared: most of a file consists of few of them.</summary>
internal class GreenToken : GreenNode
{
    private GreenToken? _sibling;

    /// <summary>The last node over this token alone; with a shared token the node is shared.</summary>
    internal GreenNode? Wrapper { get; set; }

    /// <summary>The last node over that node alone.</summary>
    internal GreenNode? OuterWrapper { get; set; }

    public GreenToken(SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing)
        : this(kind, text, leading, trailing, GreenFlags.None)
    {
    }

    protected GreenToken(SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenFlags flags)
        : base(kind, text.Length + WidthOf(leading) + WidthOf(trailing), flags)
    {
        Text = text;
        Leading = leading;
        Trailing = trailing;
    }

    /// <summary>The end of a statement in which nothing was skipped there.</summary>
    public static GreenToken EndOfStatement { get; } = new(SyntaxKind.EndOfStatementToken, "", [], []);

    public string Text { get; }

    public GreenTrivia[] Leading { get; }

    public GreenTrivia[] Trailing { get; }

    public bool IsMissing => (Flags & GreenFlags.Missing) != 0;

    public int LeadingWidth => WidthOf(Leading);

    public int TrailingWidth => WidthOf(Trailing);

    /// <summary>What is wrong with the token itself.</summary>
    public virtual GreenDiagnostic[] Diagnostics => [];

    internal override int SlotCount => 0;

    internal override GreenNode? GetSlot(int index) => null;

    internal override GreenNode WithSlots(GreenNode?[] slots) => this;

    internal override SyntaxNode CreateRed(SyntaxNode? parent, int position) =>
        throw new InvalidOperationException("a token has no node");

    internal override void WriteTo(StringBuilder text)
    {
        foreach (var trivia in Leading)
        {
            text.Append(trivia.Text);
        }

        text.Append(Text);
        foreach (var trivia in Trailing)
        {
            text.Append(trivia.Text);
        }
    }

    /// <summary>
    /// The same token read as another kind: a keyword as a name, a number as a date. It is made once a token, so that a cached
    /// token leads to a cached one.
    /// </summary>
    internal GreenToken As(SyntaxKind kind)
    {
        if (Kind == kind)
        {
            return this;
        }

        if (_sibling is { } known && known.Kind == kind)
        {
            return known;
        }

        var made = Create(kind, Text, Leading, Trailing, Diagnostics, IsMissing);
        _sibling = made;
        return made;
    }

    internal static GreenToken Create(
        SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenDiagnostic[] diagnostics, bool isMissing)
    {
        if (diagnostics.Length > 0 || isMissing)
        {
            return new GreenTokenWithDiagnostics(kind, text, leading, trailing, diagnostics, isMissing);
        }

        foreach (var trivia in leading)
        {
            if (trivia.Diagnostic is not null)
            {
                return new GreenTokenWithDiagnostics(kind, text, leading, trailing, diagnostics, isMissing);
            }
        }

        foreach (var trivia in trailing)
        {
            if (trivia.Diagnostic is not null)
            {
                return new GreenTokenWithDiagnostics(kind, text, leading, trailing, diagnostics, isMissing);
            }
        }

        return new GreenToken(kind, text, leading, trailing);
    }

    internal GreenToken With(GreenTrivia[] leading, GreenTrivia[] trailing) =>
        Create(Kind, Text, leading, trailing, Diagnostics, IsMissing);

    internal GreenToken WithDiagnostic(GreenDiagnostic diagnostic) =>
        Create(Kind, Text, Leading, Trailing, [.. Diagnostics, diagnostic], IsMissing);

    private static int WidthOf(GreenTrivia[] trivia)
    {
        var width = 0;
        foreach (var piece in trivia)
        {
            width += piece.Text.Length;
        }

        return width;
    }
}
