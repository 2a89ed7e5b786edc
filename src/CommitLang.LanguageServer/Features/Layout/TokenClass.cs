namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What a token stands for, in the order of the server's legend.</summary>
internal enum TokenClass
{
    /// <summary>An agreement: <c>namespace</c>.</summary>
    Agreement,

    /// <summary>An actor: <c>class</c>.</summary>
    Actor,

    /// <summary>A conduct: <c>function</c>.</summary>
    Conduct,

    /// <summary>A measure: <c>property</c>.</summary>
    Measure,

    /// <summary>A topic: <c>enumMember</c>.</summary>
    Topic,

    /// <summary>A source or a named statement: <c>variable</c>.</summary>
    Named,

    /// <summary>A unit: <c>type</c>.</summary>
    Unit,

    /// <summary>A word of the language: <c>keyword</c>.</summary>
    Keyword,

    /// <summary>A string: <c>string</c>.</summary>
    Text,

    /// <summary>A number or a date: <c>number</c>.</summary>
    Number,

    /// <summary>A comment: <c>comment</c>.</summary>
    Comment,

    /// <summary>An operator: <c>operator</c>.</summary>
    Operator,

    /// <summary>A variable, a wildcard or a parameter: <c>parameter</c>.</summary>
    Variable,
}
