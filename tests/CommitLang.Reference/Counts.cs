using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Section 5: how many deeds there were over the time in force.</summary>
internal sealed class Counts(ConductEvidence conducts, Measures measures, Disputes disputes, Exceptions exceptions)
{
    internal Judgment Judge(Leaf leaf, Declaration declaration, Quantity quantity, ConductPattern written, bool isDo)
    {
        var window = leaf.Window;
        var w = window.InForce;
        var counted = written with { Counterparts = written.Counterparts.IsEmpty ? declaration.Counterparts : written.Counterparts };
        bool isUpper = quantity.Comparison is Comparison.LessOrEqual or Comparison.Less;
        var deeds = disputes.Judge(conducts.Deeds(leaf, counted)
            .Select(e => isUpper ? exceptions.Take(e, leaf, declaration) : exceptions.TakeExcepted(e, declaration))
            .Where(e => !e.When.IsEmpty), w);
        int Number(Func<Evidence, bool> which) => deeds.Where(which).Select(e => e.Fact.Identity).Distinct().Count();
        int sure = Number(e => e.When.In(w) == Certainty.Sure && !e.IsDisputed);
        int disputed = Number(e => e.When.In(w) == Certainty.Sure);
        int possible = Number(e => e.When.In(w) != Certainty.No);

        var reached = new Reached(Certainty.No, Certainty.No);
        var contested = reached;
        var watched = conducts.Denials(leaf, counted).Concat(conducts.Watched(leaf, counted)).ToList();
        var bounds = leaf.Bound.Select(bound => Aggregates.BoundOf(bound.Actor, window, declaration, quantity, measures)).ToList();
        if (bounds.FirstOrDefault(b => b is not null) is { } known && !w.IsEmpty)
        {
            bool isCovered = w.Possible.All(day => watched.Any(e => e.When.On(day) == Certainty.Sure));
            Reached Of(int low, int high) => Aggregates.Decide(
                ValueRange.Between(Rational.Of(low), Rational.Of(high)), isCovered, window, quantity, known.Value);
            reached = Of(sure, possible);
            contested = Of(disputed, possible);
            if (!known.IsSure)
            {
                (reached, contested) = (reached.OnlyPossibly(), contested.OnlyPossibly());
            }
        }

        bool isConflicting = isDo
            ? reached.For != Certainty.Sure && contested.For == Certainty.Sure
            : reached.Against != Certainty.Sure && contested.Against == Certainty.Sure;
        return isConflicting
            ? Judgment.Unverified(Reason.Conflicting)
            : Aggregates.Verdict(reached, isLate: false, conducts.Withheld(leaf, counted), [.. deeds, .. watched], window, isDo);
    }

}
