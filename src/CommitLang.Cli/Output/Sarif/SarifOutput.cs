using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Sarif;

/// <summary>SARIF 2.1.0 (OASIS, errata 01): one run with diagnostics and verdicts as results. Paths are relative to the current folder.</summary>
internal sealed class SarifOutput : ICheckOutput
{
    private const string Schema = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

    private const string Base = "srcRoot";

    /// <inheritdoc/>
    public void Write(Screen screen, CheckReport report)
    {
        var results = SarifResults.Of(report);
        var rules = SarifRule.Of(results, report.Diagnostics().Concat(report.Suppressed().Select(suppressed => suppressed.Diagnostic)));
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("$schema", Schema);
            json.Value("version", "2.1.0");
            json.Array("runs", [results], run => new Run(json, report, rules).Write(run));
        });
        json.Finish();
    }

    private sealed class Run(JsonOutput json, CheckReport report, List<SarifRule> rules)
    {
        private readonly Fingerprints _fingerprints = new();

        internal void Write(List<SarifResult> results) => json.Object(() =>
        {
            json.Object("tool", () => json.Object("driver", WriteDriver));
            json.Object("originalUriBaseIds", () => json.Object(Base, () => Message("description", "The folder in which the check was run.")));
            json.Value("columnKind", "utf16CodeUnits");
            json.Array("results", results, Write);
        });

        private void WriteDriver()
        {
            json.Value("name", "commitlang");
            json.Value("version", CommandLine.Version);
            json.Array("rules", rules, rule => json.Object(() =>
            {
                json.Value("id", rule.Id);
                json.Value("name", rule.Name);
                Message("shortDescription", rule.Title);
                json.Object("help", () =>
                {
                    json.Value("text", rule.Help);
                    json.Value("markdown", rule.Help);
                });
                json.Object("defaultConfiguration", () => json.Value("level", rule.Level));
            }));
        }

        private void Write(SarifResult result) => json.Object(() =>
        {
            var declaration = result.Declaration;
            json.Value("ruleId", result.Rule);
            json.Value("ruleIndex", rules.FindIndex(rule => rule.Id == result.Rule));
            json.Value("kind", result.Kind);
            json.Value("level", result.Level);
            Message("message", result.Message);
            json.Array("locations", [result.Location], location => json.Object(() => WritePhysical(SarifPlace.Of(location))));
            if (result.Related.Any())
            {
                json.Array("relatedLocations", result.Related.Select((related, index) => (related.Place, related.Message, Id: index + 1)), related => json.Object(() =>
                {
                    json.Value("id", related.Id);
                    WritePhysical(related.Place);
                    Message("message", related.Message);
                }));
            }

            var name = declaration?.Name ?? "";
            var reading = declaration is null ? "" : declaration.Reading ?? ReadingChoice.Common;
            json.Object("partialFingerprints", () => json.Value(Fingerprints.Name, _fingerprints.Of(result.Rule, name, reading, result.Location)));
            if (result.Fix is { } fix)
            {
                json.Array("fixes", [fix], mend => Write(mend, result.Location));
            }

            if (result.AllowedBecause is { } reason)
            {
                json.Array("suppressions", [reason], why => json.Object(() =>
                {
                    json.Value("kind", "inSource");
                    json.Value("justification", why);
                }));
            }

            if (declaration is not null)
            {
                json.Object("properties", () => WriteProperties(declaration));
            }
        });

        private void WriteProperties(DeclarationResult declaration)
        {
            json.Value("declaration", declaration.Name);
            json.Value("reading", declaration.Reading ?? ReadingChoice.Common);
            json.Value("verdict", Terms.Of(declaration.Verdict));
            json.Value("reason", Terms.Of(declaration.Reason));
            json.Value("contested", declaration.IsContested);
        }

        private void Write(DiagnosticFix fix, Location location) => json.Object(() =>
        {
            Message("description", fix.Title);
            json.Array("artifactChanges", [fix.Change], change => json.Object(() =>
            {
                WriteArtifact(location.Path);
                json.Array("replacements", [change], replacement => json.Object(() =>
                {
                    WriteRegion("deletedRegion", location with { Span = replacement.Span });
                    json.Object("insertedContent", () => json.Value("text", replacement.NewText));
                }));
            }));
        });

        private void WritePhysical(SarifPlace place) => json.Object("physicalLocation", () =>
        {
            WriteArtifact(place.Start.Path);
            if (place.Text is { } text)
            {
                WriteRegion("region", text);
                return;
            }

            json.Object("region", () =>
            {
                json.Value("startLine", place.Start.Line);
                json.Value("startColumn", place.Start.Column);
            });
        });

        private void WriteArtifact(string path) => json.Object("artifactLocation", () =>
        {
            json.Value("uri", report.Paths.Uri(path));
            if (report.Paths.IsRelative(path))
            {
                json.Value("uriBaseId", Base);
            }
        });

        /// <summary>Lines and columns count from 1; the end is the column just behind it.</summary>
        private void WriteRegion(string name, Location location) => json.Object(name, () =>
        {
            var (start, end) = (location.LineSpan.Start, location.LineSpan.End);
            json.Value("startLine", start.Line + 1);
            json.Value("startColumn", start.Column + 1);
            json.Value("endLine", end.Line + 1);
            json.Value("endColumn", end.Column + 1);
        });

        private void Message(string name, string text) => json.Object(name, () => json.Value("text", text));
    }
}
