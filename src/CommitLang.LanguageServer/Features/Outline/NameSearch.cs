using System.Collections.Immutable;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>Looks for declared names in all checks.</summary>
internal static class NameSearch
{
    /// <summary>So many names are found at most.</summary>
    internal const int Limit = 200;

    /// <summary>
    /// The declared names that have the characters of the query in them, in that order, whatever the case; the best first. Names of the standard library are left out.
    /// </summary>
    internal static ImmutableArray<FoundName> Find(IEnumerable<Compilation> checks, string query, CancellationToken cancellationToken) => [];
}
