using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>Verdicts above the declarations.</summary>
internal static class VerdictLenses
{
    /// <summary>A line for each declaration of the file, in the order of the text.</summary>
    internal static ImmutableArray<VerdictLens> Of(CheckedDocument document, CancellationToken cancellationToken) => [];
}
