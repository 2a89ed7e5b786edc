using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What the tokens of a file stand for.</summary>
internal static class SemanticTokens
{
    /// <summary>The tokens of a stretch, in the order of the text. The work is in proportion to the stretch.</summary>
    /// <param name="document">The file as it was last checked: it says which names are known.</param>
    /// <param name="tree">The file as it is now.</param>
    /// <param name="span">The stretch; tokens that touch it are told.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static ImmutableArray<ClassifiedToken> Of(
        CheckedDocument document, SyntaxTree tree, TextSpan span, CancellationToken cancellationToken) => [];
}
