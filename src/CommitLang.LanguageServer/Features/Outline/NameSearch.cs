using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>Looks for declared names in all checks.</summary>
internal static class NameSearch
{
    /// <summary>So many names are found at most.</summary>
    internal const int Limit = 200;

    /// <summary>
    /// The declared names that have the characters of the query in them, in that order, whatever the case; the best first: those that are the query, that start
    /// with it, that have it in one piece, the rest; then the shorter, then by name and place. Names of the standard library are left out.
    /// </summary>
    internal static ImmutableArray<FoundName> Find(IEnumerable<Compilation> checks, string query, CancellationToken cancellationToken)
    {
        var asked = query.Trim();
        var found = new Dictionary<(string Path, TextSpan Span), (int Rank, FoundName Name)>();
        foreach (var check in checks)
        {
            foreach (var symbol in Symbols(check.GetPlacedScope(cancellationToken)))
            {
                cancellationToken.ThrowIfCancellationRequested();
                if (RankOf(symbol, asked) is { } rank && symbol.Locations.FirstOrDefault(location => !StandardLibrary.Holds(location.Text)) is { } location)
                {
                    found.TryAdd((location.Path, location.Span), (rank, new(symbol.Name, DetailOf(symbol), KindOf(symbol.Kind), location)));
                }
            }
        }

        return
        [
            .. found.Values.OrderBy(name => name.Rank).ThenBy(name => name.Name.Name.Length).ThenBy(name => name.Name.Name, StringComparer.Ordinal)
                .ThenBy(name => name.Name.Location).Take(Limit).Select(name => name.Name),
        ];
    }

    private static IEnumerable<Symbol> Symbols(Scope scope) =>
        scope.Actors.InOrder.Cast<Symbol>().Concat(scope.Conducts.InOrder).Concat(scope.Topics.InOrder).Concat(scope.Measures.InOrder)
            .Concat(scope.UnitNames.InOrder).Concat(scope.Sources.InOrder).Concat(scope.Agreements.InOrder).Concat(scope.Rules)
            .Concat(scope.Declarations).Concat(scope.StatementNames.Select(name => scope.Statements[name]).Where(symbol => symbol is RecordSymbol));

    /// <summary>How well a name fits, 0 best; null where it does not. Full and other names of actors are looked at too.</summary>
    private static int? RankOf(Symbol symbol, string query) =>
        Rank(symbol.Name, query) is { } own ? own
        : symbol is ActorSymbol actor && actor.OtherNames.Append(actor.FullName ?? "").Any(name => Rank(name, query) is <= 2) ? 4
        : null;

    private static int? Rank(string name, string query)
    {
        if (query.Length == 0 || name.Equals(query, StringComparison.OrdinalIgnoreCase))
        {
            return 0;
        }

        var at = name.IndexOf(query, StringComparison.OrdinalIgnoreCase);
        return at == 0 ? 1 : at > 0 ? 2 : Contains(name, query) ? 3 : null;
    }

    private static bool Contains(string name, string query)
    {
        var next = 0;
        foreach (var character in name)
        {
            if (next < query.Length && char.ToUpperInvariant(character) == char.ToUpperInvariant(query[next]))
            {
                next++;
            }
        }

        return next == query.Length;
    }

    private static string? DetailOf(Symbol symbol) => symbol switch
    {
        ActorSymbol actor => actor.FullName,
        ConductSymbol conduct => conduct.Gloss,
        TopicSymbol topic => topic.Gloss,
        MeasureSymbol measure => measure.Gloss ?? $"in {measure.Unit}",
        SourceSymbol source => source.Title,
        AgreementSymbol agreement => agreement.Title,
        _ => null,
    };

    private static OutlineKind KindOf(SymbolKind kind) => kind switch
    {
        SymbolKind.Actor => OutlineKind.Actor,
        SymbolKind.Conduct => OutlineKind.Conduct,
        SymbolKind.Topic => OutlineKind.Topic,
        SymbolKind.Unit => OutlineKind.Unit,
        SymbolKind.Measure => OutlineKind.Measure,
        SymbolKind.Source => OutlineKind.Source,
        SymbolKind.Agreement => OutlineKind.Agreement,
        SymbolKind.Declaration => OutlineKind.Declaration,
        SymbolKind.Record => OutlineKind.Record,
        SymbolKind.Rule => OutlineKind.Rule,
        _ => throw new InvalidOperationException($"unexpected kind {kind}"),
    };
}
