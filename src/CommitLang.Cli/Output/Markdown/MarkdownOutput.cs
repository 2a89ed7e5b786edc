using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Markdown;

/// <summary>Markdown for a comment on a pull request: the totals, a table for each check, and the evidence folded away.</summary>
internal sealed class MarkdownOutput : ICheckOutput
{
    /// <summary>Pieces of evidence of one answer; a comment has a limit, and the other formats have all.</summary>
    private const int EvidenceLimit = 10;

    /// <summary>Diagnostics of one run.</summary>
    private const int DiagnosticLimit = 50;

    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        var totals = report.Totals();
        foreach (var check in report.Checks)
        {
            totals.Add(check, Family.Of(check, report.Readings));
        }

        Line(screen, "## commitlang check");
        Line(screen);
        Line(screen, $"**{MarkdownText.Escape(totals.ToString(report.Checks.Count))}**");
        foreach (var check in report.Checks)
        {
            Write(screen, report, check);
        }

        WriteDiagnostics(screen, report);
    }

    private static void Write(Screen screen, CheckReport report, CheckResult check)
    {
        Line(screen);
        var known = check.KnownBy == check.AsOf ? "" : $", known by {check.KnownBy}";
        Line(screen, $"### {MarkdownText.Code(report.Paths.Relative(check.Path))} as of {check.AsOf}{known}");
        Line(screen);
        var shown = report.Distinct(check).ToList();
        if (shown.Count == 0)
        {
            Line(screen, "No declarations.");
        }
        else
        {
            WriteTable(screen, report, shown);
            WriteDetails(screen, report, shown);
        }

        var failed = check.Expectations.Where(expectation => !expectation.Passed).ToList();
        if (failed.Count > 0)
        {
            Line(screen);
            Line(screen, "Expectations that do not hold:");
            Line(screen);
            foreach (var expectation in failed)
            {
                Line(screen, $"- {MarkdownText.Code(CheckReport.Expected(expectation))}: it is {MarkdownText.Escape(CheckReport.Actual(expectation))} "
                    + $"({PlaceOf(report, expectation.Location)})");
            }
        }
    }

    private static void WriteTable(Screen screen, CheckReport report, List<DeclarationResult> shown)
    {
        var hasReadings = shown.Any(declaration => declaration.IsContested || declaration.Reading is not null);
        Line(screen, $"| declaration | actor | words |{(hasReadings ? " reading |" : "")} verdict | reason |");
        Line(screen, $"| --- | --- | --- |{(hasReadings ? " --- |" : "")} --- | --- |");
        foreach (var declaration in shown)
        {
            var reading = declaration.Reading is { } actor ? MarkdownText.Code(actor) : declaration.IsContested ? "common" : "";
            var verdict = Terms.Of(declaration.Verdict);
            var marks = (declaration.IsContested ? ", contested" : "") + (report.FailOn.Includes(declaration) ? " (fails)" : "");
            Line(screen, $"| {MarkdownText.Code(declaration.Name)} | {MarkdownText.Code(declaration.Actor)} | {MarkdownText.Code(declaration.Words)} |"
                + (hasReadings ? $" {reading} |" : "")
                + $" {(declaration.Verdict == Verdict.Contradicted ? $"**{verdict}**" : verdict)}{marks} | {Terms.Of(declaration.Reason)} |");
        }
    }

    private static void WriteDetails(Screen screen, CheckReport report, List<DeclarationResult> shown)
    {
        var withDetails = shown.Where(d => d.Parts is null && (d.Silence is not null || !d.Evidence.IsEmpty || !d.Differences.IsEmpty)).ToList();
        if (withDetails.Count == 0)
        {
            return;
        }

        Line(screen);
        Line(screen, "<details>");
        Line(screen, "<summary>Evidence</summary>");
        foreach (var declaration in withDetails)
        {
            Line(screen);
            Line(screen, $"{MarkdownText.Code(declaration.Name)}{MarkdownText.Escape(CheckReport.According(declaration.Reading))}: "
                + $"{Terms.Of(declaration.Verdict, declaration.Reason)} ({PlaceOf(report, declaration.Location)})");
            Line(screen);
            foreach (var difference in declaration.Differences)
            {
                Line(screen, $"- because of {Terms.Of(difference.Kind)} {MarkdownText.Code(difference.What)} ({PlaceOf(report, difference.Location)})");
            }

            if (declaration.Silence is { } silence)
            {
                Line(screen, $"- {MarkdownText.Escape(silence)}");
            }

            WriteEvidence(screen, report, declaration);
        }

        Line(screen);
        Line(screen, "</details>");
    }

    private static void WriteEvidence(Screen screen, CheckReport report, DeclarationResult declaration)
    {
        foreach (var evidence in declaration.Evidence.OrderBy(e => EvidenceText.IsDeciding(declaration, e) ? 0 : 1).Take(EvidenceLimit))
        {
            var status = evidence.Status == EvidenceStatus.Sure ? "" : $" ({Terms.Of(evidence.Status).Replace('-', ' ')})";
            var sources = evidence.Sources.IsEmpty ? "" : $", {MarkdownText.Code(string.Join(", ", evidence.Sources))} {evidence.Grade}";
            Line(screen, $"- {(evidence.IsFor ? "for" : "against")}{status}: {MarkdownText.Code($"{evidence.Date} {evidence.What}")}{sources} "
                + $"({PlaceOf(report, evidence.Location)})");
            foreach (var step in evidence.Chain.TakeLast(EvidenceLimit))
            {
                Line(screen, $"  - so {MarkdownText.Code(step.What)}, by rule {MarkdownText.Code(step.Rule ?? "")} ({PlaceOf(report, step.Location)})");
            }
        }

        if (declaration.Evidence.Length > EvidenceLimit)
        {
            Line(screen, $"- … and {declaration.Evidence.Length - EvidenceLimit} more");
        }
    }

    private static void WriteDiagnostics(Screen screen, CheckReport report)
    {
        var shown = report.Diagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Information)
            .OrderByDescending(diagnostic => diagnostic.Severity).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        Line(screen);
        Line(screen, "### Errors and warnings");
        Line(screen);
        foreach (var diagnostic in shown.Take(DiagnosticLimit))
        {
            var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            var help = diagnostic.Fix is { } fix ? $"; {MarkdownText.Escape(fix.Title)}" : "";
            Line(screen, $"- {severity} {diagnostic.Id}: {MarkdownText.Escape(diagnostic.Message)}{help} ({PlaceOf(report, diagnostic.Location)})");
        }

        if (shown.Count > DiagnosticLimit)
        {
            Line(screen, $"- … and {shown.Count - DiagnosticLimit} more");
        }
    }

    private static string PlaceOf(CheckReport report, Location location) =>
        MarkdownText.Code($"{report.Paths.Relative(location.Path)}:{location.LineSpan.Start}");

    private static void Line(Screen screen, string text = "") => screen.Writer.Write(text + "\n");
}
