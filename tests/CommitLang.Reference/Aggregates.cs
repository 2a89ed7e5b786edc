using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>How far an aggregate is decided for and against the words.</summary>
internal readonly record struct Reached(Certainty For, Certainty Against)
{
    internal static Reached By(Certainty satisfies) => satisfies == Certainty.Possible
        ? new(Certainty.Possible, Certainty.Possible)
        : new(satisfies, Logic.Not(satisfies));

    internal Reached Or(Reached other) => new(Logic.Or(For, other.For), Logic.Or(Against, other.Against));

    internal Reached OnlyPossibly() => new(Logic.And(For, Certainty.Possible), Logic.And(Against, Certainty.Possible));
}

/// <summary>The figure of one period, which begins and ends on days that may be uncertain.</summary>
internal sealed record Item(Occasion Period, ValueRange Value, bool IsInside)
{
    internal int First => Period.StartHigh;

    internal int Last => Period.EndLow;

    internal long Length => Math.Max(1, (long)Last - First + 1);

    internal bool IsOf(Item other) => Measures.Same(Period, other.Period);

    internal bool Contains(Item other) => !IsOf(other) && First <= other.Period.StartLow && other.Period.EndHigh <= Last;

    internal bool Overlaps(Item other) => !IsOf(other) && Period.StartLow <= other.Period.EndHigh && other.Period.StartLow <= Period.EndHigh;

    internal bool OverlapsInPart(Item other) => Overlaps(other) && !Contains(other) && !other.Contains(this);
}

/// <summary>Section 5: sums, averages, greatest and least values over the time in force.</summary>
internal sealed class Aggregates(View view, Measures measures)
{
    /// <summary>More possible figures than this are taken one at a time rather than in every combination.</summary>
    private const int Combinations = 8;

    internal Judgment Judge(Leaf leaf, Declaration declaration, Quantity quantity, bool isDo)
    {
        var window = leaf.Window;
        var reached = new Reached(Certainty.No, Certainty.No);
        bool isLate = false;
        var figures = new List<Evidence>();
        foreach (var (actor, certainty) in leaf.Bound)
        {
            var (some, late) = Reach(actor, window, declaration, quantity);
            reached = reached.Or(certainty == Certainty.Sure ? some : some.OnlyPossibly());
            isLate |= late && certainty == Certainty.Sure;
            figures.AddRange(measures.Of(actor, quantity.Measure, declaration.Counterparts)
                .Select(fact => new Evidence(fact, fact.When.Maybe(certainty))));
        }

        var withheld = measures.Withheld(leaf, declaration, quantity);
        return Verdict(reached, isLate, withheld, figures, window, isDo);
    }

    /// <summary>The lines of the tables that an aggregate can come to.</summary>
    /// <param name="evidence">What it rests on; that of the time since the facts are withheld makes up for that.</param>
    internal static Judgment Verdict(Reached reached, bool isLate, Days withheld, IReadOnlyList<Evidence> evidence, Window window, bool isDo)
    {
        if (isDo ? reached.For == Certainty.Sure : reached.Against == Certainty.Sure)
        {
            return isDo ? Judgment.Consistent(Reason.Fulfilled) : Judgment.Contradicted(Reason.Breached);
        }

        if (window.IsSurelyEmpty || (isDo && window.IsReleasedBeforeDeadline))
        {
            return Judgment.Unverified(Reason.Inactive);
        }

        if (window.MayBeEmpty || (isDo ? reached.For : reached.Against) == Certainty.Possible)
        {
            return Judgment.Unverified(Reason.Uncertain);
        }

        int? began = Tables.WithheldSince(withheld, window.LastDay);
        bool isWithheld = began is not null;
        if (!isDo)
        {
            var since = window.InForce.And(day => Logic.Is(day >= began));
            bool isSettled = reached.For == Certainty.Sure && (!isWithheld || evidence.Any(e => e.When.In(since) == Certainty.Sure));
            return isSettled ? Judgment.Consistent(Reason.Upheld)
                : Judgment.Unverified(isWithheld ? Reason.Withheld : window.IsEnded ? Reason.Withdrawn : Reason.NoEvidence);
        }

        if (window.IsEndedBeforeDeadline)
        {
            return Judgment.Unverified(Reason.Withdrawn);
        }

        if (window.HasPassed && isLate)
        {
            return Judgment.Contradicted(Reason.Late);
        }

        if (reached.Against == Certainty.Sure)
        {
            return Judgment.Contradicted(Reason.Missed);
        }

        return Judgment.Unverified(isWithheld ? Reason.Withheld : window.HasPassed ? Reason.Overdue : Reason.Pending);
    }

    private (Reached Reached, bool IsLate) Reach(int actor, Window window, Declaration declaration, Quantity quantity)
    {
        var w = window.InForce;
        var figures = measures.Of(actor, quantity.Measure, declaration.Counterparts).ToList();
        if (BoundOf(actor, window, declaration, quantity, measures) is not { } bound || w.IsEmpty)
        {
            return (new Reached(Certainty.No, Certainty.No), false);
        }

        bool IsInside(Fact fact) => fact.When.Days.Possible.All(day => w[day] == Certainty.Sure);
        bool Touches(Fact fact) => fact.When.Days.Possible.Any(day => w[day] != Certainty.No);
        var inside = Merge(figures.Where(fact => IsInside(fact) && fact.When.IsSure).Select(fact => ToItem(fact, isInside: true)));
        var longest = inside.Where(item => !inside.Any(other => other.Contains(item))).ToList();
        var sure = longest.Where(item => !longest.Any(other => other.OverlapsInPart(item))).ToList();
        var possible = longest.Except(sure)
            .Concat(figures.Where(fact => Touches(fact) && !(IsInside(fact) && fact.When.IsSure))
                .Select(fact => ToItem(fact, fact.When.Days.Possible.All(day => w[day] != Certainty.No))))
            .Distinct().ToList();

        // A total over a period that contains the window bounds the sum from above, once its period is over.
        var wider = quantity.Kind == QuantityKind.Sum && view.Program.Measures[quantity.Measure].IsTotal
            ? figures.Where(fact => fact.When.Last <= view.AsOf && w.Possible.All(day => fact.When.Days[day] == Certainty.Sure)).ToList()
            : [];
        var known = sure.Count == 0 ? Rational.Zero : Value(sure, quantity.Kind).Low ?? Rational.Zero;
        var sureTotals = Merge(wider.Where(fact => fact.When.IsSure).Select(fact => ToItem(fact, isInside: false)))
            .Where(total => total.Value.High is not { } high || high >= known).ToList();
        var most = sureTotals.Select(total => total.Value.High).Where(high => high is not null).DefaultIfEmpty(null).Min();

        var reached = Decide(sure, window, quantity, bound.Value, most);
        foreach (var some in Subsets(possible))
        {
            var chosen = Merge(sure.Concat(some));
            var counted = chosen.Where(item => !chosen.Any(other => other.IsInside && other.Contains(item))).ToList();
            reached = reached.Or(Decide(counted, window, quantity, bound.Value, most).OnlyPossibly());
        }

        foreach (var total in sureTotals)
        {
            reached = reached.Or(Below(total, sure, window, quantity, bound.Value));
        }

        foreach (var total in wider.Where(fact => !fact.When.IsSure).Select(fact => ToItem(fact, isInside: false)))
        {
            reached = reached.Or(Below(total, sure, window, quantity, bound.Value).OnlyPossibly());
        }

        bool isLate = sureTotals.Any(total => total.First == w.Possible[0] && total.Last > window.Deadline.High
            && quantity.Comparison is Comparison.GreaterOrEqual or Comparison.Greater
            && Values.Compare(total.Value, quantity.Comparison, bound.Value) == Certainty.Sure);
        return (bound.IsSure ? reached : reached.OnlyPossibly(), isLate && bound.IsSure);
    }

    /// <summary>The bound over the period of the window.</summary>
    internal static (ValueRange Value, bool IsSure)? BoundOf(
        int actor, Window window, Declaration declaration, Quantity quantity, Measures measures)
    {
        var period = new Occasion(OccasionKind.Throughout, window.Start.Low, window.Start.High, window.Deadline.Low, window.Deadline.High);
        return measures.Bound(actor, declaration.Counterparts, period, quantity.Bound);
    }

    private Item ToItem(Fact fact, bool isInside) => new(fact.Period with
    {
        StartLow = view.World.Clip(fact.Period.StartLow),
        StartHigh = view.World.Clip(fact.Period.StartHigh),
        EndLow = view.World.Clip(fact.Period.EndLow),
        EndHigh = view.World.Clip(fact.Period.EndHigh),
    }, fact.Value, isInside);

    /// <summary>Figures of different publishers for one period make a range.</summary>
    private static List<Item> Merge(IEnumerable<Item> items) => [.. items
        .GroupBy(item => item.Period)
        .Select(same => same.Aggregate((a, b) => new Item(a.Period, Measures.Hull(a.Value, b.Value), a.IsInside && b.IsInside)))];

    private static IEnumerable<List<Item>> Subsets(List<Item> items) => items.Count > Combinations
        ? items.Select(item => new List<Item> { item })
        : Enumerable.Range(1, (1 << items.Count) - 1).Select(bits => items.Where((_, i) => (bits & (1 << i)) != 0).ToList());

    /// <summary>What these figures decide.</summary>
    private static Reached Decide(List<Item> items, Window window, Quantity quantity, ValueRange bound, Rational? most)
    {
        if (items.Count == 0)
        {
            return new Reached(Certainty.No, Certainty.No);
        }

        var value = Value(items, quantity.Kind);
        if (most is { } bounded)
        {
            value = value with
            {
                Low = value.Low is { } low && low > bounded ? bounded : value.Low,
                High = value.High is { } high && high < bounded ? high : bounded,
            };
        }

        bool isCovered = window.InForce.Possible.All(day => items.Any(item => item.First <= day && day <= item.Last));
        return Decide(value, isCovered, window, quantity, bound);
    }

    /// <summary>What a value decides: at the end, if every day is covered, else as far as more evidence cannot undo it.</summary>
    internal static Reached Decide(ValueRange value, bool isCovered, Window window, Quantity quantity, ValueRange bound)
    {
        var soFar = SoFar(value, quantity.Kind, quantity.Comparison, bound);
        var atTheEnd = Reached.By(Values.Compare(value, quantity.Comparison, bound));
        return !isCovered || window.HasEnded == Certainty.No ? soFar
            : window.HasEnded == Certainty.Sure ? atTheEnd
            : soFar.Or(atTheEnd.OnlyPossibly());
    }

    /// <summary>What more evidence cannot undo: sums and greatest values only rise, least values only fall.</summary>
    private static Reached SoFar(ValueRange value, QuantityKind kind, Comparison comparison, ValueRange bound)
    {
        if (kind == QuantityKind.Average)
        {
            return new Reached(Certainty.No, Certainty.No);
        }

        bool falls = kind == QuantityKind.Min;
        var sure = falls ? new ValueRange(null, false, value.High, value.HighIsOpen) : new ValueRange(value.Low, value.LowIsOpen, null, false);
        var perhaps = falls ? new ValueRange(null, false, value.Low, value.LowIsOpen) : new ValueRange(value.High, value.HighIsOpen, null, false);
        bool isUnbounded = (falls ? value.Low : value.High) is null;
        var sureSo = Values.Compare(sure, comparison, bound);
        var perhapsSo = isUnbounded ? AtTheEnd(comparison, falls) : Values.Compare(perhaps, comparison, bound);
        return new Reached(
            sureSo == Certainty.Sure ? Certainty.Sure : perhapsSo == Certainty.Sure ? Certainty.Possible : Certainty.No,
            sureSo == Certainty.No ? Certainty.Sure : perhapsSo == Certainty.No ? Certainty.Possible : Certainty.No);
    }

    /// <summary>How a value compares that has risen, or fallen, beyond all bounds.</summary>
    private static Certainty AtTheEnd(Comparison comparison, bool falls) => comparison switch
    {
        Comparison.LessOrEqual or Comparison.Less => Logic.Is(falls),
        Comparison.GreaterOrEqual or Comparison.Greater => Logic.Is(!falls),
        Comparison.Equal => Certainty.No,
        Comparison.NotEqual => Certainty.Sure,
        _ => throw new InvalidOperationException($"Unexpected comparison {comparison}."),
    };

    /// <summary>A total over a period that contains the window bounds the sum from above, once the window is over.</summary>
    private static Reached Below(Item total, List<Item> sure, Window window, Quantity quantity, ValueRange bound)
    {
        if (window.HasEnded != Certainty.Sure)
        {
            return new Reached(Certainty.No, Certainty.No);
        }

        var low = sure.Count == 0 ? Rational.Zero : Value(sure, QuantityKind.Sum).Low ?? Rational.Zero;
        var satisfies = Values.Compare(new ValueRange(low, false, total.Value.High, total.Value.HighIsOpen), quantity.Comparison, bound);
        return satisfies == Certainty.Possible ? new Reached(Certainty.No, Certainty.No) : Reached.By(satisfies);
    }

    /// <summary>Where figures overlap, what they have in common is not counted twice: the value lies somewhere between.</summary>
    private static ValueRange Value(List<Item> items, QuantityKind kind)
    {
        if (!items.Any(item => items.Any(other => other.Overlaps(item))) || kind is QuantityKind.Max or QuantityKind.Min)
        {
            return Plain(items, kind);
        }

        if (kind == QuantityKind.Average)
        {
            return Plain(items, QuantityKind.Max) with { Low = Plain(items, QuantityKind.Min).Low, LowIsOpen = false };
        }

        var inside = items.Where(item => item.IsInside).ToList();
        var least = inside.Count == 0 ? Rational.Zero
            : Plain(inside, inside.Any(item => inside.Any(other => other.Overlaps(item))) ? QuantityKind.Max : QuantityKind.Sum).Low;
        var most = Plain([.. items.Where(item => !items.Any(other => other.Contains(item)))], QuantityKind.Sum);
        var from = least is { } low && low.Sign > 0 ? low : Rational.Zero;

        // What is inside surely counts, also where a figure for longer says less.
        return most.High is { } to && to < from ? ValueRange.Exactly(from) : most with { Low = from, LowIsOpen = false };
    }

    private static ValueRange Plain(List<Item> items, QuantityKind kind) => kind switch
    {
        QuantityKind.Sum => items.Select(item => NotNegative(item.IsInside ? item.Value : item.Value with { Low = Rational.Zero, LowIsOpen = false }))
            .Aggregate(Plus),
        QuantityKind.Average => Scale(items.Select(item => Scale(item.Value, Rational.Of(item.Length))).Aggregate(Plus),
            Rational.One / Rational.Of(items.Sum(item => item.Length))),
        QuantityKind.Max => items.Select(item => item.Value).Aggregate((a, b) => new ValueRange(
            Greater(a.Low, b.Low), (GreaterIsFirst(a.Low, b.Low) ? a : b).LowIsOpen,
            a.High is null || b.High is null ? null : Greater(a.High, b.High), (GreaterIsFirst(a.High, b.High) ? a : b).HighIsOpen)),
        QuantityKind.Min => Negate(Value([.. items.Select(item => item with { Value = Negate(item.Value) })], QuantityKind.Max)),
        _ => throw new InvalidOperationException($"Unexpected aggregate {kind}."),
    };

    private static bool GreaterIsFirst(Rational? a, Rational? b) => a is { } x && (b is not { } y || x > y);

    private static Rational? Greater(Rational? a, Rational? b) => GreaterIsFirst(a, b) ? a : b;

    private static ValueRange Negate(ValueRange range) => new(
        range.High is { } high ? -high : null, range.HighIsOpen, range.Low is { } low ? -low : null, range.LowIsOpen);

    private static ValueRange NotNegative(ValueRange range) =>
        range.Low is { } low && low.Sign >= 0 ? range : range with { Low = Rational.Zero, LowIsOpen = false };

    private static ValueRange Plus(ValueRange a, ValueRange b) => new(
        a.Low is { } al && b.Low is { } bl ? al + bl : null, a.LowIsOpen || b.LowIsOpen,
        a.High is { } ah && b.High is { } bh ? ah + bh : null, a.HighIsOpen || b.HighIsOpen);

    private static ValueRange Scale(ValueRange range, Rational factor) => range with
    {
        Low = range.Low is { } low ? low * factor : null,
        High = range.High is { } high ? high * factor : null,
    };
}
