using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>
/// Shows the diagnostics of a run, each once (an imported file has the same ones in every check), and counts them. No flood: of what
/// is shown in full there is only so much, and what is left out is counted.
/// </summary>
/// <param name="screen">Where they go.</param>
/// <param name="rest">Where those can be found that are left out.</param>
internal sealed class DiagnosticList(Screen screen, string rest)
{
    /// <summary>Errors of one file or check; a broken file of any size says enough with these.</summary>
    private const int ErrorLimit = 100;

    /// <summary>Warnings with one id in one file or check; the hundredth of a kind tells nothing new and hides the others.</summary>
    private const int WarningLimit = 5;

    /// <summary>Notes of one file or check, where they were asked for: a line each.</summary>
    private const int NoteLimit = 100;

    private readonly HashSet<Diagnostic> _seen = new(SameDiagnostic.Instance);

    internal int Errors { get; private set; }

    internal int Warnings { get; private set; }

    internal int Notes { get; private set; }

    /// <summary>Shows errors; unless it is quiet, warnings; and where it is detailed, notes. All are counted.</summary>
    internal void Print(IEnumerable<Diagnostic> diagnostics, Verbosity verbosity = Verbosity.Normal)
    {
        var fresh = diagnostics.Where(_seen.Add).ToList();
        var errors = fresh.FindAll(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);
        var warnings = fresh.FindAll(diagnostic => diagnostic.Severity == DiagnosticSeverity.Warning);
        var notes = fresh.FindAll(diagnostic => diagnostic.Severity == DiagnosticSeverity.Information);
        Errors += errors.Count;
        Warnings += warnings.Count;
        Notes += notes.Count;

        var kinds = warnings.GroupBy(warning => warning.Id, StringComparer.Ordinal).OrderBy(kind => kind.Key, StringComparer.Ordinal).ToList();
        if (verbosity == Verbosity.Quiet)
        {
            kinds.Clear();
        }

        var shown = errors.Take(ErrorLimit).Concat(kinds.SelectMany(kind => kind.Take(WarningLimit)))
            .ToHashSet(ReferenceEqualityComparer.Instance);
        foreach (var diagnostic in fresh.Where(shown.Contains))
        {
            DiagnosticPrinter.Print(screen, diagnostic);
        }

        SayRest(errors.Count - ErrorLimit, "errors");
        foreach (var kind in kinds)
        {
            SayRest(kind.Count() - WarningLimit, $"warnings {kind.Key}");
        }

        if (verbosity == Verbosity.Detailed)
        {
            foreach (var note in notes.Take(NoteLimit))
            {
                DiagnosticPrinter.PrintLine(screen, note);
            }

            SayRest(notes.Count - NoteLimit, "notes");
        }
    }

    private void SayRest(int count, string what)
    {
        if (count > 0)
        {
            screen.Line([new($"… and {count} more {what} ({rest} has all)", Tone.Quiet)]);
        }
    }
}
