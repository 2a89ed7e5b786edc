using CommitLang.Events;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the codes of tables stand for in a check: an actor or conduct by its code, else by its name, or by another name of it.</summary>
internal sealed class EventCodes
{
    private readonly Scope _scope;
    private readonly Dictionary<string, int> _actorsByCode;
    private readonly Dictionary<string, int> _conductsByCode;
    private readonly Dictionary<string, int> _actorsByText = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _strangers = new(StringComparer.Ordinal);

    private EventCodes(Scope scope, Dictionary<string, int> actorsByCode, Dictionary<string, int> conductsByCode)
    {
        (_scope, _actorsByCode, _conductsByCode) = (scope, actorsByCode, conductsByCode);
        foreach (var actor in scope.Actors.InOrder)
        {
            if (actor.FullName is { } full)
            {
                _actorsByText.TryAdd(full, actor.Index);
            }
        }

        foreach (var actor in scope.Actors.InOrder)
        {
            foreach (string other in actor.OtherNames)
            {
                _actorsByText.TryAdd(other, actor.Index);
            }
        }
    }

    /// <summary>The actors whom only tables name, in the order in which they came up; the first one's index is behind those of all that the text names.</summary>
    internal List<string> Strangers { get; } = [];

    /// <summary>Of a check whose names are all known. A code that two actors or two conducts have is reported: rows that have it could mean either.</summary>
    internal static EventCodes Of(BindingContext context, Statements statements) => new(
        context.Scope,
        ByCode(context, "actor", statements.Actors.Select(actor => ((Symbol)actor.Symbol, CodeOf(actor.Syntax.Clauses)))),
        ByCode(context, "conduct", statements.Conducts.Select(conduct => ((Symbol)conduct.Symbol, CodeOf(conduct.Syntax.Clauses)))));

    /// <summary>The actor of a code; null for one whom the check does not know.</summary>
    internal int? KnownActor(EventCode code) => KnownActor(code.Own) ?? KnownActor(code.Wider) ?? KnownActor(code.Widest);

    /// <summary>The actor that a code which the check does not know stands for, the same one in all tables.</summary>
    internal int Stranger(EventCode code)
    {
        if (!_strangers.TryGetValue(code.Own, out int actor))
        {
            actor = _scope.Actors.InOrder.Count + Strangers.Count;
            _strangers.Add(code.Own, actor);
            Strangers.Add(code.Own);
        }

        return actor;
    }

    /// <summary>The conduct of a code, or of the next wider one that the check knows; null where it knows none.</summary>
    internal int? KnownConduct(EventCode code) => KnownConduct(code.Own) ?? KnownConduct(code.Wider) ?? KnownConduct(code.Widest);

    private int? KnownActor(string? code)
    {
        if (code is null)
        {
            return null;
        }

        if (_actorsByCode.TryGetValue(code, out int actor))
        {
            return actor;
        }

        if (_scope.Actors.TryFind(Names.Normalize(code), out var named))
        {
            return named.Index;
        }

        return _actorsByText.TryGetValue(code, out actor) ? actor : null;
    }

    private int? KnownConduct(string? code)
    {
        if (code is null)
        {
            return null;
        }

        if (_conductsByCode.TryGetValue(code, out int conduct))
        {
            return conduct;
        }

        return _scope.Conducts.TryFind(Names.Normalize(code), out var named) ? named.Index : null;
    }

    private static SyntaxToken? CodeOf(SyntaxList<ClauseSyntax> clauses) => clauses.OfType<CodeClauseSyntax>().FirstOrDefault()?.Code;

    private static Dictionary<string, int> ByCode(BindingContext context, string kind, IEnumerable<(Symbol Symbol, SyntaxToken? Code)> declared)
    {
        var owners = new Dictionary<string, (Symbol Symbol, SyntaxToken Code)>(StringComparer.Ordinal);
        foreach (var (symbol, given) in declared)
        {
            if (given is not { } code || owners.TryAdd(code.ValueText, (symbol, code)))
            {
                continue;
            }

            var first = owners[code.ValueText];
            if (!ReferenceEquals(first.Symbol, symbol))
            {
                // Where it can be mended, which in a library it cannot.
                var (place, other) = StandardLibrary.Holds(code.GetLocation().Text) ? (first.Code, symbol) : (code, first.Symbol);
                context.Report(EventDiagnostics.SameCode, place, code.ValueText, kind, other.Name);
            }
        }

        return owners.ToDictionary(owner => owner.Key, owner => owner.Value.Symbol.Index, StringComparer.Ordinal);
    }
}
