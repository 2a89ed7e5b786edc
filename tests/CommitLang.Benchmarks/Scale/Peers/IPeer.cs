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

/// <summary>What the contestants find.</summary>
/// <param name="Folder">Where the records lie, as <see cref="CheckText.Records"/>, and where answers are written.</param>
internal sealed record Material(string Folder, Question Question, Deeds Deeds);

/// <summary>One run of a contestant.</summary>
/// <param name="Figures">What it took.</param>
/// <param name="Answer">What it answered; null where it did not.</param>
/// <param name="LastQuery">What the last query alone took; null where that is not told.</param>
internal sealed record PeerRun(ProcessFigures Figures, Answer? Answer, TimeSpan? LastQuery = null);
