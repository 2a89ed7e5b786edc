using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Hovers;

/// <summary>What is told about a place when the mouse rests there.</summary>
internal static class HoverTexts
{
    /// <summary>What is told about an offset; null where there is nothing to tell.</summary>
    internal static HoverText? At(CheckedDocument document, int offset, CancellationToken cancellationToken) => null;
}
