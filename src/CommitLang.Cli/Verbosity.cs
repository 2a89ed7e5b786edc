namespace CommitLang.Cli;

/// <summary>How much a command says.</summary>
internal enum Verbosity
{
    /// <summary>Only what decides the exit status.</summary>
    Quiet,

    /// <summary>What is worth knowing.</summary>
    Normal,

    /// <summary>All that there is.</summary>
    Detailed,
}
