using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about dates and times.</summary>
internal static class DateDiagnostics
{
    internal static readonly DiagnosticDescriptor BadDate = new(
        "CL1003", "A date that does not exist",
        "`{0}` is no date: {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor IntervalNotAllowed = new(
        "CL1002", "An interval where one date is expected",
        "`{0}` is an interval, and {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Reversed = new(
        "CL1011", "A time that ends before it starts",
        "this ends on {0}, before it starts on {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor DeadlineOnKeep = new(
        "CL1012", "A deadline on what must hold throughout",
        "`{0}` must hold throughout and has no deadline: say `{1}` for when it ends, or `from` for when it starts",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor DeadlineOnReservation = new(
        "CL1013", "A deadline on a right",
        "`may` reserves a right and has no deadline: say `{0}` for when it ends",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor EveryNeedsStart = new(
        "CL1014", "A recurring obligation without a start",
        "`every {0}` must have a start: put the date in front of the words, or add `from`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NeedsStart = new(
        "CL1020", "A span of time without a start",
        "`{0}` counts from a start, and nothing says when these words started: put the date in front of "
        + "them, or add `from`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor AsOfTwice = new(
        "CL1029", "Two days of evaluation",
        "a check has one `as of`, and this is the second",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor AsOfImported = new(
        "CL1030", "A day of evaluation in an imported file",
        "`as of` stands in the file that is checked, not in one that it imports",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor BadNumber = new(
        "CL1021", "A number that does not fit",
        "`{0}` is {1}; a whole number from {2} to {3} is expected",
        DiagnosticSeverity.Error);
}
