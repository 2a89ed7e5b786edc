using CommitLang.Cli.Commands;

namespace CommitLang.Cli.Output;

/// <summary>How tests went, as JSON, as <c>grammar/test.schema.json</c> describes it.</summary>
internal static class TestJson
{
    private const int Version = 1;

    internal static void Write(Screen screen, IReadOnlyList<TestOutcome> outcomes, IReadOnlyList<OrphanedSnapshot> orphans, TestRequest request)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Array("tests", outcomes, outcome => json.Object(() => Write(json, outcome)));
            json.Array("orphans", orphans, orphan => json.Object(() =>
            {
                json.Value("file", orphan.File.Path);
                json.Value("deleted", orphan.IsGone);
            }));
            if (request.ShowsCoverage)
            {
                json.Object("coverage", () => Write(json, new CoverageTotals(outcomes.SelectMany(outcome => outcome.Coverage))));
            }
        });
        json.Finish();
    }

    private static void Write(JsonOutput json, TestOutcome outcome)
    {
        json.Value("file", outcome.Files.Check.Path);
        json.Value("passed", outcome.Passed);
        json.Strings("problems", outcome.Problems());
        json.Value("snapshot", outcome.Snapshot switch
        {
            SnapshotState.NotCompared => "not-compared",
            SnapshotState.Same => "same",
            SnapshotState.New => "new",
            SnapshotState.Differs => "differs",
            SnapshotState.Accepted => "accepted",
            _ => throw new InvalidOperationException($"unexpected state {outcome.Snapshot}"),
        });
        json.Value("verified", outcome.Files.VerifiedFile.Path);
        json.Value("received", outcome.Files.ReceivedFile.Path);
        json.Value("expectations", outcome.Expectations);
        json.Value("expectationsMet", outcome.Held);
        if (outcome.Mirror is { } mirror)
        {
            json.Object("mirror", () => Write(json, mirror));
        }
    }

    private static void Write(JsonOutput json, MirrorResult mirror)
    {
        json.Value("compared", mirror.Compared);
        json.Strings("missing", mirror.Missing);
        json.Array("differences", mirror.Differences, difference => json.Object(() =>
        {
            json.Value("name", difference.Original.Name);
            json.Value("reading", difference.Original.Reading);
            json.Value("verdict", Terms.Of(difference.Original.Verdict));
            json.Value("reason", Terms.Of(difference.Original.Reason));
            json.Value("mirroredVerdict", difference.Mirrored is { } image ? Terms.Of(image.Verdict) : null);
            json.Value("mirroredReason", difference.Mirrored is { } same ? Terms.Of(same.Reason) : null);
            json.Strings("rules", difference.Rules.Select(rule => rule.What));
            json.Place(difference.Original.Location);
        }));
        json.Diagnostics(mirror.Problems);
    }

    private static void Write(JsonOutput json, CoverageTotals coverage)
    {
        foreach (var (kind, name) in new[] { (CoverageKind.Rule, "rules"), (CoverageKind.Record, "records"), (CoverageKind.Clause, "clauses") })
        {
            json.Object(name, () =>
            {
                json.Value("total", coverage.Total(kind));
                json.Value("depended", coverage.Depended(kind));
            });
        }

        json.Value("notTried", coverage.NotTried);
        json.Array("independent", coverage.Independent, item => json.Object(() =>
        {
            json.Value("kind", item.Kind switch
            {
                CoverageKind.Rule => "rule",
                CoverageKind.Record => "record",
                CoverageKind.Clause => "clause",
                _ => throw new InvalidOperationException($"unexpected kind {item.Kind}"),
            });
            json.Value("what", item.What);
            json.Place(item.Location);
        }));
    }
}
