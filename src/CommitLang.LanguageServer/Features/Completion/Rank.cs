namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What is offered before what.</summary>
internal enum Rank
{
    /// <summary>What is so today.</summary>
    Answer,

    /// <summary>The one word that must come.</summary>
    Due,

    /// <summary>A variable of the statement.</summary>
    Variable,

    /// <summary>A name that the check declares.</summary>
    Name,

    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A statement with places to fill in.</summary>
    Snippet,

    /// <summary>A name that a library declares, or that everybody knows.</summary>
    LibraryName,

    /// <summary>An operator.</summary>
    Operator,
}
