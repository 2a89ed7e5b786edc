namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>Someone who answers the question of a workload in a process of its own.</summary>
internal interface IPeer
{
    /// <summary>What it is called on the command line; several ways of asking one program have one name.</summary>
    public string Family { get; }

    /// <summary>What it is called in the table.</summary>
    public string Name { get; }

    /// <summary>Why it cannot be asked here; null if it can.</summary>
    public string? FindObstacle();

    /// <summary>Writes what it needs beside the records, and compiles what can be compiled beforehand. It is not measured.</summary>
    public void Prepare(Material material);

    public PeerRun Run(Material material, TimeSpan limit);
}
