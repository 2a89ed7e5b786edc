using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>How actors belong to each other, and the parties of agreements.</summary>
internal static class ActorBinder
{
    internal static List<Relation> BindRelations(BindingContext context, Statements statements)
    {
        var relations = new List<(Relation Relation, SyntaxToken Name)>();
        foreach (var (syntax, symbol) in statements.Actors)
        {
            context.BeginStatement();
            context.CheckRepeated(syntax.Clauses);
            symbol.FullName = syntax.FullName?.ValueText ?? symbol.FullName;
            var own = new List<(Relation Relation, SyntaxToken Name)>();
            foreach (var clause in syntax.Clauses)
            {
                switch (clause)
                {
                    case OrganClauseSyntax organ:
                        AddRelation(context, own, symbol, RelationKind.OrganOf, organ.Whole, organ.From, organ.Until);
                        break;
                    case MemberClauseSyntax member:
                        AddRelation(context, own, symbol, RelationKind.MemberOf, member.Group, member.From, member.Until);
                        break;
                    case SpeaksForClauseSyntax speaks:
                        AddRelation(context, own, symbol, RelationKind.SpeaksFor, speaks.Principal, speaks.From, speaks.Until);
                        break;
                    case ActsForClauseSyntax acts:
                        AddRelation(context, own, symbol, RelationKind.ActsFor, acts.Principal, acts.From, acts.Until);
                        break;
                    case CodeClauseSyntax code:
                        symbol.Code = code.Code.ValueText;
                        break;
                    case AkaClauseSyntax:
                        break;
                    default:
                        throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
                }
            }

            if (!context.IsBroken && !symbol.IsBroken)
            {
                relations.AddRange(own);
            }
        }

        RemoveCycles(context, relations);
        var actors = context.Scope.Actors.InOrder;
        foreach (var (relation, _) in relations)
        {
            var from = actors[relation.From];
            from.Relations = from.Relations.Add(new(KindOf(relation.Kind), actors[relation.To]));
        }

        return [.. relations.Select(r => r.Relation)];
    }

    internal static List<Agreement> BindAgreements(BindingContext context, Statements statements)
    {
        var agreements = new Dictionary<AgreementSymbol, Agreement>();
        foreach (var (syntax, symbol) in statements.Agreements)
        {
            context.BeginStatement();
            context.CheckRepeated(syntax.Clauses);
            symbol.Title = syntax.Title?.ValueText;
            var parties = new List<Party>();
            var actors = new List<ActorSymbol>();
            FromClauseSyntax? from = null;
            UntilClauseSyntax? until = null;
            foreach (var clause in syntax.Clauses)
            {
                switch (clause)
                {
                    case FromClauseSyntax start:
                        from = start;
                        break;
                    case UntilClauseSyntax end:
                        until = end;
                        break;
                    case PartyClauseSyntax party:
                        var dates = context.Span(party.From, party.Until);
                        if (context.Actor(party.Party) is { } actor)
                        {
                            parties.Add(new(actor.Index, dates));
                            actors.Add(actor);
                        }

                        break;
                    default:
                        throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
                }
            }

            var inForce = context.Span(from, until);
            symbol.Parties = [.. actors];
            symbol.IsBroken |= context.IsBroken;
            agreements.Add(symbol, new(symbol.Name, inForce, [.. parties]));
        }

        return [.. context.Scope.Agreements.InOrder.Select(a => agreements.GetValueOrDefault(a) ?? new(a.Name, DayBounds.Always, []))];
    }

    private static void AddRelation(
        BindingContext context, List<(Relation, SyntaxToken)> relations, ActorSymbol actor, RelationKind kind, NameSyntax other,
        FromClauseSyntax? from, UntilClauseSyntax? until)
    {
        var dates = context.Span(from, until);
        if (context.Actor(other) is { } target)
        {
            relations.Add((new(kind, actor.Index, target.Index, dates), other.Identifier));
        }
    }

    /// <summary>Nobody belongs to itself, also not by way of others, in one and the same manner.</summary>
    private static void RemoveCycles(BindingContext context, List<(Relation Relation, SyntaxToken Name)> relations)
    {
        var actors = context.Scope.Actors.InOrder;
        var removed = new HashSet<int>();
        foreach (var kind in Enum.GetValues<RelationKind>())
        {
            var places = Enumerable.Range(0, relations.Count).Where(i => relations[i].Relation.Kind == kind).ToList();
            var edges = places.ConvertAll(i => new Edge(relations[i].Relation.From, relations[i].Relation.To));
            string verb = Verb(kind);
            foreach (var (edge, path) in CycleFinder.FindClosing(actors.Count, edges))
            {
                removed.Add(places[edge]);
                context.Report(
                    NameDiagnostics.CyclicRelation, relations[places[edge]].Name, actors[path[0]].Name, verb,
                    string.Join($" → ", path.Select(n => actors[n].Name)));
            }
        }

        if (removed.Count > 0)
        {
            int place = 0;
            relations.RemoveAll(_ => removed.Contains(place++));
        }
    }

    private static string Verb(RelationKind kind) => kind switch
    {
        RelationKind.OrganOf => "be an organ of",
        RelationKind.MemberOf => "be a member of",
        RelationKind.SpeaksFor => "speak for",
        RelationKind.ActsFor => "act for",
        _ => throw new InvalidOperationException($"Unexpected relation {kind}."),
    };

    private static ActorRelationKind KindOf(RelationKind kind) => kind switch
    {
        RelationKind.OrganOf => ActorRelationKind.OrganOf,
        RelationKind.MemberOf => ActorRelationKind.MemberOf,
        RelationKind.SpeaksFor => ActorRelationKind.SpeaksFor,
        RelationKind.ActsFor => ActorRelationKind.ActsFor,
        _ => throw new InvalidOperationException($"Unexpected relation {kind}."),
    };
}
