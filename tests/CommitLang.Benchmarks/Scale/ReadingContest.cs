using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using CommitLang.Benchmarks.Scale.Peers;
using CommitLang.Events;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Reading a table on one core, its checks included, beside DuckDB; each several times in one process of its own.</summary>
internal static class ReadingContest
{
    public const string Verb = "read-table";

    private static readonly string[] Ways = ["reading", "reading-enums"];

    public static void Run(ScaleOptions options, string folder, TextWriter output)
    {
        var material = Contest.MaterialOf(options, Workload.Load, options.Records, folder);
        QuestionTables.Write(material.Folder, material.Question);
        var bytes = new FileInfo(Path.Combine(material.Folder, CheckText.Records)).Length;
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"reading: {options.Records} rows of tab-separated text, {bytes / 1e6:F0} MB, one thread; medians of {options.Runs} reads in one process"));
        output.WriteLine();
        var runs = options.Runs.ToString(CultureInfo.InvariantCulture);
        var table = new ResultTable("contestant", "time", "beside CommitLang", "megabytes a second", "memory");
        var self = typeof(ReadingContest).Assembly.Location;
        var own = Add("CommitLang", null, Programs.Start(material, "dotnet", self, Verb, CheckText.Records, runs));
        foreach (var way in Ways)
        {
            var script = SqlScript.Of($"duckdb-{way}.sql", Workload.Load).ToList();
            File.WriteAllText(Path.Combine(material.Folder, "reading.sql"), string.Join(SqlScript.Separator, Enumerable.Repeat(script, options.Runs).SelectMany(statements => statements)));
            Add(way == "reading" ? "DuckDB, text" : "DuckDB, enums", own, Programs.Start(material, "dotnet", self, DuckDbProcess.Verb, "reading.sql", ".", "1"));
        }

        table.Write(output);
        output.WriteLine();

        TimeSpan? Add(string name, TimeSpan? ours, ProcessStartInfo start)
        {
            var figures = MeasuredProcess.Run(start, options.Limit, 0);
            if (figures.Problem is { } problem)
            {
                table.Add(name, problem, "–", "–", "–");
                return null;
            }

            var time = Medians.Of(figures.Output.Trim().Split('\n').Where(line => line.EndsWith("records", StringComparison.Ordinal))
                .Select(line => TimeSpan.FromSeconds(double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture))));
            table.Add(
                name, ResultTable.Seconds(time), ResultTable.Times(time / (ours ?? time)),
                string.Create(CultureInfo.InvariantCulture, $"{bytes / time.TotalMicroseconds:F0}"), ResultTable.Megabytes(figures.PeakBytes));
            return time;
        }
    }

    /// <param name="arguments">The file, and how often it is read.</param>
    public static void Read(ReadOnlySpan<string> arguments, TextWriter output)
    {
        var layout = new EventLayout(EventFormat.Tsv, ImmutableSortedDictionary<EventField, string>.Empty, HoldsMeasurements: false);
        var path = arguments[0];
        for (var round = int.Parse(arguments[1], CultureInfo.InvariantCulture); round > 0; round--)
        {
            var start = Stopwatch.GetTimestamp();
            using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 0);
            var table = EventReader.Read(stream, path, layout, new EventReadOptions(), CancellationToken.None);
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Stopwatch.GetElapsedTime(start).TotalSeconds:F4} {table.Rows.Read} records"));
        }
    }
}
