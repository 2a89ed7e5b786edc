using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>From a name to where it is declared.</summary>
internal static class Definitions
{
    /// <summary>Where the name at an offset is declared; null where there is no name, or nothing declares it.</summary>
    internal static Definition? At(CheckedDocument document, int offset, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return RuleVariable.At(document.Tree, offset) is { } variable ? new(variable.Place, [new(variable.Text, variable.Places[0])])
            : NamedPlace.At(document, offset) is { Symbol.Locations.IsEmpty: false } place ? new(place.Span, place.Symbol.Locations)
            : null;
    }
}
