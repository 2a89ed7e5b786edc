namespace CommitLang.Syntax.Green;

/// <summary>A stretch of text that belongs to no token: blanks, a line break, a comment, or tokens that were skipped.</summary>
internal sealed class GreenTrivia(SyntaxKind kind, string text, GreenDiagnostic? diagnostic = null)
{
    public SyntaxKind Kind { get; } = kind;

    public string Text { get; } = text;

    /// <summary>What is wrong with it; its offset counts from the start of the trivia.</summary>
    public GreenDiagnostic? Diagnostic { get; } = diagnostic;
}
