namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What is folded.</summary>
internal enum FoldKind
{
    /// <summary>A statement or a stretch of text.</summary>
    Region,

    /// <summary>Comments.</summary>
    Comment,

    /// <summary>Imports.</summary>
    Imports,
}
