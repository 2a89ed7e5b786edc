namespace CommitLang.Benchmarks.Scale;

/// <summary>What is asked of many records.</summary>
internal enum Workload
{
    /// <summary>Declarations about kinds of conduct in windows of time: that something is not done, is done in time, is not done too often.</summary>
    Lookup,

    /// <summary>The same, a third of them about 50 derived conducts, each with its rule.</summary>
    Rules,

    /// <summary>Each actor's every publication must be followed by an approval within seven days.</summary>
    Response,

    /// <summary>One declaration: what it costs to read the records.</summary>
    Load,
}
