using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Markdown;

/// <summary>Markdown for a comment on a pull request: the totals, a table for each check, and the evidence folded away.</summary>
internal sealed class MarkdownOutput : ICheckOutput
{
    /// <summary>What asks for a reader first.</summary>
    private static readonly Verdict[] Order = [Verdict.Contradicted, Verdict.Unverified, Verdict.Consistent];

    /// <summary>Pieces of evidence of one answer; a comment has a limit, and the other formats have all.</summary>
    private const int EvidenceLimit = 10;

    /// <summary>Diagnostics of one run, and failed expectations of one check.</summary>
    private const int DiagnosticLimit = 50;

    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        var totals = report.Totals();
        foreach (var check in report.Checks)
        {
            totals.Add(check, Family.Of(check, report.Readings));
        }

        var page = new MarkdownPage(screen.Writer);
        Line(page, "## commitlang check");
        Line(page);
        Line(page, $"**{MarkdownText.Escape(totals.ToString(report.Checks.Count))}**");
        foreach (var check in report.Checks)
        {
            Write(page, report, check);
        }

        WriteDiagnostics(page, report);
        foreach (var check in report.Checks)
        {
            WriteDetails(page, report, check);
        }
    }

    private static void Write(MarkdownPage page, CheckReport report, CheckResult check)
    {
        Line(page);
        var known = check.KnownBy == check.AsOf ? "" : $", known by {check.KnownBy}";
        Line(page, $"### {MarkdownText.Code(report.Paths.Relative(check.Path))} as of {check.AsOf}{known}");
        Line(page);
        var shown = report.Distinct(check).ToList();
        if (shown.Count == 0)
        {
            Line(page, "No declarations.");
        }
        else
        {
            WriteTable(page, report, shown);
        }

        var failed = check.Expectations.Where(expectation => !expectation.Passed).ToList();
        if (failed.Count > 0)
        {
            Line(page);
            Line(page, "Expectations that do not hold:");
            Line(page);
            foreach (var expectation in failed.Take(DiagnosticLimit))
            {
                Line(page, $"- {MarkdownText.Code(CheckReport.Expected(expectation))}: it is {MarkdownText.Escape(CheckReport.Actual(expectation))} "
                    + $"({PlaceOf(report, expectation.Location)})");
            }
        }
    }

    private static void WriteTable(MarkdownPage page, CheckReport report, List<DeclarationResult> shown)
    {
        var hasReadings = shown.Any(declaration => declaration.IsContested || declaration.Reading is not null);
        Line(page, $"| declaration | actor | words |{(hasReadings ? " reading |" : "")} verdict | reason |");
        Line(page, $"| --- | --- | --- |{(hasReadings ? " --- |" : "")} --- | --- |");
        for (var i = 0; i < shown.Count; i++)
        {
            var declaration = shown[i];
            if (!page.HasRoomForRows)
            {
                Line(page);
                Line(page, $"… and {shown.Count - i} more (--format json has all)");
                return;
            }

            var reading = declaration.Reading is { } actor ? MarkdownText.Code(actor) : declaration.IsContested ? "common" : "";
            var verdict = Terms.Of(declaration.Verdict);
            var marks = (declaration.IsContested ? ", contested" : "") + (CheckReport.Unlisted(declaration) is { } unlisted ? $"; {unlisted}" : "") + (report.FailOn.Includes(declaration) ? " (fails)" : "");
            Line(page, $"| {MarkdownText.Code(declaration.Name)} | {MarkdownText.Code(declaration.Actor)} | {MarkdownText.Code(declaration.Words)} |"
                + (hasReadings ? $" {reading} |" : "")
                + $" {(declaration.Verdict == Verdict.Contradicted ? $"**{verdict}**" : verdict)}{marks} | {Terms.Of(declaration.Reason)} |");
        }
    }

    private static void WriteDetails(MarkdownPage page, CheckReport report, CheckResult check)
    {
        var withDetails = report.Distinct(check).Where(d => d.Parts is null && (d.Silence is not null || d.EvidenceCount > 0 || !d.Differences.IsEmpty))
            .OrderBy(d => Array.IndexOf(Order, d.Verdict)).ToList();
        if (withDetails.Count == 0)
        {
            return;
        }

        Line(page);
        Line(page, "<details>");
        Line(page, $"<summary>Evidence in {MarkdownText.Code(report.Paths.Relative(check.Path))}</summary>");
        for (var i = 0; i < withDetails.Count; i++)
        {
            var declaration = withDetails[i];
            if (!page.HasRoom)
            {
                Line(page);
                Line(page, $"… and {withDetails.Count - i} more (--format json has all)");
                break;
            }

            Line(page);
            Line(page, $"{MarkdownText.Code(declaration.Name)}{MarkdownText.Escape(CheckReport.According(declaration.Reading))}: "
                + $"{Terms.Of(declaration.Verdict, declaration.Reason)} ({PlaceOf(report, declaration.Location)})");
            Line(page);
            foreach (var difference in declaration.Differences)
            {
                Line(page, $"- because of {Terms.Of(difference.Kind)} {MarkdownText.Code(difference.What)} ({PlaceOf(report, difference.Location)})");
            }

            if (declaration.Silence is { } silence)
            {
                Line(page, $"- {MarkdownText.Escape(silence)}");
            }

            WriteEvidence(page, report, declaration);
        }

        Line(page);
        Line(page, "</details>");
    }

    private static void WriteEvidence(MarkdownPage page, CheckReport report, DeclarationResult declaration)
    {
        foreach (var evidence in declaration.Evidence.OrderBy(e => declaration.RestsOn(e) ? 0 : 1).Take(EvidenceLimit))
        {
            var status = evidence.Status == EvidenceStatus.Sure ? "" : $" ({Terms.Of(evidence.Status).Replace('-', ' ')})";
            var sources = evidence.Sources.IsEmpty ? "" : $", {MarkdownText.Code(string.Join(", ", evidence.Sources))} {evidence.Grade}";
            var reports = Terms.OfReports(evidence) is { } told ? $", {told}" : "";
            Line(page, $"- {(evidence.IsFor ? "for" : "against")}{status}: {MarkdownText.Code($"{evidence.Date} {evidence.What}")}{sources}{reports} "
                + $"({PlaceOf(report, evidence.Place)})");
            foreach (var step in evidence.Chain.TakeLast(EvidenceLimit))
            {
                Line(page, $"  - so {MarkdownText.Code(step.What)}, by rule {MarkdownText.Code(step.Rule ?? "")} ({PlaceOf(report, step.Place)})");
            }
        }

        var more = declaration.EvidenceCount - Math.Min(declaration.Evidence.Length, EvidenceLimit);
        if (more > 0)
        {
            Line(page, string.Create(CultureInfo.InvariantCulture, $"- … and {more} more"));
        }
    }

    private static void WriteDiagnostics(MarkdownPage page, CheckReport report)
    {
        var shown = report.Diagnostics().Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Information)
            .OrderByDescending(diagnostic => diagnostic.Severity).ToList();
        if (shown.Count == 0)
        {
            return;
        }

        Line(page);
        Line(page, "### Errors and warnings");
        Line(page);
        foreach (var diagnostic in shown.Take(DiagnosticLimit))
        {
            var severity = diagnostic.Severity == DiagnosticSeverity.Error ? "error" : "warning";
            var help = diagnostic.Fix is { } fix ? $"; {MarkdownText.Escape(fix.Title)}" : "";
            Line(page, $"- {severity} {diagnostic.Id}: {MarkdownText.Escape(diagnostic.Message)}{help} ({PlaceOf(report, diagnostic.Location)})");
        }

        if (shown.Count > DiagnosticLimit)
        {
            Line(page, $"- … and {shown.Count - DiagnosticLimit} more");
        }
    }

    private static string PlaceOf(CheckReport report, FilePlace place) =>
        MarkdownText.Code(string.Create(CultureInfo.InvariantCulture, $"{report.Paths.Relative(place.Path)}:{place.Line}:{place.Column}"));

    private static string PlaceOf(CheckReport report, Location location) =>
        MarkdownText.Code($"{report.Paths.Relative(location.Path)}:{location.LineSpan.Start}");

    private static void Line(MarkdownPage page, string text = "") => page.Line(text);
}
