namespace CommitLang.Syntax.Formatting;

/// <summary>What a line of the formatted text holds.</summary>
internal enum OutputLineKind
{
    /// <summary>Nothing.</summary>
    Blank,

    /// <summary>A comment by itself.</summary>
    Comment,

    /// <summary>The first line of a statement.</summary>
    FirstOfStatement,

    /// <summary>A further line of a statement.</summary>
    Further,

    /// <summary>A statement that stays as it is, with its own line ends.</summary>
    Verbatim,
}
