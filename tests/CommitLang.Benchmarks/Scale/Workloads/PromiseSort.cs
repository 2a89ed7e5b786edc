namespace CommitLang.Benchmarks.Scale;

/// <summary>What a declaration of the workloads says.</summary>
internal enum PromiseSort
{
    /// <summary>It is not done within the window.</summary>
    Not,

    /// <summary>It is done within the window, the last day of which is the deadline.</summary>
    Do,

    /// <summary>It is done at most so many times within the window.</summary>
    Count,
}
