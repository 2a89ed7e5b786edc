namespace CommitLang.Syntax.Green;

/// <summary>A token that is missing, or that something is wrong with: itself or its trivia.</summary>
internal sealed class GreenTokenWithDiagnostics(
    SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenDiagnostic[] diagnostics, bool isMissing)
    : GreenToken(kind, text, leading, trailing, FlagsOf(leading, trailing, diagnostics, isMissing))
{
    public override GreenDiagnostic[] Diagnostics => diagnostics;

    private static GreenFlags FlagsOf(GreenTrivia[] leading, GreenTrivia[] trailing, GreenDiagnostic[] diagnostics, bool isMissing)
    {
        var flags = isMissing ? GreenFlags.Missing : GreenFlags.None;
        var wrong = diagnostics.Length > 0
            || Array.Exists(leading, t => t.Diagnostic is not null) || Array.Exists(trailing, t => t.Diagnostic is not null);
        return wrong ? flags | GreenFlags.ContainsDiagnostics : flags;
    }
}
