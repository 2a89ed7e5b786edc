using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>
/// Workflow commands of GitHub Actions: an annotation for each diagnostic (failed expectations among them) and for each answer that makes the run fail.
/// </summary>
internal sealed class GitHubOutput : ICheckOutput
{
    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        foreach (var diagnostic in report.Diagnostics())
        {
            var help = diagnostic.Fix is { } fix ? $"\nhelp: {fix.Title}" : "";
            Write(screen, report, CommandOf(diagnostic.Severity), diagnostic.Location, $"{diagnostic.Id} {diagnostic.Descriptor.Title}", diagnostic.Message + help);
        }

        foreach (var declaration in report.Checks.SelectMany(report.Distinct).Where(report.FailOn.Includes))
        {
            var answer = Terms.Of(declaration.Verdict, declaration.Reason) + (declaration.IsContested ? ", contested" : "");
            Write(
                screen,
                report,
                "error",
                declaration.Location,
                $"{declaration.Name}: {answer}",
                $"{declaration.Actor}: {declaration.Words}{CheckReport.According(declaration.Reading)} (--fail-on {string.Join(',', report.FailOn.NamesOf(declaration))})");
        }
    }

    private static void Write(Screen screen, CheckReport report, string command, Location location, string title, string message)
    {
        var (start, end) = (location.LineSpan.Start, location.LineSpan.End);
        var file = Property(report.Paths.Relative(location.Path));
        screen.Writer.Write(
            $"::{command} file={file},line={start.Line + 1},endLine={end.Line + 1},col={start.Column + 1},title={Property(title)}::{Data(message)}\n");
    }

    private static string CommandOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => "notice",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };

    /// <summary>What the runner decodes behind the second pair of colons.</summary>
    private static string Data(string text) => string.Concat(text.EnumerateRunes())
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal);

    /// <summary>What the runner decodes in a property: also what would end it.</summary>
    private static string Property(string text) => Data(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
