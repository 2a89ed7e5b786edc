namespace CommitLang.Benchmarks.Editor;

/// <summary>How the files of the made workspace hang together.</summary>
internal enum WorkspaceShape
{
    /// <summary>Each chronicle is a check by itself; all import one file of names.</summary>
    Chronicles,

    /// <summary>One file imports all others: one check of all lines.</summary>
    Whole,
}
