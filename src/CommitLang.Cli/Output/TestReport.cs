using CommitLang.Cli.Commands;
using CommitLang.Cli.Files;

namespace CommitLang.Cli.Output;

/// <summary>How tests went, as text for reading: what failed, and the totals.</summary>
internal sealed class TestReport(Screen screen)
{
    internal void Write(IReadOnlyList<TestOutcome> outcomes, IReadOnlyList<OrphanedSnapshot> orphans, TestRequest request)
    {
        foreach (var outcome in outcomes)
        {
            Write(outcome);
        }

        foreach (var orphan in orphans)
        {
            screen.Line(
            [
                new(Cells.Visible(orphan.File.Path), Tone.Strong),
                orphan.IsGone ? ": deleted: its check is gone" : new Piece(": failed: its check is gone; --accept deletes the snapshot", Tone.Contradicted),
            ]);
        }

        if (request.ShowsCoverage)
        {
            Write(new CoverageTotals(outcomes.SelectMany(outcome => outcome.Coverage)));
        }

        var passed = outcomes.Count(outcome => outcome.Passed);
        var failed = outcomes.Count - passed + orphans.Count(orphan => !orphan.IsGone);
        var accepted = outcomes.Count(outcome => outcome.Snapshot == SnapshotState.Accepted);
        screen.Line([new($"{passed} passed, {failed} failed{(accepted > 0 ? $"; {TestOutcome.Number(accepted, "snapshot")} accepted" : "")}", Tone.Strong)]);
    }

    private void Write(TestOutcome outcome)
    {
        if (outcome.Snapshot == SnapshotState.Accepted)
        {
            screen.Line([new(Cells.Visible(outcome.Files.Check.Path), Tone.Strong), Cells.Visible($": accepted as {outcome.Files.VerifiedFile.Path}")]);
        }

        foreach (var problem in outcome.Problems())
        {
            screen.Line([new(Cells.Visible(outcome.Files.Check.Path), Tone.Strong), new(Cells.Visible($": failed: {problem}"), Tone.Contradicted)]);
        }

        if (outcome.Snapshot == SnapshotState.Differs)
        {
            screen.Raw([new(Cells.Visible($"--- {outcome.Files.VerifiedFile.Path}"), Tone.Strong)]);
            screen.Raw([new(Cells.Visible($"+++ {outcome.Files.ReceivedFile.Path}"), Tone.Strong)]);
            LineDiff.Write(
                screen, Snapshot.Comparable(outcome.Expected), Snapshot.Comparable(outcome.Actual), Cells.Visible(outcome.Files.ReceivedFile.Path));
        }

        if (outcome.Mirror is { } mirror)
        {
            Write(outcome, mirror);
        }
    }

    private void Write(TestOutcome outcome, MirrorResult mirror)
    {
        if (!mirror.Missing.IsEmpty)
        {
            screen.Line([Cells.Visible($"{outcome.Files.Check.Path}: not mirrored: there is no {string.Join(" and no ", mirror.Missing)} in it")]);
        }

        foreach (var problem in mirror.Problems)
        {
            screen.Line([Cells.Visible($"mirrored {problem.Location}: {problem.Message}")], indent: 2);
        }

        foreach (var difference in mirror.Differences)
        {
            var (original, image) = (difference.Original, difference.Mirrored);
            var reading = original.Reading is { } actor ? $" according to {actor}" : "";
            screen.Line(
            [
                new(Cells.Visible(original.Name), Tone.Strong),
                Cells.Visible($"{reading}: "),
                new(Terms.Of(original.Verdict, original.Reason), TextReport.ToneOf(original.Verdict)),
                "; mirrored: ",
                image is null ? "no verdict" : new Piece(Terms.Of(image.Verdict, image.Reason), TextReport.ToneOf(image.Verdict)),
                new("  " + TextReport.PlaceOf(original.Location), Tone.Quiet),
            ], indent: 2);
            foreach (var rule in difference.Rules)
            {
                screen.Line(
                    [Cells.Visible($"because of rule {rule.What}"), new("  " + TextReport.PlaceOf(rule.Location), Tone.Quiet)], indent: 4);
            }
        }
    }

    private void Write(CoverageTotals coverage)
    {
        screen.Line(
        [
            new("coverage", Tone.Strong),
            $": verdicts depend on {Share(coverage, CoverageKind.Rule, "rule")}, {Share(coverage, CoverageKind.Record, "record")} and "
                + Share(coverage, CoverageKind.Clause, "clause"),
        ]);
        if (coverage.Independent.Count > 0)
        {
            screen.Line([$"no verdict depends on ({coverage.Independent.Count})"], indent: 2);
        }

        foreach (var item in coverage.Independent)
        {
            screen.Line([Cells.Visible(item.What), new("  " + TextReport.PlaceOf(item.Location), Tone.Quiet)], indent: 4);
        }

        if (coverage.NotTried > 0)
        {
            screen.Line([new($"{coverage.NotTried} not tried: there was too much to try", Tone.Quiet)], indent: 2);
        }
    }

    private static string Share(CoverageTotals coverage, CoverageKind kind, string noun) =>
        $"{coverage.Depended(kind)} of {TestOutcome.Number(coverage.Total(kind), noun)}";
}
