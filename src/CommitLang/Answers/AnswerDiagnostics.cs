using CommitLang.Syntax;

namespace CommitLang;

/// <summary>What is reported when the answers are there.</summary>
internal static class AnswerDiagnostics
{
    internal static readonly DiagnosticDescriptor DerivationLimit = new(
        "CL2901", "Derivation stopped at its limit",
        "derivation stopped at its limit ({0:N0} derived deeds, or {1:N0} attempts); the verdicts rest on a part of what the rules derive", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Unexpected = new(
        "CL5101", "An expectation does not hold", "`{0}` is {1}{2}, not {3}", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnexpectedCount = new(
        "CL5102", "An expected number does not hold", "{0} of the {1} parts of `{2}` are {3}{4}, not {5}", DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor NoVerdict = new(
        "CL5103", "An expectation of what has no verdict", "`{0}` has no verdict{1}: {2}", DiagnosticSeverity.Error);

    /// <summary>Whether it is reported because an expectation does not hold.</summary>
    internal static bool IsOfExpectation(string id) => id == Unexpected.Id || id == UnexpectedCount.Id || id == NoVerdict.Id;
}
