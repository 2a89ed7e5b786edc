using System.Text;
using CommitLang.Syntax.Lexing;

namespace CommitLang.Syntax.Green;

/// <summary>
/// A token with the trivia around it. Whole tokens are cached and shared: most of a file consists of few of them. This class has
/// room for the trivia that nearly all tokens have; others are of the classes that derive from it.
/// </summary>
internal class GreenToken : GreenNode
{
    /// <param name="triviaCode">The code of the leading trivia in the upper four bits, that of the trailing in the lower.</param>
    public GreenToken(SyntaxKind kind, string text, byte triviaCode)
        : base(kind, text.Length + SharedTrivia.WidthOf(triviaCode >> 4) + SharedTrivia.WidthOf(triviaCode & 15), GreenFlags.None, triviaCode)
    {
        Text = text;
    }

    protected GreenToken(SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenFlags flags)
        : base(kind, text.Length + WidthOf(leading) + WidthOf(trailing), flags, CodeOf(leading, trailing))
    {
        Text = text;
    }

    /// <summary>The end of a statement in which nothing was skipped there.</summary>
    public static GreenToken EndOfStatement { get; } = new(SyntaxKind.EndOfStatementToken, "", 0);

    public string Text { get; }

    /// <summary>
    /// What was last made of this token alone: the token read as another kind, or a node over it. With a shared token that is
    /// shared too. Threads may overwrite each other's: any of them will do.
    /// </summary>
    public GreenNode? Derived { get; set; }

    public virtual GreenTrivia[] Leading => SharedTrivia.Of(TriviaCode >> 4);

    public virtual GreenTrivia[] Trailing => SharedTrivia.Of(TriviaCode & 15);

    public bool IsMissing => (Flags & GreenFlags.Missing) != 0;

    public int LeadingWidth => WidthOf(Leading);

    public int TrailingWidth => WidthOf(Trailing);

    /// <summary>What is wrong with the token itself.</summary>
    public virtual GreenDiagnostic[] Diagnostics => [];

    internal override int SlotCount => 0;

    /// <summary>Whether it is the token of that text with that shared trivia.</summary>
    public bool Is(ReadOnlySpan<char> text, int triviaCode) =>
        TriviaCode == triviaCode && text.SequenceEqual(Text)
        && FullWidth == text.Length + SharedTrivia.WidthOf(triviaCode >> 4) + SharedTrivia.WidthOf(triviaCode & 15);

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

    /// <summary>The same token read as another kind: a keyword as a name, a number as a date.</summary>
    internal GreenToken As(SyntaxKind kind)
    {
        if (Kind == kind)
        {
            return this;
        }

        if (Derived is GreenToken known && known.Kind == kind)
        {
            return known;
        }

        var made = Create(kind, Text, Leading, Trailing, Diagnostics, IsMissing);
        Derived = made;
        return made;
    }

    internal static GreenToken Create(
        SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenDiagnostic[] diagnostics, bool isMissing)
    {
        if (diagnostics.Length > 0 || isMissing || HasDiagnostic(leading) || HasDiagnostic(trailing))
        {
            return new GreenTokenWithDiagnostics(kind, text, leading, trailing, diagnostics, isMissing);
        }

        return SharedTrivia.CodeOf(leading) == SharedTrivia.NotShared || SharedTrivia.CodeOf(trailing) == SharedTrivia.NotShared
            ? new GreenTokenWithTrivia(kind, text, leading, trailing)
            : new GreenToken(kind, text, CodeOf(leading, trailing));
    }

    internal GreenToken With(GreenTrivia[] leading, GreenTrivia[] trailing) =>
        Create(Kind, Text, leading, trailing, Diagnostics, IsMissing);

    internal GreenToken WithDiagnostic(GreenDiagnostic diagnostic) =>
        Create(Kind, Text, Leading, Trailing, [.. Diagnostics, diagnostic], IsMissing);

    // Zero also where the trivia is not shared: then the width tells.
    private static byte CodeOf(GreenTrivia[] leading, GreenTrivia[] trailing)
    {
        var before = SharedTrivia.CodeOf(leading);
        var behind = SharedTrivia.CodeOf(trailing);
        return before == SharedTrivia.NotShared || behind == SharedTrivia.NotShared ? (byte)0 : (byte)((before << 4) | behind);
    }

    private static bool HasDiagnostic(GreenTrivia[] trivia)
    {
        foreach (var piece in trivia)
        {
            if (piece.Diagnostic is not null)
            {
                return true;
            }
        }

        return false;
    }

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
