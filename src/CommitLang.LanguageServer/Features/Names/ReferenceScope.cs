namespace CommitLang.LanguageServer.Features.Names;

/// <summary>Which places that name something are meant.</summary>
internal enum ReferenceScope
{
    /// <summary>Those that use the name.</summary>
    Uses,

    /// <summary>Those, and the one where it is declared.</summary>
    UsesAndDeclaration,
}
