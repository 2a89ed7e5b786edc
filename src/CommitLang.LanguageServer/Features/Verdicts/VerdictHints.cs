using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>Verdicts behind the declarations.</summary>
internal static class VerdictHints
{
    /// <summary>The hints of the declarations that a stretch touches, in the order of the text.</summary>
    internal static ImmutableArray<VerdictHint> Of(CheckedDocument document, TextSpan span, CancellationToken cancellationToken) => [];
}
