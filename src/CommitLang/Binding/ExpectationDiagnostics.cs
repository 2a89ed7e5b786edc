using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about expectations.</summary>
internal static class ExpectationDiagnostics
{
    internal static readonly DiagnosticDescriptor NoDeclaration = new(
        "CL5001", "An expectation of something that is not declared",
        "there is no declaration `{0}`{1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NoSuchPart = new(
        "CL5002", "An expectation of a part that is not there",
        "`{0}` has no part `{1}`: {2}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NothingToCount = new(
        "CL5003", "A count of parts where there are none",
        "`{0}` has neither members nor parts to count",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Reservation = new(
        "CL5004", "An expectation of a right",
        "`{0}` reserves a right and has no verdict",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor ReasonOfOtherVerdict = new(
        "CL5005", "A reason that belongs to another verdict",
        "`{0}` is a reason for `{1}`, never for `{2}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor SeveralReadings = new(
        "CL5006", "An expectation in several readings",
        "an expectation is of one reading: write one for each actor",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NotInReading = new(
        "CL5007", "An expectation in a reading without these words",
        "`{0}` is said according to {1} only: add `according to {2}`",
        DiagnosticSeverity.Error);
}
