using CommitLang.LanguageServer.Workspace;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>A check in which something has another name: tried before it is offered.</summary>
/// <param name="check">The check as it is.</param>
/// <param name="place">The name that is changed.</param>
/// <param name="written">The new name as it is written, perhaps in backquotes.</param>
/// <param name="bare">The new name.</param>
/// <param name="cancellationToken">Takes the request back.</param>
internal sealed class RenamedCheck(Compilation check, NamedPlace place, string written, string bare, CancellationToken cancellationToken)
{
    private readonly Symbol _symbol = place.Symbol;
    private Dictionary<SyntaxTree, List<TextChange>> _changes = [];

    /// <summary>The edits, once <see cref="WhyNot"/> found nothing against them.</summary>
    internal IEnumerable<(SourceText Text, TextChange Change)> Changes =>
        check.Trees.SelectMany(tree => _changes.GetValueOrDefault(tree, []).Select(change => (tree.Text, change)));

    /// <summary>Why the name cannot be that one; null where it can.</summary>
    internal string? WhyNot()
    {
        if (Holder() is { } holder)
        {
            return ReferenceEquals(holder, _symbol)
                ? $"`{bare}` is another name of `{_symbol.Name}` already"
                : $"there is {Kinds.WithArticle(holder.Kind)} `{bare}` already";
        }

        var places = NamedPlace.All(check, _symbol, cancellationToken).ToList();
        var meant = places.Where(found => found.Spelling == place.Spelling).ToList();
        _changes = check.Trees.ToDictionary(tree => tree, _ => new List<TextChange>());
        foreach (var found in meant)
        {
            _changes[found.Tree].Add(new(found.Span, found.IsString ? bare : written));
        }

        AddReferences(Changed());
        var after = Changed();
        return NewErrors.Of(Compilation.Of(check.Trees, check.Events), after, cancellationToken) is { } error
            ? SyntaxFacts.GetKeywordKind(bare) != SyntaxKind.None && written == bare
                ? $"`{bare}` is a word of the language where this name stands: write it in backquotes"
                : $"with the name `{bare}` the check would have an error: {error.Message}"
            : OtherMeaning(after, places.Count);
    }

    /// <summary>What has the name already, among the names that it must differ from.</summary>
    private Symbol? Holder()
    {
        var scope = check.GetSemanticModel(place.Tree).Scope;
        return _symbol.Kind switch
        {
            SymbolKind.Actor => scope.Actors.TryFind(bare, out var actor) ? actor : null,
            SymbolKind.Conduct => scope.Conducts.TryFind(bare, out var conduct) ? conduct : null,
            SymbolKind.Topic => scope.Topics.TryFind(bare, out var topic) ? topic : null,
            SymbolKind.Unit => scope.UnitNames.TryFind(bare, out var unit) ? unit : null,
            SymbolKind.Measure => scope.Measures.TryFind(bare, out var measure) ? measure : null,
            SymbolKind.Source => scope.Sources.TryFind(bare, out var source) ? source : null,
            SymbolKind.Agreement => scope.Agreements.TryFind(bare, out var agreement) ? agreement : null,
            SymbolKind.Rule => scope.RulesByName.GetValueOrDefault(bare),
            SymbolKind.Declaration or SymbolKind.Record => scope.Statements.GetValueOrDefault(bare),
            _ => throw new InvalidOperationException($"unexpected kind {_symbol.Kind}"),
        };
    }

    private void AddReferences(Compilation renamed)
    {
        foreach (var (tree, change) in MovedReferences.Of(
            check, renamed, (declaration, part) => IsSpeaker(declaration, part) ? bare : part, cancellationToken))
        {
            // What names the thing itself is changed already, but for a member behind it.
            var isOwn = _changes[tree].RemoveAll(other => other.Span.Start == change.Span.Start) > 0;
            _changes[tree].Add(isOwn && change.NewText.StartsWith(bare, StringComparison.Ordinal) ? change with { NewText = written + change.NewText[bare.Length..] } : change);
        }

        foreach (var changes in _changes.Values)
        {
            changes.Sort((left, right) => left.Span.CompareTo(right.Span));
        }
    }

    private bool IsSpeaker(DeclarationSymbol declaration, string part) =>
        part == _symbol.Name && place.Spelling == part && declaration.Speakers.Any(speaker => ReferenceEquals(speaker, _symbol));

    private Compilation Changed() => Compilation.Of(
        [
            .. check.Trees.Select(tree => _changes[tree] is { Count: > 0 } changes
                ? tree.WithChangedText(tree.Text.WithChanges(changes), cancellationToken) : tree),
        ],
        check.Events);

    /// <summary>That something else would be meant somewhere; null where everything is called as before.</summary>
    private string? OtherMeaning(Compilation after, int count)
    {
        var first = check.Trees.IndexOf(place.Tree);
        var shift = _changes[place.Tree].Where(change => change.Span.End <= place.Span.Start).Sum(change => change.NewText.Length - change.Span.Length);
        var document = new CheckedDocument(after, after.Trees[first], new CheckResult { Path = "", AsOf = default, IsAsOfToday = false, KnownBy = default });
        return NamedPlace.At(document, place.Span.Start + shift) is { } now && now.Symbol.Kind == _symbol.Kind
            && NamedPlace.All(after, now.Symbol, cancellationToken).Count() == count
            ? null
            : $"with the name `{bare}` something else would be meant somewhere in the check";
    }
}
