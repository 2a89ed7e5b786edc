using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>The outline of a file.</summary>
internal static class Outlines
{
    /// <summary>The entries of a file, in the order of the text.</summary>
    internal static ImmutableArray<OutlineEntry> Of(CheckedDocument document, CancellationToken cancellationToken) => [];
}
