using System.Collections.Immutable;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>From a name to all places that name the same.</summary>
internal static class References
{
    /// <summary>All places that name what the name at an offset stands for, whatever the spelling, each once; by path and place.</summary>
    /// <param name="documents">The file, in each check that it belongs to.</param>
    /// <param name="offset">The name.</param>
    /// <param name="scope">Which places are meant.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static ImmutableArray<Location> Find(
        ImmutableArray<CheckedDocument> documents, int offset, ReferenceScope scope, CancellationToken cancellationToken) =>
        documents is [var one, ..] && RuleVariable.At(one.Tree, offset) is { } variable
            ? [.. variable.Places.Skip(scope == ReferenceScope.Uses ? 1 : 0).Select(span => new Location(variable.Text, span))]
            : OfSymbol(documents, offset, scope, cancellationToken);

    private static ImmutableArray<Location> OfSymbol(
        ImmutableArray<CheckedDocument> documents, int offset, ReferenceScope scope, CancellationToken cancellationToken) =>
    [
        .. documents.SelectMany(document => NamedPlace.At(document, offset) is { } place
                ? NamedPlace.All(document.Compilation, place.Symbol, cancellationToken) : [])
            .Where(place => scope == ReferenceScope.UsesAndDeclaration || !place.IsDeclaration)
            .Select(place => place.Location).DistinctBy(location => (location.Path, location.Span)).Order(),
    ];
}
