namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What an offered text is.</summary>
internal enum CompletionItemKind
{
    /// <summary>A word of the language.</summary>
    Keyword,

    /// <summary>A statement with places to fill in.</summary>
    Snippet,

    /// <summary>An actor.</summary>
    Actor,

    /// <summary>A conduct.</summary>
    Conduct,

    /// <summary>A topic.</summary>
    Topic,

    /// <summary>A measure.</summary>
    Measure,

    /// <summary>A unit.</summary>
    Unit,

    /// <summary>A source.</summary>
    Source,

    /// <summary>An agreement.</summary>
    Agreement,

    /// <summary>A declaration, a record or a rule that has a name.</summary>
    Statement,

    /// <summary>A variable of a rule.</summary>
    Variable,

    /// <summary>A date.</summary>
    Date,

    /// <summary>A library shipped with the tool.</summary>
    Library,

    /// <summary>A file.</summary>
    File,

    /// <summary>A verdict, a reason, a grade, a format: one of a few values.</summary>
    Value,

    /// <summary>An operator or a punctuation mark.</summary>
    Operator,
}
