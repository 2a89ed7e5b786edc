using CommitLang.Symbols;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>What kinds of names are called.</summary>
internal static class Kinds
{
    /// <summary>The word: <c>actor</c>.</summary>
    internal static string Word(SymbolKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>The word with its article: <c>an actor</c>.</summary>
    internal static string WithArticle(SymbolKind kind) => kind is SymbolKind.Actor or SymbolKind.Agreement ? $"an {Word(kind)}" : $"a {Word(kind)}";
}
