using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>A right in force in the reading: whose, to what, when.</summary>
internal sealed record Reservation(int Actor, ImmutableArray<ConductPattern> Conducts, Days InForce);

/// <summary>Deeds that are not counted against words: what these except, and what the actor reserved the right to.</summary>
internal sealed class Exceptions(Matching matching, Attribution attribution, ImmutableArray<Reservation> reservations)
{
    internal Evidence Take(Evidence evidence, Leaf leaf, Declaration declaration) =>
        evidence with { When = evidence.When.Where(day => Logic.Not(Logic.Or(Excepted(evidence, declaration, day), Excused(evidence, leaf, day)))) };

    /// <summary>Only what is excepted, not what is excused.</summary>
    internal Evidence TakeExcepted(Evidence evidence, Declaration declaration) =>
        evidence with { When = evidence.When.Where(day => Logic.Not(Excepted(evidence, declaration, day))) };

    /// <summary>It, or a recorded deed that it derives from, is excepted.</summary>
    private Certainty Excepted(Evidence evidence, Declaration declaration, int day) => Logic.Any(
        from fact in evidence.Fact.Roots.Append(evidence.Fact)
        where fact.Kind == RecordKind.Deed
        from pattern in declaration.Except
        select OnItsDay(fact, day, d => matching.DeedOn(fact, pattern, d)));

    /// <summary>It, or anything that it counts by, is a deed of the actor that the actor reserved the right to, on a day on which it was in force.</summary>
    private Certainty Excused(Evidence evidence, Leaf leaf, int day) => Logic.Any(
        from reservation in reservations
        from bound in leaf.Bound
        where bound.Actor == reservation.Actor
        from fact in evidence.Fact.Chain
        where fact.Kind == RecordKind.Deed
        from pattern in reservation.Conducts
        select Logic.And(bound.Certainty, OnItsDay(fact, day, d => Logic.And(
            Logic.And(matching.DeedOn(fact, pattern, d), reservation.InForce[d]),
            attribution.Leads(fact.Actor, reservation.Actor, Attribution.Acting, d)))));

    /// <summary>A fact that was so on the same day is looked at on that day; one of another time on all of its days.</summary>
    private static Certainty OnItsDay(Fact fact, int day, Func<int, Certainty> holds)
    {
        if (fact.When.Days[day] != Certainty.No)
        {
            return holds(day);
        }

        var all = fact.When.Days.Possible.Select(holds).ToList();
        return all.All(c => c == Certainty.Sure) ? Certainty.Sure : all.Any(c => c != Certainty.No) ? Certainty.Possible : Certainty.No;
    }
}
