using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>Section 5, "Measures": bounds on what was measured.</summary>
internal sealed class Measures(View view, ImmutableArray<Fact> facts)
{
    /// <summary>The measurements of the quantity: of the actor named, with just these counterparts, or the total.</summary>
    internal IEnumerable<Fact> Of(int actor, int measure, ImmutableArray<int> counterparts) => facts.Where(fact =>
        fact.Kind == RecordKind.Measurement && fact.Actor == actor && fact.Measure == measure
        && (counterparts.IsEmpty ? fact.Counterparts.IsEmpty : fact.Counterparts.Any(counterparts.Contains)));

    /// <summary>Each measurement by itself: a keep, or a do with a deadline.</summary>
    internal Case Each(Leaf leaf, Declaration declaration, Quantity quantity, bool isDo)
    {
        var satisfying = new List<Evidence>();
        var failing = new List<Evidence>();
        foreach (var (actor, certainty) in leaf.Bound)
        {
            foreach (var fact in Of(actor, quantity.Measure, declaration.Counterparts))
            {
                if (Satisfies(fact, quantity) is not ({ } satisfies, { } sure))
                {
                    continue;
                }

                var evidence = new Evidence(fact, fact.When.Maybe(Logic.And(certainty, sure)));
                if (satisfies != Certainty.No)
                {
                    satisfying.Add(evidence with { When = evidence.When.Maybe(satisfies) });
                }

                if (satisfies != Certainty.Sure)
                {
                    failing.Add(evidence with { When = evidence.When.Maybe(Logic.Not(satisfies)) });
                }
            }
        }

        var after = view.World.Map(day => Logic.Is(day >= leaf.Window.LateFrom));
        return new Case(
            isDo ? Disputes.Judge(satisfying, e => Opposites(e, failing, leaf.Window.InForce)) : [.. satisfying],
            isDo ? [.. failing] : Disputes.Judge(failing, e => Opposites(e, satisfying, leaf.Window.InForce)))
        {
            Withheld = Withheld(leaf, declaration, quantity),
            Afterwards = Disputes.Judge(satisfying, e => Opposites(e, failing, after)),
        };
    }

    /// <summary><c>at D</c>: the latest known measurement whose period includes D decides.</summary>
    internal Judgment At(Leaf leaf, Declaration declaration, Quantity quantity, DayBounds at)
    {
        var window = leaf.Window;
        if (window.IsSurelyEmpty || window.IsReleasedBefore(at.EndLow))
        {
            return Judgment.Unverified(Reason.Inactive);
        }

        if (window.MayBeEmpty)
        {
            return Judgment.Unverified(Reason.Uncertain);
        }

        if (window.IsEndedBefore(at.EndLow) && window.IsEnded)
        {
            return Judgment.Unverified(Reason.Withdrawn);
        }

        var about = (from bound in leaf.Bound
                     from fact in Of(bound.Actor, quantity.Measure, declaration.Counterparts)
                     let includes = Includes(fact, at)
                     where includes != Certainty.No
                     let satisfies = Satisfies(fact, quantity)
                     where satisfies is not null
                     let certainty = Logic.And(Logic.And(includes, bound.Certainty), satisfies.Value.Certainty)
                     select (fact.KnownDay, IsSure: certainty == Certainty.Sure && fact.When.IsSure, satisfies.Value.Satisfies)).ToList();
        int? latest = about.Where(a => a.IsSure).Select(a => (int?)a.KnownDay).Max();
        var deciding = about.Where(a => a.IsSure && a.KnownDay == latest).Select(a => a.Satisfies).Distinct().ToList();
        if (deciding is [Certainty.Sure])
        {
            return Judgment.Consistent(Reason.Fulfilled);
        }

        // What was known before the deciding figure is overtaken by it, sure or not.
        if (about.Any(a => (latest is null || a.KnownDay >= latest) && a.Satisfies != Certainty.No))
        {
            return Judgment.Unverified(Reason.Uncertain);
        }

        if (deciding.Count > 0)
        {
            return Judgment.Contradicted(Reason.Missed);
        }

        // Like a deadline that falls in a suspension.
        if (view.AsOf <= at.EndHigh || Enumerable.Range(at.EndHigh, view.AsOf - at.EndHigh + 1).All(day => window.Suspended[day] == Certainty.Sure))
        {
            return Judgment.Unverified(Reason.Pending);
        }

        return Judgment.Unverified(
            Tables.WithheldSince(Withheld(leaf, declaration, quantity), at.EndHigh) is null ? Reason.Overdue : Reason.Withheld);
    }

    internal Days Withheld(Leaf leaf, Declaration declaration, Quantity quantity) => facts
        .Where(fact => fact.Kind == RecordKind.Withholding && fact.Measure == quantity.Measure && fact.Origin == Origin.Recorded
            && (fact.Counterparts.IsEmpty || (!declaration.Counterparts.IsEmpty && declaration.Counterparts.All(fact.Counterparts.Contains)))
            && leaf.Bound.Any(bound => bound.Actor == fact.Actor && bound.Certainty == Certainty.Sure))
        .Aggregate(view.World.All(Certainty.No), (all, fact) => all.Or(view.World.Map(fact.When.On)));

    /// <summary>The bound that goes with a period; null where the measurement that it rests on is missing.</summary>
    internal (ValueRange Value, bool IsSure)? Bound(int actor, ImmutableArray<int> counterparts, Occasion period, Bound bound)
    {
        if (bound.Place == BoundPlace.Constant)
        {
            return (bound.Offset, true);
        }

        var candidates = Of(actor, bound.Measure, counterparts).ToList();
        List<Fact> baseline;
        switch (bound.Place)
        {
            case BoundPlace.SamePeriod:
                baseline = [.. candidates.Where(fact => Same(fact.Period, period))];
                break;
            case BoundPlace.YearBefore:
                var before = AYearBefore(period);
                baseline = [.. candidates.Where(fact => Same(fact.Period, before))];
                break;
            case BoundPlace.AtDate:
                var including = candidates.Where(fact => Includes(fact, bound.At) != Certainty.No).ToList();
                var surely = including.Where(fact => fact.When.IsSure && Includes(fact, bound.At) == Certainty.Sure).ToList();
                var latest = (surely.Count > 0 ? surely : including).Select(fact => fact.KnownDay).DefaultIfEmpty(0).Max();
                return Hulled((surely.Count > 0 ? surely : including).Where(fact => fact.KnownDay == latest), surely.Count > 0, bound);
            default:
                throw new InvalidOperationException($"Unexpected place {bound.Place}.");
        }

        var sure = baseline.Where(fact => fact.When.IsSure).ToList();
        return Hulled(sure.Count > 0 ? sure : baseline, sure.Count > 0, bound);
    }

    private static (ValueRange Value, bool IsSure)? Hulled(IEnumerable<Fact> figures, bool isSure, Bound bound)
    {
        var values = figures.Select(fact => fact.Value).ToList();
        return values.Count == 0 ? null : (Times(values.Aggregate(Hull), bound.Factor, bound.Offset), isSure);
    }

    /// <summary>Whether a figure satisfies the bound, and how sure it is that there is one; null where there is none.</summary>
    private (Certainty Satisfies, Certainty Certainty)? Satisfies(Fact fact, Quantity quantity)
    {
        if (Bound(fact.Actor, fact.Counterparts, fact.Period, quantity.Bound) is not { } bound)
        {
            return null;
        }

        return (Values.Compare(fact.Value, quantity.Comparison, bound.Value), bound.IsSure ? Certainty.Sure : Certainty.Possible);
    }

    /// <summary>Of another publisher, on the other side of the bound, covering the days of the evidence inside the window.</summary>
    private static IEnumerable<Fact> Opposites(Evidence evidence, List<Evidence> others, Days window)
    {
        var days = evidence.When.Days.Possible.Where(day => window[day] != Certainty.No).ToList();
        return days.Count == 0
            ? []
            : others.Where(other => other.When.IsSure && other.Fact.Actor == evidence.Fact.Actor
                && other.Fact.Counterparts.SequenceEqual(evidence.Fact.Counterparts)
                && other.Fact.Publishers.Except(evidence.Fact.Publishers).Any()
                && other.When.In(window) == Certainty.Sure
                && days.All(day => other.When.On(day) == Certainty.Sure)).Select(other => other.Fact);
    }

    private static Certainty Includes(Fact fact, DayBounds at)
    {
        var period = fact.Period;
        return period.StartHigh <= at.StartLow && at.EndHigh <= period.EndLow ? Certainty.Sure
            : period.StartLow <= at.StartHigh && at.EndLow <= period.EndHigh ? Certainty.Possible
            : Certainty.No;
    }

    internal static bool Same(Occasion a, Occasion b) =>
        (a.StartLow, a.StartHigh, a.EndLow, a.EndHigh) == (b.StartLow, b.StartHigh, b.EndLow, b.EndHigh);

    /// <summary>The same period of the calendar a year earlier: February is as long as that year's.</summary>
    internal static Occasion AYearBefore(Occasion period)
    {
        bool isOneDay = period.StartLow == period.EndHigh;
        int Start(int day) => (int)CalendarDays.AddMonths(day, -12);
        int End(int day) => isOneDay ? Start(day) : CalendarDays.IsUnbounded(day) ? day : (int)CalendarDays.AddMonths(day + 1, -12) - 1;
        return period with
        {
            StartLow = Start(period.StartLow),
            StartHigh = Start(period.StartHigh),
            EndLow = End(period.EndLow),
            EndHigh = End(period.EndHigh),
        };
    }

    internal static ValueRange Hull(ValueRange a, ValueRange b)
    {
        var low = a.Low is not { } la || b.Low is not { } lb ? ((Rational?)null, false)
            : la < lb ? (la, a.LowIsOpen) : lb < la ? (lb, b.LowIsOpen) : (la, a.LowIsOpen && b.LowIsOpen);
        var high = a.High is not { } ha || b.High is not { } hb ? ((Rational?)null, false)
            : ha > hb ? (ha, a.HighIsOpen) : hb > ha ? (hb, b.HighIsOpen) : (ha, a.HighIsOpen && b.HighIsOpen);
        return new ValueRange(low.Item1, low.Item2, high.Item1, high.Item2);
    }

    private static ValueRange Times(ValueRange value, Rational factor, ValueRange offset)
    {
        var low = (End: value.Low is { } l ? l * factor : (Rational?)null, IsOpen: value.LowIsOpen);
        var high = (End: value.High is { } h ? h * factor : (Rational?)null, IsOpen: value.HighIsOpen);
        if (factor.Sign < 0)
        {
            (low, high) = (high, low);
        }

        return new ValueRange(
            low.End is { } a && offset.Low is { } ol ? a + ol : null, low.IsOpen || offset.LowIsOpen,
            high.End is { } b && offset.High is { } oh ? b + oh : null, high.IsOpen || offset.HighIsOpen);
    }
}
