using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What leads out of a file: imports, tables of events, addresses of sources.</summary>
internal static class DocumentLinks
{
    /// <summary>The links of a file, in the order of the text.</summary>
    internal static ImmutableArray<Link> Of(SyntaxTree tree, CancellationToken cancellationToken) => [];
}
