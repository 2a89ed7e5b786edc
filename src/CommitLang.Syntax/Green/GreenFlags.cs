namespace CommitLang.Syntax.Green;

[Flags]
internal enum GreenFlags : byte
{
    None = 0,

    /// <summary>The node or something below it has a diagnostic.</summary>
    ContainsDiagnostics = 1,

    /// <summary>A token that the text does not hold.</summary>
    Missing = 2,

    /// <summary>
    /// The token could be another if the text behind its statement were: a string over several lines that nothing closes.
    /// </summary>
    DependsOnRest = 4,

    /// <summary>The node is a token: asked so often that looking at its class takes too long.</summary>
    Token = 8,

    /// <summary>What a node takes over from its children.</summary>
    Inherited = ContainsDiagnostics | DependsOnRest,
}
