namespace CommitLang;

/// <summary>What became of a declaration by the word of its actor.</summary>
[Flags]
public enum DeclarationMarks
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Its actor took it back.</summary>
    Withdrawn = 1,

    /// <summary>Its actor suspended it for a time; also marked after it was resumed.</summary>
    Suspended = 2,

    /// <summary>A later declaration stands in its place.</summary>
    Replaced = 4,
}
