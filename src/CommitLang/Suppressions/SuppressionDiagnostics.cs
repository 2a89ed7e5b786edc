using CommitLang.Syntax;

namespace CommitLang.Suppressions;

/// <summary>What is wrong with comments that speak to the checker.</summary>
internal static class SuppressionDiagnostics
{
    internal static readonly DiagnosticDescriptor NoReason = new(
        "CL6101", "Something is allowed without a reason",
        "nothing is allowed without a reason: write `because` and why behind `{0}`", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor Unused = new(
        "CL6102", "What is allowed does not occur",
        "nothing here is reported as {0}, so there is nothing to allow", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor UnknownRule = new(
        "CL6103", "A rule that does not exist is allowed",
        "there is no rule `{0}`{1}", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor NotAllowable = new(
        "CL6104", "What cannot be allowed",
        "`{0}` cannot be allowed: {1}", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor NotUnderstood = new(
        "CL6105", "A comment to the checker that is not understood",
        "this comment to the checker says nothing: {0}", DiagnosticSeverity.Warning);
}
