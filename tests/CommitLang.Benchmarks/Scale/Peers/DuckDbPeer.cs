using System.Globalization;

namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>DuckDB, asked in one of two ways.</summary>
/// <param name="way">The last part of the script's name, after that of the workload.</param>
internal sealed class DuckDbPeer(Workload workload, string way, int threads) : IPeer
{
    private readonly string _script = $"duckdb-{way}.sql";

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
        File.WriteAllText(Path.Combine(material.Folder, _script), string.Join(SqlScript.Separator, SqlScript.Of($"duckdb-{question}-{way}.sql", workload)));
    }

    public PeerRun Run(Material material, TimeSpan limit)
    {
        var answers = Path.Combine(material.Folder, "duckdb.csv");
        File.Delete(answers);
        var figures = MeasuredProcess.Run(
            Programs.Start(material, "dotnet", typeof(DuckDbPeer).Assembly.Location, DuckDbProcess.Verb, _script, ".", threads.ToString(CultureInfo.InvariantCulture)),
            limit,
            0);
        if (figures.Problem is not null)
        {
            return new PeerRun(figures, null);
        }

        // A line for each statement, and one for all of them.
        var costs = figures.Output.Trim().Split('\n').Select(Cost.Parse).ToArray();
        return new PeerRun(figures with { Wall = costs[^1].Wall, Processor = costs[^1].Processor }, Answer.OfLines(answers, ','), costs[^2]);
    }
}
