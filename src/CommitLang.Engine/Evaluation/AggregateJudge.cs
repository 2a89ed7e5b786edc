using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Judges bounds on sums, averages, extremes and counts over the time in force. What more evidence cannot undo is decided as soon as it is
/// reached, all else when the window has ended and figures inside it cover every day of it.
/// </summary>
internal static class AggregateJudge
{
    internal static (Signs Signs, List<Item> Items) Judge(View view, Obligation obligation, Quantity quantity)
    {
        if (quantity.Counted is { } counted)
        {
            return Count(view, obligation, quantity, counted);
        }

        var figures = new Figures(view, obligation, quantity);
        var facts = figures.All().ToList();
        var items = facts.Select(f => new Item
        {
            Fact = f.Fact,
            IsFor = true,
            Certainty = Inside(f.Fact, f.Certainty, obligation),
            Mask = ModalDays.All,
        }).ToList();
        var sure = Figure.Group(items, possibleToo: false, obligation);
        var all = Figure.Group(items, possibleToo: true, obligation);
        foreach (var item in items)
        {
            item.SureDays = item.Certainty == Certainty.Sure && sure.Exists(f => f.Holds(item.Fact))
                ? item.Fact.When.SureDays : DaySet.Empty;
        }

        bool hasEnded = HasEnded(obligation);
        var actor = obligation.Principals[0].Actor;
        if (figures.BoundFor(WindowOf(obligation), actor) is not { } bound)
        {
            return (new Signs { IsWithheld = Signs.Withheld(obligation, items, figures.Withheld()) }, items);
        }

        var reached = RangeOf(quantity.Kind, sure, obligation, hasEnded);
        reached = BoundedByWiderTotal(reached, quantity, facts, items, obligation);
        var (verdict, isOpen) = Decide(reached, quantity, bound, Reach(quantity.Kind, sure), Reach(quantity.Kind, all),
            RangeOf(quantity.Kind, all, obligation, hasEnded), obligation.IsDo);
        bool isLate = obligation.HasPassed && quantity.Kind == QuantityKind.Sum && !obligation.Deadline.High.Equals(Calendar.Forever)
            && facts.Exists(f => IsLateTotal(f.Fact, f.Certainty, quantity, bound, obligation));
        var signs = SignsOf(obligation, items, figures.Withheld(), verdict, isOpen, isLate, reached, bound.Value, sure.Count > 0);
        return (signs, Sides(items, verdict, isOpen, obligation, [.. figures.LeftOut()]));
    }

    private static (Signs Signs, List<Item> Items) Count(View view, Obligation obligation, Quantity quantity, ConductPattern counted)
    {
        // Deeds are gathered as those of a prohibition are: what is excepted is not among them.
        var asProhibition = obligation with
        {
            IsDo = false,
            HasPassed = false,
            Declaration = obligation.Declaration with { Kind = WordsKind.Not },

            // A right excuses what would count against the actor, so only where there may be too many.
            CountsReserved = quantity.Comparison is not (Comparison.LessOrEqual or Comparison.Less),
        };
        var evidence = new ConductEvidence(view, asProhibition, counted);
        var items = evidence.Gather();
        var undisputed = new HashSet<int>();
        var sure = new HashSet<int>();
        var all = new HashSet<int>();
        var stretches = new List<DaySet.Stretch>();
        foreach (var item in items)
        {
            if (item.Fact.Kind == RecordKind.Deed && item.Status is EvidenceStatus.Sure or EvidenceStatus.Disputed)
            {
                if (item.IsSure)
                {
                    undisputed.Add(item.Fact.Deed);
                }

                if (item.Certainty == Certainty.Sure)
                {
                    sure.Add(item.Fact.Deed);
                }

                if (item.Certainty != Certainty.No)
                {
                    all.Add(item.Fact.Deed);
                }
            }
            else if (item.Fact.Kind is RecordKind.Denial or RecordKind.Monitoring && item.Status == EvidenceStatus.Sure && !item.Fact.IsPossible)
            {
                // Who watches sees the deeds as well: the days with one are covered too.
                var mask = view.Matching.Denial(item.Fact, counted).Sure;
                stretches.AddRange(item.Fact.When.SureDays.Intersect(mask).Intersect(obligation.Days.Possible).Stretches);
            }
        }

        var figures = new Figures(view, obligation, quantity);
        var withheld = evidence.Withheld();
        if (figures.BoundFor(WindowOf(obligation), obligation.Principals[0].Actor) is not { } bound)
        {
            return (new Signs { IsWithheld = Signs.Withheld(obligation, items, withheld) }, items);
        }

        bool isClosed = HasEnded(obligation) && !obligation.Days.Possible.IsEmpty && DaySet.UnionOf(stretches).Covers(obligation.Days.Possible);
        var most = Rational.Of(all.Count);
        var (reached, verdict, isOpen) = DecideFrom(undisputed.Count);
        var signs = SignsOf(obligation, items, withheld, verdict, isOpen, isLate: false, reached, bound.Value, hasValue: true);
        if (verdict is null && sure.Count > undisputed.Count)
        {
            // Only with the disputed deeds is it decided.
            var withDisputed = DecideFrom(sure.Count).Verdict;
            signs = signs with { IsForDisputed = withDisputed == Certainty.Sure, IsAgainstDisputed = withDisputed == Certainty.No };
        }

        return (signs, Sides(items, verdict, isOpen, obligation, []));

        (ValueRange Reached, Certainty? Verdict, bool IsOpen) DecideFrom(int count)
        {
            var least = Rational.Of(count);
            var range = new ValueRange(least, false, isClosed ? most : null, false);
            var (decided, open) = Decide(range, quantity, bound, ValueRange.Exactly(least), ValueRange.Exactly(most), range, obligation.IsDo);
            return (range, decided, open);
        }
    }

    private static Signs SignsOf(
        Obligation obligation, List<Item> items, DaySet withheld, Certainty? verdict, bool isOpen, bool isLate, ValueRange reached,
        ValueRange bound, bool hasValue)
    {
        var covered = DaySet.UnionOf([.. items.Where(i => i.IsSure).SelectMany(i => i.SureDays.Stretches.ToArray())]);
        var value = reached.Low is { } low ? ValueRange.Exactly(low) : reached;
        value = reached.High is null ? value : reached;
        return new Signs
        {
            IsFor = verdict == Certainty.Sure,
            IsForThroughout = verdict == Certainty.Sure,
            IsAgainst = verdict == Certainty.No,
            IsLost = verdict == Certainty.No,
            IsForPossible = isOpen,
            IsAgainstPossible = isOpen,
            IsLate = isLate,
            IsWithheld = Signs.Withheld(obligation, items, withheld),
            Coverage = Signs.Share(obligation.Days.Possible, covered),
            LastEvidence = Signs.Last(obligation, items),
            Reached = hasValue ? value : null,
            Degree = hasValue ? Degrees.Of(value, bound) : null,
        };
    }

    /// <summary>The evidence is for or against as the whole is decided.</summary>
    private static List<Item> Sides(List<Item> items, Certainty? verdict, bool isOpen, Obligation obligation, List<Item> leftOut)
    {
        bool isFor = verdict switch
        {
            Certainty.Sure => true,
            Certainty.No => false,
            _ => obligation.IsDo || !isOpen,
        };
        var sides = items.Select(i => new Item
        {
            Fact = i.Fact,
            IsFor = i.Fact.Kind is RecordKind.Denial or RecordKind.Monitoring ? i.IsFor : isFor,
            Certainty = i.Certainty,
            Mask = i.Mask,
            SureDays = i.SureDays,
            IsByDays = i.IsByDays,
            Status = i.Status,
            Other = i.Other,
            Reservation = i.Reservation,
        }).ToList();
        sides.AddRange(leftOut);
        return sides;
    }

    /// <summary>Decided for or against, or null; and whether possible evidence could decide it.</summary>
    private static (Certainty? Verdict, bool IsOpen) Decide(
        ValueRange reached, Quantity quantity, (ValueRange Value, bool IsPossible) bound, ValueRange sureReach, ValueRange possibleReach,
        ValueRange closed, bool isDo)
    {
        var decided = reached.Compare(quantity.Comparison, bound.Value);
        if (decided != Certainty.Possible && !bound.IsPossible)
        {
            return (decided, false);
        }

        if (decided != Certainty.Possible)
        {
            return (null, true);
        }

        // What would decide: for a keep that the bound is broken, for a do that it is met.
        Certainty Compare(ValueRange range) => range.Compare(quantity.Comparison, bound.Value);
        bool Decides(ValueRange range) => Compare(range) is var c && (isDo ? c == Certainty.Sure : c == Certainty.No);
        bool isOpen = IsClosed(reached) || (IsClosed(closed) && (Decides(closed) || Compare(closed) == Certainty.Possible));

        // An average may move either way; all others only one way, and what they may have reached they cannot lose.
        if (quantity.Kind != QuantityKind.Average)
        {
            isOpen |= Decides(Top(sureReach, quantity)) || Decides(Top(possibleReach, quantity));
        }

        return (null, isOpen);
    }

    private static bool IsClosed(ValueRange range) => range.Low is not null && range.High is not null;

    private static ValueRange Top(ValueRange range, Quantity quantity)
    {
        var end = quantity.Kind == QuantityKind.Min ? range.Low : range.High;
        return end is { } value ? Extended(value, quantity) : range;
    }

    /// <summary>The furthest value so far; more evidence can only carry it further.</summary>
    private static ValueRange Extended(Rational value, Quantity quantity) =>
        quantity.Kind == QuantityKind.Min ? new ValueRange(null, false, value, false) : new ValueRange(value, false, null, false);

    private static Certainty Inside(Fact fact, Certainty certainty, Obligation obligation)
    {
        var days = obligation.Days;
        if (days.Sure.Covers(fact.When.StartLow, fact.When.EndHigh))
        {
            return certainty;
        }

        return days.Possible.Overlaps(fact.When.StartLow, fact.When.EndHigh) ? Certainty.Possible : Certainty.No;
    }

    /// <summary>The window has ended when its last day, on which it was still in force, lies before the day of evaluation.</summary>
    private static bool HasEnded(Obligation obligation)
    {
        int last = obligation.IsDo ? obligation.Deadline.High : obligation.Force.End.High;
        return last < obligation.AsOf && (obligation.Days.Possible.Contains(last) || obligation.Force.Suspended.Contains(last));
    }

    private static Occasion WindowOf(Obligation obligation)
    {
        var force = obligation.Force;
        var end = obligation.IsDo ? obligation.Deadline : force.End;
        return Occasion.Throughout(new DayBounds(force.Start.Low, force.Start.High, end.Low, end.High));
    }

    /// <summary>What the figures say of the aggregate, a missing end being open.</summary>
    private static ValueRange RangeOf(QuantityKind kind, List<Figure> figures, Obligation obligation, bool hasEnded)
    {
        bool isClosed = hasEnded && !obligation.Days.Possible.IsEmpty
            && DaySet.UnionOf([.. figures.SelectMany(f => f.Days.Stretches.ToArray())]).Covers(obligation.Days.Possible);
        if (kind == QuantityKind.Average)
        {
            return isClosed ? Figure.Average(figures) : new ValueRange(null, false, null, false);
        }

        var reach = Reach(kind, figures);
        return kind switch
        {
            QuantityKind.Sum or QuantityKind.Max => isClosed ? reach : reach with { High = null, HighIsOpen = false },
            QuantityKind.Min => isClosed ? reach : reach with { Low = null, LowIsOpen = false },
            _ => throw new InvalidOperationException($"Unexpected aggregate {kind}."),
        };
    }

    /// <summary>The aggregate of the figures that are there.</summary>
    private static ValueRange Reach(QuantityKind kind, List<Figure> figures) => kind switch
    {
        QuantityKind.Sum => Figure.Sum(figures),
        QuantityKind.Max => Figure.Max(figures),
        QuantityKind.Min => Figure.Min(figures),
        _ => new ValueRange(null, false, null, false),
    };

    /// <summary>A total over a period that contains the window bounds its sum from above.</summary>
    private static ValueRange BoundedByWiderTotal(
        ValueRange reached, Quantity quantity, List<(Fact Fact, Certainty Certainty)> facts, List<Item> items, Obligation obligation)
    {
        if (quantity.Kind != QuantityKind.Sum || obligation.Days.Possible.IsEmpty)
        {
            return reached;
        }

        var window = WindowOf(obligation);
        for (int i = 0; i < facts.Count; i++)
        {
            var (fact, certainty) = facts[i];
            if (certainty == Certainty.Sure && fact.IsOfWholePeriod && fact.When.LatestBegin <= window.StartLow && fact.When.EndLow >= window.EndHigh
                && fact.When.EndLow <= obligation.AsOf && fact.Value.High is { } most && (reached.High is not { } known || most < known))
            {
                reached = reached with { High = most, HighIsOpen = fact.Value.HighIsOpen };
                items[i].Certainty = Certainty.Sure;
                items[i].SureDays = obligation.Days.Possible;
            }
        }

        return reached;
    }

    /// <summary>A total from the window's start on that reaches the bound only after the deadline.</summary>
    private static bool IsLateTotal(
        Fact fact, Certainty certainty, Quantity quantity, (ValueRange Value, bool IsPossible) bound, Obligation obligation) =>
        certainty == Certainty.Sure && fact.IsOfWholePeriod && !bound.IsPossible
        && quantity.Comparison is Comparison.GreaterOrEqual or Comparison.Greater
        && fact.When.StartLow == obligation.Force.Start.Low && fact.When.StartHigh == obligation.Force.Start.High
        && fact.When.EndLow > obligation.Deadline.High && fact.When.EndHigh <= obligation.AsOf
        && fact.Value.Compare(quantity.Comparison, bound.Value) == Certainty.Sure;
}
