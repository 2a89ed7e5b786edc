using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Section 6: evidence against which there is a record of the opposite.</summary>
internal sealed class Disputes(Matching matching, ImmutableArray<Fact> facts)
{
    /// <summary>Deeds and denials, without those that are rebutted; those that are disputed are marked.</summary>
    internal ImmutableArray<Evidence> Judge(IEnumerable<Evidence> evidence, Days window) =>
        Judge(evidence, e => Opposites(e, window));

    /// <summary>The same, where the opposites of each are given.</summary>
    internal static ImmutableArray<Evidence> Judge(IEnumerable<Evidence> evidence, Func<Evidence, IEnumerable<Fact>> opposites)
    {
        var judged = ImmutableArray.CreateBuilder<Evidence>();
        foreach (var e in evidence)
        {
            var against = opposites(e).ToList();
            if (!against.Any(o => Rebuts(o, e.Fact)))
            {
                judged.Add(e with { IsDisputed = against.Any(o => Contests(o, e.Fact)) });
            }
        }

        return judged.ToImmutable();
    }

    /// <summary>Better graded; or the reading's own against what is common.</summary>
    private static bool Rebuts(Fact opposite, Fact evidence) =>
        (opposite.IsOwn && !evidence.IsOwn) || (opposite.IsOwn == evidence.IsOwn && View.IsBetter(opposite.Grade, evidence.Grade));

    /// <summary>The evidence is not better graded, nor the reading's own against what is common.</summary>
    private static bool Contests(Fact opposite, Fact evidence) =>
        opposite.IsOwn == evidence.IsOwn && !View.IsBetter(evidence.Grade, opposite.Grade);

    /// <summary>The sure facts of the opposite, each of which covers all days of the evidence inside the window.</summary>
    private IEnumerable<Fact> Opposites(Evidence evidence, Days window)
    {
        var days = evidence.When.Days.Possible.Where(day => window[day] != Certainty.No).ToList();
        if (days.Count == 0)
        {
            return [];
        }

        return evidence.Fact.Kind == RecordKind.Denial
            ? facts.Where(fact => fact.Kind == RecordKind.Deed && fact.Actor == evidence.Fact.Actor
                && days.All(day => fact.When.On(day) == Certainty.Sure && matching.DeniesOn(evidence.Fact, fact, day) == Certainty.Sure))
            : facts.Where(fact => fact.Kind == RecordKind.Denial && Denied(evidence.Fact)
                .Any(deed => deed.Actor == fact.Actor && Days(deed, days)
                    .All(day => fact.When.On(day) == Certainty.Sure && matching.DeniesOn(fact, deed, day) == Certainty.Sure)));
    }

    /// <summary>The deed, or the recorded deeds that it was derived from.</summary>
    private static IEnumerable<Fact> Denied(Fact deed) => deed.Roots.Prepend(deed).Where(fact => fact.Kind == RecordKind.Deed);

    /// <summary>The days in question, or those of a deed of another time.</summary>
    private static IEnumerable<int> Days(Fact deed, List<int> days) =>
        days.All(day => deed.When.Days[day] != Certainty.No) ? days : deed.When.Days.Possible;
}
