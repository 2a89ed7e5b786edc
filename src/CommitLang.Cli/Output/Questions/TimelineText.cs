using System.Collections.Immutable;

namespace CommitLang.Cli.Output.Questions;

/// <summary>Timelines as text: a line for each day on which something changed.</summary>
internal sealed class TimelineText(Screen screen)
{
    internal void Write(IEnumerable<(CheckResult Check, ImmutableArray<Timeline> Timelines)> checks)
    {
        foreach (var (check, timelines) in checks)
        {
            screen.Line([new(Cells.Visible(check.Path), Tone.Strong), $": up to {check.AsOf}"]);
            screen.Line();
            foreach (var same in timelines.GroupBy(timeline => timeline.Declaration.Name, StringComparer.Ordinal))
            {
                WriteName(same);
            }
        }
    }

    private void WriteName(IGrouping<string, Timeline> same)
    {
        var first = same.First();
        screen.Line(
        [
            new(Cells.Visible(same.Key), Tone.Strong),
            Cells.Visible($"  {first.Declaration.Actor}: {first.Declaration.Words}"),
            new("  " + TextReport.PlaceOf(first.Declaration.Location), Tone.Quiet),
        ], indent: 2);
        var isAlone = same.Count() == 1;
        foreach (var alike in same.GroupBy(Key, StringComparer.Ordinal))
        {
            if (!isAlone)
            {
                var readings = alike.Select(timeline => timeline.Declaration.Reading).ToList();
                screen.Line([Cells.Visible(readings.Count == same.Count() ? "in every reading" : ReadingNames.In(readings))], indent: 4);
            }

            foreach (var entry in alike.First().Entries)
            {
                Write(entry);
            }
        }

        screen.Line();
    }

    private void Write(TimelineEntry entry)
    {
        var places = entry.Records.Take(3).Select(record => TextReport.PlaceOf(record.Place)).ToList();
        screen.Line(
        [
            entry.Day is { } day ? $"{day}  " : "before      ",
            entry is { Verdict: { } verdict, Reason: { } reason }
                ? new(Terms.Of(verdict, reason), TextReport.ToneOf(verdict))
                : new("no verdict", Tone.Quiet),
            Cells.Visible(entry.Cause.Length == 0 ? "" : $": {entry.Cause}"),
            new(places.Count == 0 ? "" : "  " + string.Join(", ", places), Tone.Quiet),
        ], indent: 6, hang: 12);
    }

    private static string Key(Timeline timeline) =>
        string.Join('\n', timeline.Entries.Select(entry => $"{entry.Day} {entry.Verdict} {entry.Reason} {entry.Cause}"));
}
