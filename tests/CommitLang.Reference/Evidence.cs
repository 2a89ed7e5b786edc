using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>A fact as evidence: what of its time counts.</summary>
internal sealed record Evidence(Fact Fact, When When)
{
    /// <summary>A sure record of the opposite, not worse graded, covers its days.</summary>
    internal bool IsDisputed { get; init; }
}

/// <summary>What decides one obligation.</summary>
internal sealed record Case(ImmutableArray<Evidence> For, ImmutableArray<Evidence> Against)
{
    /// <summary>Whether the facts are withheld, day by day.</summary>
    internal required Days Withheld { get; init; }

    /// <summary>All evidence for, after the deadline too, disputed by what covers it there.</summary>
    internal ImmutableArray<Evidence> Afterwards { get; init; } = [];
}

/// <summary>Section 5: the evidence for and against conducts.</summary>
internal sealed class ConductEvidence(View view, Matching matching, ImmutableArray<Fact> facts, Disputes disputes, Exceptions exceptions)
{
    internal Case Not(Leaf leaf, Declaration declaration, ConductPattern conduct)
    {
        var deeds = Deeds(leaf, conduct).Select(e => exceptions.Take(e, leaf, declaration)).Where(e => !e.When.IsEmpty);
        var against = disputes.Judge(deeds, leaf.Window.InForce);
        return new Case([.. Denials(leaf, conduct).Concat(Unseen(Watched(leaf, conduct), against))], against)
        {
            Withheld = Withheld(leaf, conduct),
        };
    }

    internal Case Keep(Leaf leaf, ConductPattern conduct) =>
        new([.. Deeds(leaf, conduct)], disputes.Judge(Denials(leaf, conduct), leaf.Window.InForce)) { Withheld = Withheld(leaf, conduct) };

    internal Case Do(Leaf leaf, ConductPattern conduct)
    {
        var deeds = Deeds(leaf, conduct).ToList();
        var done = disputes.Judge(deeds, leaf.Window.InForce);
        return new Case(done, Unseen(Denials(leaf, conduct).Concat(Watched(leaf, conduct)), done))
        {
            Withheld = Withheld(leaf, conduct),
            Afterwards = disputes.Judge(deeds, view.World.Map(day => Logic.Is(day >= leaf.Window.LateFrom))),
        };
    }

    internal IEnumerable<Evidence> Deeds(Leaf leaf, ConductPattern conduct) =>
        Of(leaf, RecordKind.Deed, fact => matching.Deed(fact, conduct));

    internal IEnumerable<Evidence> Denials(Leaf leaf, ConductPattern conduct) =>
        Of(leaf, RecordKind.Denial, fact => matching.Wider(fact, conduct));

    internal IEnumerable<Evidence> Watched(Leaf leaf, ConductPattern conduct) =>
        Of(leaf, RecordKind.Monitoring, fact => matching.Wider(fact, conduct));

    internal Days Withheld(Leaf leaf, ConductPattern conduct) =>
        Of(leaf, RecordKind.Withholding, fact => matching.Wider(fact, conduct))
            .Aggregate(view.World.All(Certainty.No), (all, e) => all.Or(view.World.Map(e.When.On)));

    private IEnumerable<Evidence> Of(Leaf leaf, RecordKind kind, Func<Fact, When> when) =>
        from fact in facts
        where fact.Kind == kind
        from bound in leaf.Bound
        where bound.Actor == fact.Actor
        let evidence = new Evidence(fact, when(fact).Maybe(bound.Certainty))
        where !evidence.When.IsEmpty
        select evidence;

    /// <summary>What was denied or watched counts on the days without a matching deed, sure or possible.</summary>
    private static ImmutableArray<Evidence> Unseen(IEnumerable<Evidence> evidence, ImmutableArray<Evidence> deeds) => [.. evidence
        .Select(e => e with { When = e.When.Where(day => Logic.Is(!deeds.Any(deed => deed.When.Days[day] != Certainty.No))) })
        .Where(e => !e.When.IsEmpty)];
}
