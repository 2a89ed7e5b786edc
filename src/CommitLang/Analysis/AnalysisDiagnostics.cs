using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>What is reported about words without looking at deeds, and about verdicts that stand on little.</summary>
internal static class AnalysisDiagnostics
{
    internal static readonly DiagnosticDescriptor Contradiction = new(
        "CL3001", "Words against words",
        "`{0}` cannot be kept together with `{1}` ({2}): they are in force together, and {3}", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor Repetition = new(
        "CL3002", "A declaration that repeats another",
        "`{0}` repeats `{1}` ({2}): the same words, in force on the same days", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor DeadlineBeforeStart = new(
        "CL3003", "A deadline before the start",
        "`{0}` is in force from {1} on, and {2} is over on {3}: it can never be in force", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor ExceptsEverything = new(
        "CL3004", "An exception that excepts everything",
        "every deed that `{0}` speaks of is excepted by `{1}`: nothing is left that could count against it", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor NeverHolds = new(
        "CL3005", "A condition that can never hold",
        "this condition can never hold: {0}", DiagnosticSeverity.Warning);

    internal static readonly DiagnosticDescriptor NeverContradicted = new(
        "CL3006", "A declaration that nothing could contradict",
        "nothing in this check could ever contradict{2} `{0}`: no record, rule, kind or measure leads to {1}", DiagnosticSeverity.Information);

    internal static readonly DiagnosticDescriptor NeverSupported = new(
        "CL3007", "A declaration that nothing could support",
        "nothing in this check could ever support `{0}`: no record, rule, kind or measure leads to {1}", DiagnosticSeverity.Information);

    internal static readonly DiagnosticDescriptor NoDeadline = new(
        "CL3008", "A promise without a deadline",
        "`{0}` has no deadline: it can be fulfilled, and never be overdue", DiagnosticSeverity.Information);

    internal static readonly DiagnosticDescriptor SingleSource = new(
        "CL3009", "A verdict that rests on a single source",
        "the verdict on `{0}` rests on `{1}` alone", DiagnosticSeverity.Information);
}
