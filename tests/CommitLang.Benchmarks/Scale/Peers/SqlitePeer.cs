namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>SQLite in memory, with the indexes that the question needs.</summary>
internal sealed class SqlitePeer(Workload workload) : IPeer
{
    public string Family => "sqlite";

    public string Name => "SQLite";

    public string? FindObstacle() => Programs.FindObstacle("sqlite3");

    public void Prepare(Material material)
    {
        QuestionTables.Write(material.Folder, material.Question);
        var script = workload switch { Workload.Response => "response", Workload.Load => "load", _ => "promises" };
        File.WriteAllText(Path.Combine(material.Folder, "sqlite.sql"), string.Join('\n', SqlScript.Of($"sqlite-{script}.sql", workload)));
    }

    public PeerRun Run(Material material, TimeSpan limit)
    {
        var answers = Path.Combine(material.Folder, "sqlite.csv");
        File.Delete(answers);
        var figures = MeasuredProcess.Run(Programs.Start(material, "sqlite3", ":memory:", ".read sqlite.sql"), limit, 0);
        return new PeerRun(figures, figures.Problem is null ? Answer.OfLines(answers, ',') : null);
    }
}
