using System.Diagnostics;
using System.Globalization;
using DuckDB.NET.Data;

namespace CommitLang.Benchmarks.Scale;

/// <summary>
/// DuckDB in a process of its own: this program started again, with a script. Statements are separated by lines of <c>---</c>; the time is told of each, and of all
/// from the opening of the database on, so that the start of .NET is not held against DuckDB.
/// </summary>
internal static class DuckDbProcess
{
    public const string Verb = "duckdb-script";

    /// <param name="arguments">The script, the folder that it works in, the number of threads.</param>
    public static void Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        var script = File.ReadAllText(arguments[0]);
        Directory.SetCurrentDirectory(arguments[1]);
        var start = Stopwatch.GetTimestamp();
        using (var connection = new DuckDBConnection($"Data Source=:memory:;threads={arguments[2]}"))
        {
            connection.Open();
            foreach (var statement in script.Split("\n---\n"))
            {
                var before = Stopwatch.GetTimestamp();
                using var command = connection.CreateCommand();
                command.CommandText = statement;
                command.ExecuteNonQuery();
                var seconds = Stopwatch.GetElapsedTime(before).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture);
                output.WriteLine($"{seconds} {statement.TrimStart().Split('\n')[0]}");
            }
        }

        output.WriteLine($"all {Stopwatch.GetElapsedTime(start).TotalSeconds.ToString("F3", CultureInfo.InvariantCulture)}");
    }
}
