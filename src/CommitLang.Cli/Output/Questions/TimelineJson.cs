using System.Collections.Immutable;

namespace CommitLang.Cli.Output.Questions;

/// <summary>Timelines as JSON, as <c>grammar/timeline.schema.json</c> describes it.</summary>
internal static class TimelineJson
{
    /// <summary>Counts up when something that was there is no more, or means something else.</summary>
    private const int Version = 1;

    internal static void Write(Screen screen, IEnumerable<(CheckResult Check, ImmutableArray<Timeline> Timelines)> checks)
    {
        using var json = new JsonOutput(screen.Writer, isIndented: true);
        json.Object(() =>
        {
            json.Value("version", Version);
            json.Array("checks", checks, pair => json.Object(() =>
            {
                json.Value("file", pair.Check.Path);
                json.Value("upTo", pair.Check.AsOf.ToString());
                json.Array("timelines", pair.Timelines, timeline => json.Object(() =>
                {
                    json.Value("name", timeline.Declaration.Name);
                    json.Value("reading", timeline.Declaration.Reading ?? ReadingChoice.Common);
                    json.Array("entries", timeline.Entries, entry => json.Object(() => Write(json, entry)));
                    json.Place(timeline.Declaration.Location);
                }));
            }));
        });
        json.Finish();
    }

    private static void Write(JsonOutput json, TimelineEntry entry)
    {
        json.Value("day", entry.Day?.ToString());
        json.Value("verdict", entry.Verdict is { } verdict ? Terms.Of(verdict) : null);
        json.Value("reason", entry.Reason is { } reason ? Terms.Of(reason) : null);
        json.Value("cause", entry.Cause);
        json.Array("records", entry.Records, record => json.Object(() =>
        {
            json.Value("what", record.What);
            json.Place(record.Place);
        }));
    }
}
