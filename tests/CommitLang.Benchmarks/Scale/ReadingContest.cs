using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommitLang.Benchmarks.Scale.Peers;
using CommitLang.Cli.Files.Kept;
using CommitLang.Events;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Reading a table on one core, its checks included, beside DuckDB; each several times in one process of its own.</summary>
internal static class ReadingContest
{
    public const string Verb = "read-table";

    private const string Records = "records";

    private const string Kept = "kept";

    private static readonly string[] Ways = ["reading", "reading-enums"];

    public static void Run(ScaleOptions options, string folder, TextWriter output)
    {
        var material = Contest.MaterialOf(options, Workload.Load, options.Records, folder);
        QuestionTables.Write(material.Folder, material.Question);
        var bytes = new FileInfo(Path.Combine(material.Folder, CheckText.Records)).Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading: {options.Records} rows of tab-separated text, {bytes / 1e6:F0} MB, one thread; medians of {options.Runs} reads in one process"));
        output.WriteLine();
        var runs = options.Runs.ToString(CultureInfo.InvariantCulture);
        var table = new ResultTable("contestant", "time", "beside CommitLang", "processor", "megabytes a second", "memory");
        var self = typeof(ReadingContest).Assembly.Location;

        // As in the native program, no code is compiled in haste first: a kept file is opened before the just-in-time compiler would have come back to it.
        var reading = Programs.Start(material, "dotnet", self, Verb, CheckText.Records, runs);
        reading.Environment["DOTNET_TieredCompilation"] = "0";
        var own = Add("CommitLang", null, reading);
        foreach (var way in Ways)
        {
            var script = SqlScript.Of($"duckdb-{way}.sql", Workload.Load).ToList();
            File.WriteAllText(Path.Combine(material.Folder, "reading.sql"), string.Join(SqlScript.Separator, Enumerable.Repeat(script, options.Runs).SelectMany(statements => statements)));
            Add(way == "reading" ? "DuckDB, text" : "DuckDB, enums", own, Programs.Start(material, "dotnet", self, DuckDbProcess.Verb, "reading.sql", ".", "1"));
        }

        table.Write(output);
        output.WriteLine();

        Cost? Add(string name, Cost? ours, ProcessStartInfo start)
        {
            var figures = MeasuredProcess.Run(start, options.Limit, 0);
            if (figures.Problem is { } problem)
            {
                table.Add(name, problem, "–", "–", "–", "–");
                return null;
            }

            var time = MedianOf(figures.Output, Records) ?? throw new InvalidOperationException($"{name} read nothing");
            Tell(name, time, ours ?? time, figures);
            if (MedianOf(figures.Output, Kept) is { } opening)
            {
                Tell($"{name}, kept file opened", opening, time, figures);
            }

            return time;
        }

        void Tell(string name, Cost time, Cost ours, ProcessFigures figures) => table.Add(
            name,
            string.Create(CultureInfo.InvariantCulture, $"{time.Wall.TotalMilliseconds:F1} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{time.Wall / ours.Wall:F3} ×"),
            string.Create(CultureInfo.InvariantCulture, $"{time.Processor.TotalMilliseconds:F1} ms"),
            string.Create(CultureInfo.InvariantCulture, $"{bytes / time.Wall.TotalMicroseconds:F0}"),
            ResultTable.Megabytes(figures.PeakBytes));
    }

    /// <summary>Of the lines that end in a word; null if there is none.</summary>
    private static Cost? MedianOf(string output, string word)
    {
        var costs = output.Trim().Split('\n').Where(line => line.EndsWith(word, StringComparison.Ordinal)).Select(Cost.Parse).ToList();
        return costs.Count == 0 ? null : Cost.MedianOf(costs);
    }

    /// <param name="arguments">The file, and how often it is read, and opened as kept.</param>
    public static void Read(ReadOnlySpan<string> arguments, TextWriter output)
    {
        var layout = new EventLayout(EventFormat.Tsv, ImmutableSortedDictionary<EventField, string>.Empty, HoldsMeasurements: false);
        var path = arguments[0];
        var rounds = int.Parse(arguments[1], CultureInfo.InvariantCulture);
        for (var round = 0; round < rounds; round++)
        {
            var clock = CostClock.Start();
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var table = EventReader.Read(stream, path, layout, new EventReadOptions(), CancellationToken.None);
            Tell(clock.Elapsed, table, Records);
            if (round == 0)
            {
                using var kept = File.Create(path + ".facts");
                KeptTable.Write(table, new SourceStamp(stream.Length, default, null), kept);
            }
        }

        for (var round = 0; round < rounds; round++)
        {
            var clock = CostClock.Start();
            using var kept = new FileStream(path + ".facts", FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var opened = KeptTable.Open(MappedFile.Of(kept, (int)kept.Length), path, layout, _ => true);
            Tell(clock.Elapsed, opened.Table ?? throw new InvalidOperationException(opened.Detail ?? opened.Status.ToString()), Kept);
        }

        void Tell(Cost cost, EventTable table, string what) =>
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{cost} {table.Rows.Read} {what}"));
    }
}
