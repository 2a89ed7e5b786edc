using CommitLang.Syntax.Diagnostics;

namespace CommitLang.Syntax.Green;

/// <summary>A token that is missing, or that something is wrong with: itself or its trivia.</summary>
internal sealed class GreenTokenWithDiagnostics(
    SyntaxKind kind, string text, GreenTrivia[] leading, GreenTrivia[] trailing, GreenDiagnostic[] diagnostics, bool isMissing)
    : GreenTokenWithTrivia(kind, text, leading, trailing, FlagsOf(leading, trailing, diagnostics, isMissing))
{
    public override GreenDiagnostic[] Diagnostics => diagnostics;

    private static GreenFlags FlagsOf(GreenTrivia[] leading, GreenTrivia[] trailing, GreenDiagnostic[] diagnostics, bool isMissing)
    {
        var flags = isMissing ? GreenFlags.Missing : GreenFlags.None;
        foreach (var diagnostic in diagnostics)
        {
            flags |= FlagsOf(diagnostic);
        }

        foreach (var trivia in leading)
        {
            flags |= FlagsOf(trivia.Diagnostic);
        }

        foreach (var trivia in trailing)
        {
            flags |= FlagsOf(trivia.Diagnostic);
        }

        return flags;
    }

    private static GreenFlags FlagsOf(GreenDiagnostic? diagnostic)
    {
        if (diagnostic is null)
        {
            return GreenFlags.None;
        }

        return ReferenceEquals(diagnostic.Descriptor, SyntaxDiagnostics.UnterminatedBlockString)
            ? GreenFlags.ContainsDiagnostics | GreenFlags.DependsOnRest
            : GreenFlags.ContainsDiagnostics;
    }
}
