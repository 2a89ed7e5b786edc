using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>Another name for something, wherever it is named.</summary>
internal static class Renaming
{
    /// <summary>What would be renamed at an offset; null where there is no name.</summary>
    /// <param name="documents">The file, in each check that it belongs to.</param>
    /// <param name="offset">The name.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static RenameTarget? Prepare(ImmutableArray<CheckedDocument> documents, int offset, CancellationToken cancellationToken)
    {
        if (documents is [var one, ..] && RuleVariable.At(one.Tree, offset) is { } variable)
        {
            return new(variable.Place, $"?{variable.Name}", null);
        }

        RenameTarget? target = null;
        foreach (var document in documents)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (NamedPlace.At(document, offset) is { } place && target?.Refusal is null)
            {
                target = new(place.Span, place.Spelling, WhyFixed(place.Symbol));
            }
        }

        return target;
    }

    /// <summary>
    /// Gives what the name at an offset stands for another name, in every file of every check that the file belongs to. Another name of an actor (<c>aka</c>) is
    /// renamed by itself. Where a check would have a new error, or something else would be meant somewhere, it is refused.
    /// </summary>
    /// <param name="documents">The file, in each check that it belongs to.</param>
    /// <param name="offset">The name.</param>
    /// <param name="newName">The new name, with backquotes or without.</param>
    /// <param name="cancellationToken">Takes the request back.</param>
    internal static RenameResult Rename(
        ImmutableArray<CheckedDocument> documents, int offset, string newName, CancellationToken cancellationToken)
    {
        if (Prepare(documents, offset, cancellationToken) is not { } target)
        {
            return Refused("there is no name here that the check understands");
        }

        if (target.Refusal is { } refusal)
        {
            return Refused(refusal);
        }

        if (RuleVariable.At(documents[0].Tree, offset) is { } variable)
        {
            return variable.Renamed(newName);
        }

        var written = newName.Trim();
        var bare = Binding.Names.Normalize(written.Length > 2 && written[0] == '`' && written[^1] == '`' ? written[1..^1] : written);
        if (!Binding.Names.IsName(bare))
        {
            return Refused($"`{newName}` is no name: a name is letters, digits and `_`, joined by single hyphens, and starts with a letter");
        }

        var edits = new Dictionary<(string Path, TextSpan Span), (SourceText Text, string New)>();
        foreach (var document in documents)
        {
            if (NamedPlace.At(document, offset) is not { } place || place.Spelling == bare)
            {
                continue;
            }

            var renamed = new RenamedCheck(document.Compilation, place, written == bare ? bare : written, bare, cancellationToken);
            if (renamed.WhyNot() is { } reason)
            {
                return Refused(reason);
            }

            foreach (var (text, change) in renamed.Changes)
            {
                edits.TryAdd((text.Path, change.Span), (text, change.NewText));
            }
        }

        return new(
            [
                .. edits.GroupBy(edit => edit.Key.Path, StringComparer.Ordinal).OrderBy(file => file.Key, StringComparer.Ordinal)
                    .Select(file => new FileEdits(
                        file.First().Value.Text, [.. file.OrderBy(edit => edit.Key.Span).Select(edit => new TextChange(edit.Key.Span, edit.Value.New))])),
            ],
            null);
    }

    private static RenameResult Refused(string reason) => new([], reason);

    /// <summary>Why something keeps its name, whatever the new one is; null where it need not.</summary>
    private static string? WhyFixed(Symbol symbol) => symbol switch
    {
        _ when symbol.Locations.FirstOrDefault(location => StandardLibrary.Holds(location.Text)) is { } location =>
            $"`{symbol.Name}` is declared in {location.Path}, which comes with the tool: its names stay as they are",
        UnitSymbol { IsImplicit: true } when KnownUnits.Contains(symbol.Name) => $"`{symbol.Name}` is a unit that everybody knows: its name stays as it is",
        DeclarationSymbol { IsNamed: false } => "this declaration has no name of its own: give it one with `as`",
        RuleSymbol { IsNamed: false } => "this rule has no name of its own: write one between `rule` and `:`",
        _ => null,
    };
}
