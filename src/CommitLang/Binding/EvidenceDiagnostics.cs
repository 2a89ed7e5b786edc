using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about grades and thresholds of evidence.</summary>
internal static class EvidenceDiagnostics
{
    internal static readonly DiagnosticDescriptor BadGrade = new(
        "CL4001", "A grade that does not exist",
        "`{0}` is no grade: a letter from A to F and a digit from 1 to 6, such as B2",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor AcceptUnknown = new(
        "CL4002", "A threshold that cannot be judged",
        "`{0}` cannot be a threshold: F and 6 mean that a grade cannot be judged; take one from A1 to E5",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor FrameTwice = new(
        "CL4003", "Two thresholds for the evidence",
        "a check has one `{0}`, and this is the second",
        DiagnosticSeverity.Error);
}
