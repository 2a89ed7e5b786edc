namespace CommitLang.Cli;

/// <summary>What is done with a file.</summary>
internal enum WorkPhase
{
    Reading,
    Parsing,
    Evaluating,
    Explaining,
    Mending,
    LayingOut,
}
