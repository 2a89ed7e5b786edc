namespace CommitLang.Events;

/// <summary>How a table is read. Nothing here changes what is read.</summary>
public sealed record EventReadOptions
{
    /// <summary>How many damaged rows are told one by one; the rest are counted only.</summary>
    public int FaultsKept { get; init; } = 20;

    /// <summary>Hears how far the reading has come; null for nobody.</summary>
    public IEventReadProgress? Progress { get; init; }

    /// <summary>How many threads may read at once, the caller's being one of them.</summary>
    public int Threads { get; init; } = 1;

    /// <summary>Bytes that are taken at once; tests make it small.</summary>
    internal int BlockSize { get; init; } = 256 * 1024;

    /// <summary>The longest row that is read, in bytes, its line end included.</summary>
    internal int LongestRow { get; init; } = 1024 * 1024;
}
