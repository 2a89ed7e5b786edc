using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Sarif;

/// <summary>What becomes a result: every diagnostic, every answer, and every declaration about which readings differ.</summary>
internal static class SarifResults
{
    /// <summary>What the id of a rule for verdicts begins with.</summary>
    internal const string VerdictPrefix = "verdict/";

    private const string ContestedRule = VerdictPrefix + FailOn.Contested;

    internal static List<SarifResult> Of(CheckReport report)
    {
        var results = report.Diagnostics().Select(Of)
            .Concat(report.Suppressed().Select(suppressed => Of(suppressed.Diagnostic) with { AllowedBecause = suppressed.Reason })).ToList();
        foreach (var check in report.Checks)
        {
            var contested = new HashSet<string>(StringComparer.Ordinal);
            foreach (var declaration in report.Distinct(check))
            {
                results.Add(Of(report, declaration));
                if (declaration.IsContested && contested.Add(declaration.Name))
                {
                    results.Add(Contested(report, check, declaration));
                }
            }
        }

        return results;
    }

    /// <summary>Severities have the same names, but for what is no mistake.</summary>
    internal static string LevelOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => "note",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };

    private static SarifResult Of(Diagnostic diagnostic) =>
        new(diagnostic.Id, "fail", LevelOf(diagnostic.Severity), diagnostic.Message, diagnostic.Location) { Fix = diagnostic.Fix };

    private static SarifResult Of(CheckReport report, DeclarationResult declaration)
    {
        var verdict = Terms.Of(declaration.Verdict);
        var names = report.FailOn.NamesOf(declaration).Where(name => name != FailOn.Contested);
        var (kind, level) = names.Any() ? ("fail", "error") : declaration.Verdict switch
        {
            Verdict.Consistent => ("pass", "none"),
            Verdict.Contradicted => ("fail", "warning"),
            Verdict.Unverified => ("open", "none"),
            _ => throw new InvalidOperationException($"unexpected verdict {declaration.Verdict}"),
        };
        var answer = Terms.Of(declaration.Verdict, declaration.Reason) + CheckReport.According(declaration.Reading);
        var silence = (declaration.Silence ?? CheckReport.Unlisted(declaration)) is { } text ? $"; {text}" : "";
        return new(VerdictPrefix + verdict, kind, level, $"{declaration.Name} is {answer} ({declaration.Actor}: {declaration.Words}){silence}", declaration.Location)
        {
            Declaration = declaration,
            Related = declaration.Evidence.Where(evidence => declaration.RestsOn(evidence)).SelectMany(RelatedOf)
                .Concat(declaration.Differences.Select(difference => (SarifPlace.Of(difference.Location), $"because of {Terms.Of(difference.Kind)} {difference.What}"))),
        };
    }

    private static IEnumerable<(SarifPlace Place, string Message)> RelatedOf(EvidenceResult evidence) =>
    [
        (SarifPlace.Of(evidence.Place, evidence.Location), $"{(evidence.IsFor ? "for" : "against")}: {evidence.Date} {evidence.What}"),
        .. evidence.Chain.Select(step => (SarifPlace.Of(step.Place, step.Location), $"so {step.What}, by rule {step.Rule}")),
    ];

    private static SarifResult Contested(CheckReport report, CheckResult check, DeclarationResult declaration)
    {
        var answers = check.Declarations.Where(other => other.Name == declaration.Name)
            .Select(other => $"{Terms.Of(other.Verdict, other.Reason)} {(other.Reading is { } reading ? $"according to {reading}" : "in the common reading")}");
        var fails = report.FailOn.NamesOf(declaration).Contains(FailOn.Contested);
        return new(
            ContestedRule,
            fails ? "fail" : "review",
            fails ? "error" : "none",
            $"{declaration.Name} is contested: {string.Join("; ", answers)}",
            declaration.Location)
        {
            Declaration = declaration,
            Related =
            [
                .. check.Declarations.Where(other => other.Name == declaration.Name).SelectMany(other => other.Differences)
                    .Select(difference => (SarifPlace.Of(difference.Location), $"{Terms.Of(difference.Kind)} {difference.What}")).Distinct(),
            ],
        };
    }
}
