namespace CommitLang.Cli.Output;

/// <summary>The answers as JSON, as <c>grammar/check.schema.json</c> describes it.</summary>
internal sealed class JsonReport(JsonOutput json, ReadingChoice readings)
{
    /// <summary>Counts up when something that was there is no more, or means something else.</summary>
    internal const int Version = 1;

    internal static void Write(Screen screen, IEnumerable<CheckResult> checks, ReadingChoice readings)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        var report = new JsonReport(json, readings);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Array("checks", checks, report.Write);
        });
        json.Finish();
    }

    private void Write(CheckResult check) => json.Object(() =>
    {
        json.Value("file", check.Path);
        json.Value("asOf", check.AsOf.ToString());
        json.Value("asOfIsToday", check.IsAsOfToday);
        json.Value("knownBy", check.KnownBy.ToString());
        json.Strings("readings", check.Readings.Prepend(ReadingChoice.Common));
        json.Array("declarations", check.Declarations.Where(d => readings.Shows(check, d.Reading)), Write);
        json.Array("agreements", check.Agreements.Where(a => readings.Shows(check, a.Reading)), Write);
        json.Array("expectations", check.Expectations, Write);
        json.Diagnostics(check.Diagnostics);
        json.Array("suppressed", check.Suppressed, Write);
    });

    private void Write(SuppressedDiagnostic suppressed) => json.Object(() =>
    {
        json.Value("id", suppressed.Diagnostic.Id);
        json.Value("message", suppressed.Diagnostic.Message);
        json.Value("reason", suppressed.Reason);
        json.Place(suppressed.Diagnostic.Location);
    });

    private void Write(DeclarationResult declaration) => json.Object(() =>
    {
        json.Value("name", declaration.Name);
        json.Value("level", declaration.Level);
        json.Value("actor", declaration.Actor);
        json.Value("words", declaration.Words);
        json.Value("said", declaration.Said);
        json.Value("reading", declaration.Reading ?? ReadingChoice.Common);
        json.Value("verdict", Terms.Of(declaration.Verdict));
        json.Value("reason", Terms.Of(declaration.Reason));
        json.Strings("alsoApplies", declaration.AlsoApplies.Select(Terms.Of));
        if (declaration.Window is { } window)
        {
            json.Pair("window", window.First, window.Last);
        }
        else
        {
            json.Value("window", (string?)null);
        }

        json.Value("deadline", declaration.Deadline?.ToString());
        json.Value("soft", declaration.IsSoft);
        json.Value("contested", declaration.IsContested);
        json.Strings("marks", Terms.Of(declaration.Marks));
        json.Value("coverage", declaration.Coverage);
        json.Value("degree", declaration.Degree?.Exact);
        if (declaration.Degree is { } degree)
        {
            json.Pair("degreeRange", degree.Low, degree.High);
        }
        else
        {
            json.Value("degreeRange", (string?)null);
        }

        json.Value("lastEvidence", declaration.LastEvidence?.ToString());
        if (declaration.Parts is { } parts)
        {
            json.Object("parts", () => Write(parts));
        }
        else
        {
            json.Value("parts", (string?)null);
        }

        json.Value("listedParts", declaration.ListedParts);
        json.Value("explanation", declaration.Silence);
        json.Array("differences", declaration.Differences, Write);
        json.Value("evidenceCount", declaration.EvidenceCount);
        json.Array("evidence", declaration.Evidence, Write);
        json.Place(declaration.Location);
    });

    private void Write(ReadingDifference difference) => json.Object(() =>
    {
        json.Value("kind", Terms.Of(difference.Kind));
        json.Value("what", difference.What);
        json.Place(difference.Location);
    });

    private void Write(EvidenceResult evidence) => json.Object(() =>
    {
        json.Value("for", evidence.IsFor);
        json.Value("status", Terms.Of(evidence.Status));
        json.Value("kind", Terms.Of(evidence.Kind));
        json.Value("what", evidence.What);
        json.Value("date", evidence.Date);
        json.Value("actor", evidence.Actor);
        json.Strings("sources", evidence.Sources);
        json.Value("grade", evidence.Grade);
        json.Value("reports", evidence.Reports);
        json.Value("publishers", evidence.Publishers);
        json.Place(evidence.Place);
        json.Array("chain", evidence.Chain, step => json.Object(() => Write(step)));
        if (evidence.Other is { } other)
        {
            json.Object("other", () => Write(other));
        }
        else
        {
            json.Value("other", (string?)null);
        }

        json.Value("reservation", evidence.Reservation);
    });

    private void Write(DerivationStep step)
    {
        json.Value("rule", step.Rule);
        json.Value("what", step.What);
        json.Value("possible", step.IsPossible);
        json.Place(step.Place);
    }

    private void Write(AgreementResult agreement) => json.Object(() =>
    {
        json.Value("name", agreement.Name);
        json.Value("reading", agreement.Reading ?? ReadingChoice.Common);
        Write(agreement.Tally);
        json.Place(agreement.Location);
    });

    private void Write(Tally tally)
    {
        json.Value("total", tally.Total);
        json.Value("consistent", tally.Consistent);
        json.Value("contradicted", tally.Contradicted);
        json.Value("unverified", tally.Unverified);
    }

    private void Write(ExpectationResult expectation) => json.Object(() =>
    {
        json.Value("name", expectation.Name);
        json.Value("reading", expectation.Reading ?? ReadingChoice.Common);
        json.Value("asOf", expectation.AsOf.ToString());
        json.Value("knownBy", expectation.KnownBy.ToString());
        json.Value("passed", expectation.Passed);
        json.Object("expected", () => Write(expectation.ExpectedCount, expectation.ExpectedVerdict, expectation.ExpectedReason));
        json.Object("actual", () => Write(expectation.ActualCount, expectation.ActualVerdict, expectation.ActualReason));
        json.Place(expectation.Location);
    });

    private void Write(int? count, Verdict? verdict, Reason? reason)
    {
        json.Value("count", count);
        json.Value("verdict", verdict is { } given ? Terms.Of(given) : null);
        json.Value("reason", reason is { } why ? Terms.Of(why) : null);
    }
}
