namespace CommitLang.Cli.Output.JUnit;

/// <summary>How a case went.</summary>
internal enum JUnitOutcome
{
    /// <summary>It holds, or is only reported.</summary>
    Passed,

    /// <summary>It does not hold.</summary>
    Failed,

    /// <summary>It cannot be told: the file is wrong.</summary>
    Error,
}
