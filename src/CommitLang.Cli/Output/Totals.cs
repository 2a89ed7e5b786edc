namespace CommitLang.Cli.Output;

/// <summary>The line at the end.</summary>
/// <param name="diagnostics">What was said before.</param>
/// <param name="showsNotes">Whether the notes were among it; else they are hinted at.</param>
internal sealed class Totals(DiagnosticList diagnostics, bool showsNotes)
{
    private Tally _verdicts;
    private int _contested;
    private int _expectations;
    private int _held;

    internal void Add(CheckResult check, IEnumerable<Family> families)
    {
        foreach (var family in families)
        {
            _verdicts = _verdicts.With(family.Whole.Verdict);
            _contested += family.Whole.IsContested ? 1 : 0;
        }

        _expectations += check.Expectations.Length;
        _held += check.Expectations.Count(expectation => expectation.Passed);
    }

    internal string ToString(int checks)
    {
        var parts = new List<string>
        {
            (checks == 1 ? "" : $"{checks} checks, ")
            + $"{Number(_verdicts.Total, "declaration")}: {_verdicts.Consistent} consistent, {_verdicts.Contradicted} contradicted, "
            + $"{_verdicts.Unverified} unverified"
            + (_contested > 0 ? $" ({_contested} contested)" : ""),
        };
        if (_expectations > 0)
        {
            parts.Add(_held == _expectations
                ? $"{(_held == 1 ? "the expectation holds" : $"all {_held} expectations hold")}"
                : $"{_expectations - _held} of {Number(_expectations, "expectation")} not met");
        }

        if (diagnostics.Errors > 0)
        {
            parts.Add(Number(diagnostics.Errors, "error"));
        }

        if (diagnostics.Warnings > 0)
        {
            parts.Add(Number(diagnostics.Warnings, "warning"));
        }

        if (diagnostics.Notes > 0)
        {
            parts.Add(Number(diagnostics.Notes, "note") + (showsNotes ? "" : $" (--notes shows {(diagnostics.Notes == 1 ? "it" : "them")})"));
        }

        return string.Join("; ", parts);
    }

    private static string Number(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
