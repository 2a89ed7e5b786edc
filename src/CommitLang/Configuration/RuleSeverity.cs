namespace CommitLang;

/// <summary>What settings make of what a rule reports.</summary>
public enum RuleSeverity
{
    /// <summary>Nothing is said.</summary>
    None,

    /// <summary>Worth knowing.</summary>
    Note,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>The check fails.</summary>
    Error,
}
