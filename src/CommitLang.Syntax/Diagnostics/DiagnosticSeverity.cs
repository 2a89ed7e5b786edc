namespace CommitLang.Syntax;

/// <summary>How bad it is.</summary>
public enum DiagnosticSeverity
{
    /// <summary>Worth knowing.</summary>
    Information,

    /// <summary>Probably not what was meant.</summary>
    Warning,

    /// <summary>Not understood, or against the language: the statement is left out.</summary>
    Error,
}
