using DuckDB.NET.Data;

namespace CommitLang.Benchmarks.Scale;

/// <summary>
/// DuckDB in a process of its own: this program started again, with a script. The cost is told of each statement, and of all
/// from the opening of the database to its end, so that the start of .NET is not held against DuckDB.
/// </summary>
internal static class DuckDbProcess
{
    public const string Verb = "duckdb-script";

    /// <param name="arguments">The script, the folder that it works in, the number of threads.</param>
    public static void Run(ReadOnlySpan<string> arguments, TextWriter output)
    {
        var script = File.ReadAllText(arguments[0]);
        Directory.SetCurrentDirectory(arguments[1]);
        var all = CostClock.Start();
        using (var connection = new DuckDBConnection($"Data Source=:memory:;threads={arguments[2]}"))
        {
            connection.Open();
            foreach (var statement in script.Split(SqlScript.Separator))
            {
                var one = CostClock.Start();
                using var command = connection.CreateCommand();
                command.CommandText = statement;
                command.ExecuteNonQuery();
                output.WriteLine($"{one.Elapsed} {statement.Split('\n').First(line => !line.StartsWith("--", StringComparison.Ordinal))}");
            }
        }

        output.WriteLine($"{all.Elapsed} all");
    }
}
