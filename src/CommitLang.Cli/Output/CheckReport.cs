using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>What a run of <c>check</c> found, for every format alike.</summary>
/// <param name="Checks">The answers, in the order in which they are shown.</param>
/// <param name="Readings">Which readings are shown.</param>
/// <param name="FailOn">Which answers make the run fail.</param>
/// <param name="Paths">How files are named where a tool reads the path.</param>
/// <param name="Totals">The line at the end, made anew for each format.</param>
internal sealed record CheckReport(
    IReadOnlyList<CheckResult> Checks,
    ReadingChoice Readings,
    FailOn FailOn,
    OutputPaths Paths,
    Func<Totals> Totals)
{
    /// <summary>How much a text for reading tells.</summary>
    internal Verbosity Verbosity { get; init; } = Verbosity.Normal;

    /// <summary>Every answer that is shown, in each of its readings.</summary>
    internal IEnumerable<DeclarationResult> Shown(CheckResult check) =>
        check.Declarations.Where(declaration => Readings.Shows(check, declaration.Reading));

    /// <summary>
    /// The answers that are shown, without repetition: an answer of another reading only where it is contested, where the text has the words in that
    /// reading alone, or where it makes the run fail and the first one does not.
    /// </summary>
    internal IEnumerable<DeclarationResult> Distinct(CheckResult check)
    {
        var first = new Dictionary<string, DeclarationResult>(StringComparer.Ordinal);
        foreach (var declaration in Shown(check))
        {
            if (first.TryAdd(declaration.Name, declaration)
                || declaration.IsContested
                || (FailOn.Includes(declaration) && !FailOn.Includes(first[declaration.Name])))
            {
                yield return declaration;
            }
        }
    }

    /// <summary>What is wrong, each once: an imported file has the same diagnostics in every check.</summary>
    internal IEnumerable<Diagnostic> Diagnostics() =>
        Checks.SelectMany(check => check.Diagnostics).Distinct(SameDiagnostic.Instance);

    /// <summary>What would be wrong too, and is allowed by a comment in the text, each once.</summary>
    internal IEnumerable<SuppressedDiagnostic> Suppressed() =>
        Checks.SelectMany(check => check.Suppressed).DistinctBy(suppressed => suppressed.Diagnostic, SameDiagnostic.Instance);

    /// <summary>That some of its parts are not listed; null where all are.</summary>
    internal static string? Unlisted(DeclarationResult declaration) =>
        declaration is { Parts: { } parts, ListedParts: { } listed } && listed < parts.Total
            ? string.Create(CultureInfo.InvariantCulture, $"{listed} of its {parts.Total} parts {(listed == 1 ? "is" : "are")} listed")
            : null;

    /// <summary>The reading behind a name, as a text says it; empty for the common one.</summary>
    internal static string According(string? reading) => reading is null ? "" : $" according to {reading}";

    /// <summary>An expectation as it is written, with the day that it is about.</summary>
    internal static string Expected(ExpectationResult expectation)
    {
        var count = expectation.ExpectedCount is { } number ? $"{number} of " : "";
        return $"expect {count}{expectation.Name} {Terms.Of(expectation.ExpectedVerdict, expectation.ExpectedReason)}"
            + $"{According(expectation.Reading)} as of {expectation.AsOf} known by {expectation.KnownBy}";
    }

    /// <summary>What is so instead of what was expected.</summary>
    internal static string Actual(ExpectationResult expectation) =>
        expectation.ActualCount is { } count ? $"{count}"
        : expectation.ActualVerdict is { } verdict ? Terms.Of(verdict, expectation.ActualReason)
        : "no verdict";
}
