using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Words, each declaration by itself; what they say of other declarations is found later (<see cref="DeclarationTable"/>).</summary>
internal sealed class DeclarationBinder(
    BindingContext context, GroupTable groups, ReadingTable readings, IReadOnlyList<Agreement> agreements)
{
    private readonly QuantityBinder _quantities = new(context);

    internal List<BoundDeclaration> Bind(Statements statements)
    {
        var result = new List<BoundDeclaration>(statements.Declarations.Count);
        foreach (var syntax in statements.Declarations)
        {
            result.Add(Bind(syntax));
        }

        return result;
    }

    /// <summary>One declaration by itself.</summary>
    internal BoundDeclaration Bind(DeclarationStatementSyntax syntax)
    {
        context.BeginStatement();
        var bound = new BoundDeclaration(syntax);
        int known = context.Scope.NameCount;
        Bind(bound);
        bound.BroughtNames = context.Scope.NameCount != known;
        bound.IsBroken = context.IsBroken || bound.Declaration is null;
        return bound;
    }

    private void Bind(BoundDeclaration bound)
    {
        var syntax = bound.Syntax;
        context.CheckRepeated(syntax.Clauses);
        var clauses = new DeclarationClauses(syntax.Clauses);
        var said = syntax.Date is { } date
            ? context.SingleDate(date, "words are said on one day; say `during` for when they are in force")
            : null;
        var bearers = BindActors(bound, out var ofAgreement);
        var sources = new List<int>();
        foreach (var citation in clauses.Citations)
        {
            context.Sources(citation, sources);
        }

        var own = clauses.According is { } according ? readings.Of(according) : [];
        BindTold(clauses.Told);
        int under = BindUnder(clauses.Under, ofAgreement);
        var words = BindWords(syntax.Words, clauses);
        var times = new DeclarationTimes(context, syntax, clauses);
        times.Check(said is not null, under >= 0 && agreements[under].Dates.StartLow > Calendar.Beginning);
        var conditions = new ConditionBinder(context, bound.References);
        var bindings = ImmutableArray.CreateBuilder<ConditionClause>();
        foreach (var (kind, condition) in clauses.Conditions)
        {
            if (conditions.Bind(condition) is { } held)
            {
                bindings.Add(new(kind, held));
            }
        }

        var except = BindConducts(clauses.Except?.Conducts ?? default, []);
        foreach (var replacing in clauses.Replacing)
        {
            bound.Replacing.Add(replacing.Declaration.Name);
        }

        if (words is not { } whole || context.IsBroken)
        {
            return;
        }

        if (whole.Modal == Modal.May)
        {
            foreach (var speaker in bound.Speakers)
            {
                readings.Add(readings.PrincipalOf(speaker), syntax);
            }
        }

        bound.Declaration = times.Declaration(
            whole,
            new(bearers, syntax.Actors is EachOfActorsSyntax || bearers.Length > 1, under),
            new(said?.AsDeed, [.. sources], own),
            bindings.ToImmutable(),
            except);
    }

    private ImmutableArray<Bearer> BindActors(BoundDeclaration bound, out AgreementSymbol? agreement)
    {
        agreement = null;
        if (bound.Syntax.Actors is EachOfActorsSyntax each)
        {
            if (groups.Each(each.Group) is not { } found)
            {
                return [];
            }

            agreement = found.Agreement;
            bound.Speakers.AddRange(found.Members.Select(m => m.Actor));
            return [.. found.Members.Select(m => new Bearer(m.Actor.Index, m.Actor.Name, m.Days))];
        }

        bound.Speakers.AddRange(context.Actors(bound.Syntax.Actors));
        bool isAlone = bound.Speakers.Count == 1;
        return [.. bound.Speakers.Select(a => new Bearer(a.Index, isAlone ? "" : a.Name, ModalDays.All))];
    }

    private void BindTold(ToldClauseSyntax? told)
    {
        if (told is null)
        {
            return;
        }

        var seen = new HashSet<ActorSymbol>();
        foreach (var name in told.Audience)
        {
            if (context.Actor(name) is { } actor && !seen.Add(actor))
            {
                context.Report(NameDiagnostics.NamedTwice, name, actor.Name);
            }
        }
    }

    private int BindUnder(UnderClauseSyntax? clause, AgreementSymbol? ofAgreement)
    {
        if (clause is null)
        {
            return ofAgreement?.Index ?? -1;
        }

        if (context.Agreement(clause.Agreement.Identifier) is not { } agreement)
        {
            return -1;
        }

        if (ofAgreement is not null && !ReferenceEquals(agreement, ofAgreement))
        {
            context.Report(ClauseDiagnostics.UnderTwice, clause.Agreement, ofAgreement.Name, agreement.Name);
        }

        return agreement.Index;
    }

    private BoundWords? BindWords(WordsSyntax words, DeclarationClauses clauses)
    {
        if (words is QuantityWordsSyntax quantity)
        {
            return BindQuantity(quantity, clauses);
        }

        var counterparts = context.Counterparts(clauses.Counterpart);
        return words switch
        {
            PromiseWordsSyntax promise => new(
                ModalOf(promise.Modal), WordsKind.Do, BindConducts(promise.Conducts, counterparts),
                IsAlternative(promise) ? Combination.One : Combination.Each, null, []),
            ProhibitionWordsSyntax prohibition => new(
                ModalOf(prohibition.Modal), WordsKind.Not, BindConducts(prohibition.Conducts, counterparts), Combination.Each, null, []),
            ReservationWordsSyntax reservation => new(
                Modal.May, WordsKind.Do, BindConducts(reservation.Conducts, counterparts), Combination.Each, null, []),
            KeepWordsSyntax keep => new(
                ModalOf(keep.Modal), WordsKind.Keep, context.WordsConduct(keep.Conduct, counterparts) is { } kept ? [kept] : [],
                Combination.Each, null, []),
            _ => throw new InvalidOperationException($"Unexpected words {words.Kind}."),
        };
    }

    private BoundWords? BindQuantity(QuantityWordsSyntax words, DeclarationClauses clauses)
    {
        if (words.Counterpart is not null && clauses.Counterpart is { } second)
        {
            context.ReportTwice(second);
        }

        var counterparts = context.Counterparts(words.Counterpart ?? clauses.Counterpart);
        return _quantities.Bind(words, counterparts) is { } quantity
            ? new(ModalOf(words.Modal), WordsKind.Quantity, [], Combination.Each, quantity, counterparts)
            : null;
    }

    private ImmutableArray<ConductPattern> BindConducts(SeparatedSyntaxList<ConductSyntax> list, ImmutableArray<int> counterparts)
    {
        var result = ImmutableArray.CreateBuilder<ConductPattern>(list.Count);
        for (int i = 0; i < list.Count; i++)
        {
            if (context.WordsConduct(list[i], counterparts) is { } conduct)
            {
                result.Add(conduct);
            }
        }

        return result.DrainToImmutable();
    }

    private static bool IsAlternative(PromiseWordsSyntax promise) =>
        promise.Conducts.Count > 1 && promise.Conducts.GetSeparator(0).IsKind(SyntaxKind.OrKeyword);

    private static Modal ModalOf(ModalSyntax? modal) => modal switch
    {
        null => Modal.None,
        WillModalSyntax => Modal.Will,
        AimsToModalSyntax => Modal.AimsTo,
        _ => throw new InvalidOperationException($"Unexpected modal {modal.Kind}."),
    };
}
