using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Judges bounds on sums, averages and extremes over the time in force. What more evidence cannot undo is decided as soon as it is reached,
/// all else when the window has ended and figures inside it cover every day of it. A figure that reaches beyond the window, and figures that
/// overlap in part, are only possible evidence: they count in no, some or all of the ways in which things may have been.
/// </summary>
internal sealed class AggregateJudge
{
    /// <summary>Of so many possible figures every choice is looked at; of more, each by itself and all together.</summary>
    private const int MostChosenFrom = 8;

    private readonly Obligation _obligation;
    private readonly Quantity _quantity;
    private readonly Figures _figures;
    private readonly AggregateWindow _window;

    private AggregateJudge(View view, Obligation obligation, Quantity quantity)
    {
        _obligation = obligation;
        _quantity = quantity;
        _figures = new Figures(view, obligation, quantity);
        _window = new AggregateWindow(obligation);
    }

    internal static (Signs Signs, List<Item> Items) Judge(View view, Obligation obligation, Quantity quantity) =>
        new AggregateJudge(view, obligation, quantity).Judge();

    /// <summary>What the tables of verdicts ask of a quantity that is decided as a whole.</summary>
    /// <param name="items">All items, as evidence for.</param>
    internal static Signs SignsOf(
        Obligation obligation, List<Item> items, DaySet withheld, Decision decision, bool isLate, ValueRange? reached, ValueRange bound)
    {
        var covered = DaySet.UnionOf([.. items.Where(i => i.IsSure).SelectMany(i => i.SureDays.Stretches.ToArray())]);
        return SignsOf(decision, reached, bound) with
        {
            IsLate = isLate,
            IsWithheld = Signs.Withheld(obligation, decision.Met == Certainty.Sure ? items : [], withheld),
            Coverage = Signs.Share(obligation.Days.Possible, covered),
            LastEvidence = Signs.Last(obligation, items),
        };
    }

    /// <summary>As far as it is only the decision that says them.</summary>
    internal static Signs SignsOf(Decision decision, ValueRange? reached, ValueRange bound) => new()
    {
        IsFor = decision.Met == Certainty.Sure,
        IsForThroughout = decision.Met == Certainty.Sure,
        IsAgainst = decision.Broken == Certainty.Sure,
        IsLost = decision.Broken == Certainty.Sure,
        IsForPossible = decision.Met == Certainty.Possible,
        IsAgainstPossible = decision.Broken == Certainty.Possible,
        Reached = reached,
        Degree = reached is { } value ? Degrees.Of(value, bound) : null,
    };

    /// <summary>Whether the evidence for a quantity that is decided as a whole is for the words.</summary>
    internal static bool IsFor(Decision decision, Obligation obligation) => decision.Met == Certainty.Sure
        || (decision.Broken != Certainty.Sure && (obligation.IsDo || decision.Broken == Certainty.No));

    /// <summary>The evidence is for or against as the whole is decided.</summary>
    internal static List<Item> Sides(List<Item> items, Decision decision, Obligation obligation, IEnumerable<Item> leftOut)
    {
        bool isFor = IsFor(decision, obligation);
        var sides = items.ConvertAll(i => new Item
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
        });
        sides.AddRange(leftOut);
        return sides;
    }

    private (Signs Signs, List<Item> Items) Judge()
    {
        var items = new List<Item>();
        var decision = Decision.None;
        ValueRange? reached = null;
        ValueRange? against = null;
        bool isLate = false;
        foreach (var sameActor in _figures.All().GroupBy(f => f.Fact.Actor))
        {
            var own = sameActor.Select(f => ItemOf(f.Fact, f.Certainty)).ToList();
            items.AddRange(own);
            bool isBound = _obligation.Principals.Exists(p => p.Actor == sameActor.Key && p.Certainty == Certainty.Sure);
            if (_figures.BoundFor(_window.Period, sameActor.Key) is not { } bound || _obligation.Days.Possible.IsEmpty)
            {
                continue;
            }

            var sure = SureFigures(own);
            var some = Decide(own, sure, bound.Value, isBound, out bool isLateTotal);
            bool isSure = isBound && !bound.IsPossible;
            decision = decision.Or(isSure ? some : some.OnlyPossibly());
            isLate |= isLateTotal && isSure;
            if (sure.Count > 0)
            {
                reached = Told(sure);
                against = bound.Value;
            }
        }

        var signs = SignsOf(_obligation, items, _figures.Withheld(), decision, isLate, reached, against ?? ValueRange.Exactly(Rational.Zero));
        return (signs, Sides(items, decision, _obligation, _figures.LeftOut()));
    }

    private Item ItemOf(Fact fact, Certainty certainty) => new()
    {
        Fact = fact,
        IsFor = true,
        Certainty = IsInside(fact) ? certainty : Touches(fact) ? Certainty.Possible : Certainty.No,
        Mask = ModalDays.All,
    };

    private bool IsInside(Fact fact) => _obligation.Days.Sure.Covers(fact.When.StartLow, fact.When.EndHigh);

    private bool Touches(Fact fact) => _obligation.Days.Possible.Overlaps(fact.When.StartLow, fact.When.EndHigh);

    /// <summary>
    /// The figures that surely count. Where periods inside the window overlap the longest counts, and those within it do not; those that overlap
    /// in part become possible.
    /// </summary>
    private static List<Figure> SureFigures(List<Item> items)
    {
        var inside = Figure.Merge(items.Where(i => i.Certainty == Certainty.Sure).Select(i => new Figure(i.Fact.When, i.Fact.Value, true)));
        var longest = Figure.Longest(inside, static _ => true);
        var inPart = Figure.Overlapping(longest);
        var clear = longest.FindAll(f => !inPart.Contains(f.Period));
        var periods = clear.Select(f => f.Period).ToHashSet();
        foreach (var item in items)
        {
            if (item.Certainty == Certainty.Sure)
            {
                item.SureDays = periods.Contains(item.Fact.When) ? item.Fact.When.SureDays : DaySet.Empty;
                item.Certainty = inPart.Contains(item.Fact.When) ? Certainty.Possible : Certainty.Sure;
            }
        }

        return clear;
    }

    private Decision Decide(List<Item> items, List<Figure> sure, ValueRange bound, bool isBound, out bool isLate)
    {
        var possible = items.Where(i => i.Certainty == Certainty.Possible)
            .Select(i => new Figure(i.Fact.When, i.Fact.Value, _obligation.Days.Possible.Covers(i.Fact.When.StartLow, i.Fact.When.EndHigh)))
            .Distinct().ToList();
        var totals = WiderTotals(items, sure, isBound);
        var most = totals.Sure.Min(t => t.Value.High);
        var decision = Decide(sure, bound, most);
        foreach (var some in Choices(possible))
        {
            var chosen = Figure.Merge(sure.Concat(some));
            decision = decision.Or(Decide(Figure.Longest(chosen, static f => f.IsInside), bound, most).OnlyPossibly());
        }

        foreach (var total in totals.Sure)
        {
            decision = decision.Or(Under(total, sure, bound));
        }

        foreach (var total in totals.Possible)
        {
            decision = decision.Or(Under(total, sure, bound).OnlyPossibly());
        }

        isLate = _obligation.HasPassed && totals.Sure.Exists(t => IsLate(t, bound));
        return decision;
    }

    private static IEnumerable<IEnumerable<Figure>> Choices(List<Figure> figures)
    {
        if (figures.Count > MostChosenFrom)
        {
            return figures.Select(f => Enumerable.Repeat(f, 1)).Append(figures);
        }

        return Enumerable.Range(1, (1 << figures.Count) - 1).Select(bits => figures.Where((_, i) => (bits & (1 << i)) != 0));
    }

    private Decision Decide(List<Figure> figures, ValueRange bound, Rational? most)
    {
        if (figures.Count == 0)
        {
            return Decision.None;
        }

        var value = Aggregate.Of(_quantity.Kind, figures);
        if (most is { } limit)
        {
            value = value with
            {
                Low = value.Low is { } low && low > limit ? limit : value.Low,
                High = value.High is { } high && high < limit ? high : limit,
            };
        }

        return _window.Decide(_quantity, value, IsCovered(figures), bound);
    }

    private bool IsCovered(List<Figure> figures) =>
        DaySet.UnionOf([.. figures.SelectMany(f => f.Days.Stretches.ToArray())]).Covers(_obligation.Days.Possible);

    /// <summary>Totals over a period that contains the window: they bound its sum from above once their period is over.</summary>
    private (List<Figure> Sure, List<Figure> Possible) WiderTotals(List<Item> items, List<Figure> sure, bool isBound)
    {
        var (surely, possibly) = (new List<Figure>(), new List<Figure>());
        if (_quantity.Kind != QuantityKind.Sum)
        {
            return (surely, possibly);
        }

        var known = sure.Count == 0 ? Rational.Zero : Aggregate.Of(QuantityKind.Sum, sure).Low ?? Rational.Zero;
        foreach (var item in items)
        {
            var fact = item.Fact;
            if (fact.IsOfWholePeriod && fact.When.EndHigh <= _obligation.AsOf && fact.When.SureDays.Covers(_obligation.Days.Possible))
            {
                var total = new Figure(fact.When, fact.Value, false);
                (fact.IsPossible || !isBound ? possibly : surely).Add(total);
            }
        }

        // One that is less than what was surely counted bounds nothing.
        surely = Figure.Merge(surely).FindAll(t => t.Value.High is not { } high || high >= known);
        foreach (var item in items)
        {
            if (item.Certainty == Certainty.Possible && surely.Exists(t => t.Period == item.Fact.When && t.Value.High is not null))
            {
                item.Certainty = Certainty.Sure;
                item.SureDays = _obligation.Days.Possible;
            }
        }

        return (surely, possibly);
    }

    private Decision Under(Figure total, List<Figure> sure, ValueRange bound)
    {
        if (_window.HasEnded != Certainty.Sure)
        {
            return Decision.None;
        }

        var low = sure.Count == 0 ? Rational.Zero : Aggregate.Of(QuantityKind.Sum, sure).Low ?? Rational.Zero;
        var decision = Decision.AtTheEnd(new ValueRange(low, false, total.Value.High, total.Value.HighIsOpen), _quantity.Comparison, bound);
        return decision.Met == Certainty.Possible ? Decision.None : decision;
    }

    /// <summary>A total from the window's start on that reaches the bound only after the deadline.</summary>
    private bool IsLate(Figure total, ValueRange bound) =>
        _quantity.Comparison is Comparison.GreaterOrEqual or Comparison.Greater
        && total.Period.StartHigh == _obligation.Days.Possible.First && total.Period.EndLow > _obligation.Deadline.High
        && total.Value.Compare(_quantity.Comparison, bound) == Certainty.Sure;

    /// <summary>The value reached so far; of what is still open, the least.</summary>
    private ValueRange Told(List<Figure> sure)
    {
        var value = Aggregate.Of(_quantity.Kind, sure);
        bool isClosed = _window.HasEnded == Certainty.Sure && IsCovered(sure);
        return isClosed || _quantity.Kind is not (QuantityKind.Sum or QuantityKind.Max) || value.Low is not { } low ? value : ValueRange.Exactly(low);
    }
}
