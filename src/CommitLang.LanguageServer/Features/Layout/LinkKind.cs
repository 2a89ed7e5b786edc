namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What a link leads to.</summary>
internal enum LinkKind
{
    /// <summary>A file, relative to this one.</summary>
    File,

    /// <summary>A library shipped with the tool.</summary>
    Library,

    /// <summary>A page on the web.</summary>
    Page,
}
