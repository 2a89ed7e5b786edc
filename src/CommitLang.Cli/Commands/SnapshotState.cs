namespace CommitLang.Cli.Commands;

/// <summary>How the answers of a check compare with its snapshot.</summary>
internal enum SnapshotState
{
    /// <summary>They were not compared: the check has errors, or no day of evaluation.</summary>
    NotCompared,

    /// <summary>They are as they should be.</summary>
    Same,

    /// <summary>There is no snapshot yet.</summary>
    New,

    /// <summary>They differ.</summary>
    Differs,

    /// <summary>They differed or were new, and were taken over.</summary>
    Accepted,
}
