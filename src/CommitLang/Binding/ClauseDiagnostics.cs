using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about clauses.</summary>
internal static class ClauseDiagnostics
{
    internal static readonly DiagnosticDescriptor Twice = new(
        "CL1044", "A clause that is given twice",
        "`{0}` is given twice in this statement",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Overlaps = new(
        "CL1045", "Two clauses that say the same",
        "`{0}` says {1} already, and so does `{2}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor AtNeedsMeasure = new(
        "CL1046", "A date of value without a value",
        "`at` asks for the value of a measure on that date, and {0}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor DoesNotFit = new(
        "CL1047", "A clause that says nothing here",
        "`{0}` says nothing in this statement: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnderTwice = new(
        "CL1048", "Part of two agreements",
        "the parties of `{0}` are bound under it already; these words cannot be under `{1}` too",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor ArgumentsOnMeasure = new(
        "CL1049", "A measure with arguments",
        "`{0}` is a measure and takes no arguments",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor ReplacesItself = new(
        "CL1050", "A declaration that replaces itself",
        "`{0}` cannot replace itself: name the older declaration",
        DiagnosticSeverity.Error);
}
