namespace CommitLang.Benchmarks.Scale;

/// <summary>How records stand in their file.</summary>
internal enum RecordOrder
{
    /// <summary>By day, as such files come.</summary>
    Dated,

    /// <summary>In no order.</summary>
    Shuffled,
}
