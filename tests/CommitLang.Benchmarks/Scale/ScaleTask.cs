namespace CommitLang.Benchmarks.Scale;

/// <summary>What can be measured.</summary>
internal enum ScaleTask
{
    /// <summary><see cref="Workload.Lookup"/>, with all peers.</summary>
    Lookup,

    /// <summary><see cref="Workload.Rules"/>, with all peers.</summary>
    Rules,

    /// <summary><see cref="Workload.Response"/>, with all peers.</summary>
    Response,

    /// <summary><see cref="Workload.Load"/>, with all peers.</summary>
    Load,

    /// <summary>Reading a table on one core, beside DuckDB.</summary>
    Reading,

    /// <summary>CommitLang alone on so many records and on ten times as many.</summary>
    Growth,

    /// <summary>A declaration changed while the records stay read, beside DuckDB's last query alone.</summary>
    Edit,

    /// <summary>Records that were never text: time and bytes for each.</summary>
    Memory,
}
