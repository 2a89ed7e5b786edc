using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>The places of one file that name the same.</summary>
internal static class Highlights
{
    /// <summary>The places of the file that name what the name at an offset stands for, in the order of the text.</summary>
    internal static ImmutableArray<Highlight> At(CheckedDocument document, int offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return RuleVariable.At(document.Tree, offset) is { } variable
            ? [.. variable.Places.Select((span, index) => new Highlight(span, IsDeclaration: index == 0))]
            : NamedPlace.At(document, offset) is { } place
            ? [.. NamedPlace.In(document.Model, place.Symbol).Select(found => new Highlight(found.Span, found.IsDeclaration))]
            : [];
    }
}
