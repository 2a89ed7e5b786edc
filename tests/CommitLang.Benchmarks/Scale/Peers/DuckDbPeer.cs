using System.Globalization;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>DuckDB, asked in one of two ways.</summary>
/// <param name="way">The last part of the script's name, after that of the workload.</param>
internal sealed class DuckDbPeer(Workload workload, string way, int threads) : IPeer
{
    private const string Script = "duckdb.sql";

    public string Family => "duckdb";

    public string Name => string.Create(CultureInfo.InvariantCulture, $"DuckDB, {way.Replace('-', ' ')}, {threads} thread{(threads == 1 ? "" : "s")}");

    /// <summary>The two ways in which the question of a workload is asked.</summary>
    public static string[] WaysOf(Workload workload) => workload switch
    {
        Workload.Response => ["asof", "windows"],
        Workload.Load => ["in-passing", "in-steps"],
        _ => ["in-one", "in-steps"],
    };

    public string? FindObstacle() => null;

    public void Prepare(Material material)
    {
        QuestionTables.Write(material.Folder, material.Question);
        var question = workload switch
        {
            Workload.Response => "response",
            Workload.Load when way == "in-passing" => "load",
            _ => "promises",
        };
        File.WriteAllText(Path.Combine(material.Folder, Script), string.Join(SqlScript.Separator, SqlScript.Of($"duckdb-{question}-{way}.sql", workload)));
    }

    public PeerRun Run(Material material, TimeSpan limit)
    {
        var answers = Path.Combine(material.Folder, "duckdb.csv");
        File.Delete(answers);
        var figures = MeasuredProcess.Run(
            Programs.Start(material, "dotnet", typeof(DuckDbPeer).Assembly.Location, DuckDbProcess.Verb, Script, ".", threads.ToString(CultureInfo.InvariantCulture)),
            limit,
            0);
        if (figures.Problem is not null)
        {
            return new PeerRun(figures, null);
        }

        // Each line: seconds, then what took them; the last is of all, the one before of the last query.
        var seconds = figures.Output.Trim().Split('\n').Select(line => double.Parse(line.Split(' ')[0], CultureInfo.InvariantCulture)).ToArray();
        return new PeerRun(figures with { Wall = TimeSpan.FromSeconds(seconds[^1]) }, Answer.OfLines(answers, ','), TimeSpan.FromSeconds(seconds[^2]));
    }
}
