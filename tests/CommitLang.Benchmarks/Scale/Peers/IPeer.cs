namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>Someone who answers the question of a workload in a process of its own.</summary>
internal interface IPeer
{
    /// <summary>What it is called on the command line; several ways of asking one program have one name.</summary>
    string Family { get; }

    /// <summary>What it is called in the table.</summary>
    string Name { get; }

    /// <summary>Why it cannot be asked here; null if it can.</summary>
    string? FindObstacle();

    /// <summary>Writes what it needs beside the records, and compiles what can be compiled beforehand. It is not measured.</summary>
    void Prepare(Material material);

    PeerRun Run(Material material, TimeSpan limit);
}
