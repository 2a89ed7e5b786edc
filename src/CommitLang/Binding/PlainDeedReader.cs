using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;
using CommitLang.Syntax.Green;
using Record = CommitLang.Engine.Model.Record;

namespace CommitLang.Binding;

/// <summary>
/// Reads plain deeds and denials from their green nodes: named actors, arguments that are names, counterparts, citations, and nothing
/// wrong. On anything else it gives up without a trace, and <see cref="RecordBinder"/> reads the statement from its red nodes, which know
/// their places. The two agree on every record that both can read; a test compares them.
/// </summary>
internal sealed class PlainDeedReader(BindingContext context)
{
    private readonly List<ActorSymbol> _actors = [];
    private readonly List<int> _arguments = [];
    private readonly List<int> _counterparts = [];
    private readonly List<int> _sources = [];
    private readonly Distinct<int> _seen = new();
    private readonly Distinct<int> _seenSources = new();

    private GreenToken? _date;
    private GreenNode? _named;
    private GreenNode? _conduct;
    private GreenNode? _counterpart;
    private bool _isPossible;
    private bool _isDenial;

    /// <summary>Adds the records of a statement; false, and nothing added, where it is not plain.</summary>
    internal bool TryRead(DeedStatementSyntax syntax, List<(Record Record, RecordSyntax Syntax)> records)
    {
        if (!TakeApart(syntax.Green) || _date is null || !EdtfDate.TryParse(_date.Text, out var date, out _) || _conduct is null
            || ConductOf(_conduct) is not { } conduct || !TryActors(_counterpart, _counterparts) || !TryBearers())
        {
            return false;
        }

        var arguments = Indexes(_arguments);
        var counterparts = Indexes(_counterparts);
        var sources = Indexes(_sources);
        foreach (var actor in _actors)
        {
            records.Add((new()
            {
                Kind = _isDenial ? RecordKind.Denial : RecordKind.Deed,
                Actor = actor.Index,
                Conduct = conduct.Index,
                Arguments = arguments,
                Counterparts = counterparts,
                When = _isDenial ? date.AsThroughout : date.AsDeed,
                IsPossible = _isPossible,
                Sources = sources,
            }, syntax));
        }

        return true;
    }

    private bool TakeApart(GreenNode statement)
    {
        (_date, _named, _conduct, _counterpart, _isPossible, _isDenial) = (null, null, null, null, false, false);
        _sources.Clear();
        _seenSources.Clear();
        for (int slot = 0; slot < statement.SlotCount; slot++)
        {
            if (statement.GetSlot(slot) is { } child && !TryPiece(child))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryPiece(GreenNode piece)
    {
        switch (piece.Kind)
        {
            case SyntaxKind.DateToken:
                _date = piece as GreenToken;
                return true;
            case SyntaxKind.NamedActors:
                _named = piece;
                return true;
            case SyntaxKind.PossiblyKeyword:
                _isPossible = true;
                return true;
            case SyntaxKind.NotKeyword:
                _isDenial = true;
                return true;
            case SyntaxKind.Conduct:
                _conduct = piece;
                return true;
            case SyntaxKind.CounterpartClause when _counterpart is null:
                _counterpart = piece;
                return true;
            case SyntaxKind.CitationClause:
                return TryCitations(piece);
            case SyntaxKind.DidKeyword or SyntaxKind.EndOfStatementToken or SyntaxKind.CorrectsClause:
                return true;
            case SyntaxKind.List:
                return TryClauses(piece);
            default:
                return false;
        }
    }

    private bool TryClauses(GreenNode clauses)
    {
        for (int i = 0; i < clauses.SlotCount; i++)
        {
            if (clauses.GetSlot(i) is { } clause && !TryPiece(clause))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryCitations(GreenNode clause)
    {
        var list = GreenRecords.List(clause);
        for (int i = 0; i < GreenRecords.Count(list); i++)
        {
            if (GreenRecords.Element(list, i)?.GetSlot(0) is not GreenToken name
                || !context.Scope.Sources.TryFind(TokenValues.Of(name), out var source))
            {
                return false;
            }

            if (_seenSources.Add(source.Index))
            {
                _sources.Add(source.Index);
            }
        }

        return true;
    }

    private ConductSymbol? ConductOf(GreenNode syntax)
    {
        if (syntax.GetSlot(0) is not GreenToken name || Known(context.Scope.Conducts, TokenValues.Of(name)) is not { } conduct)
        {
            return null;
        }

        _arguments.Clear();
        var list = syntax.GetSlot(1) is { } arguments ? GreenRecords.List(arguments) : null;
        int count = GreenRecords.Count(list);
        for (int i = 0; i < count; i++)
        {
            if (Argument(GreenRecords.Element(list, i)) is not { } argument)
            {
                return null;
            }

            _arguments.Add(argument);
        }

        if (count <= conduct.Arity)
        {
            return conduct;
        }

        // How many a conduct takes that nobody declared shows in the use of it; for any other it is an error.
        if (!conduct.IsImplicit)
        {
            return null;
        }

        conduct.Arity = count;
        return conduct;
    }

    private int? Argument(GreenNode? syntax)
    {
        if (syntax is { Kind: SyntaxKind.Wildcard })
        {
            return -1;
        }

        if (GreenRecords.NameOf(syntax) is not { } name)
        {
            return null;
        }

        var scope = context.Scope;
        return scope.Topics.TryFind(name, out var topic) ? scope.Arguments.IndexOf(topic)
            : scope.Actors.TryFind(name, out var actor) ? actor.IsCode(name) ? null : scope.Arguments.IndexOf(actor)
            : !scope.Topics.HasDeclared ? scope.Arguments.IndexOf(scope.Topics.Use(name))
            : null;
    }

    private bool TryActors(GreenNode? clause, List<int> actors)
    {
        actors.Clear();
        _seen.Clear();
        var list = clause is null ? null : GreenRecords.List(clause);
        for (int i = 0; i < GreenRecords.Count(list); i++)
        {
            if (ActorOf(GreenRecords.Element(list, i)) is not { } actor || !_seen.Add(actor.Index))
            {
                return false;
            }

            actors.Add(actor.Index);
        }

        return true;
    }

    private bool TryBearers()
    {
        _actors.Clear();
        _seen.Clear();
        var list = _named is null ? null : GreenRecords.List(_named);
        for (int i = 0; i < GreenRecords.Count(list); i++)
        {
            if (ActorOf(GreenRecords.Element(list, i)) is not { } actor || !_seen.Add(actor.Index))
            {
                return false;
            }

            _actors.Add(actor);
        }

        return _actors.Count > 0;
    }

    private ActorSymbol? ActorOf(GreenNode? node) =>
        GreenRecords.NameOf(node) is { } name ? Known(context.Scope.Actors, name) : null;

    private static TSymbol? Known<TSymbol>(NameTable<TSymbol> table, string name)
        where TSymbol : Symbol =>
        table.TryFind(name, out var symbol) ? symbol : table.HasDeclared ? null : table.Use(name);

    private ImmutableArray<int> Indexes(List<int> indexes) => indexes switch
    {
        [] => [],
        [>= 0 and var only] => context.Single(only),
        _ => [.. indexes],
    };
}
