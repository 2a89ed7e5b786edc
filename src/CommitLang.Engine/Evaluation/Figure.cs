using CommitLang.Engine.Facts;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>What an aggregate counts for one period: figures of different publishers make a range.</summary>
internal sealed class Figure
{
    private readonly List<Fact> _facts = [];
    private readonly Occasion _period;

    private Figure(Fact fact)
    {
        _period = fact.When;
        _facts.Add(fact);
        Value = fact.Value;
    }

    internal ValueRange Value { get; private set; }

    internal DaySet Days => _period.SureDays;

    internal bool Holds(Fact fact) => _facts.Contains(fact);

    /// <summary>
    /// The figures for the periods inside the window. Where periods overlap the longest counts and those within it do not; periods that
    /// overlap in part count only among what is possible.
    /// </summary>
    internal static List<Figure> Group(List<Item> items, bool possibleToo, Obligation obligation)
    {
        var byPeriod = new Dictionary<Occasion, Figure>();
        var order = new List<Figure>();
        foreach (var item in items)
        {
            if (item.Certainty == Certainty.Sure || (possibleToo && item.Certainty == Certainty.Possible))
            {
                if (byPeriod.TryGetValue(item.Fact.When, out var known))
                {
                    known._facts.Add(item.Fact);
                    known.Value = known.Value.Hull(item.Fact.Value);
                }
                else
                {
                    var figure = new Figure(item.Fact);
                    byPeriod.Add(item.Fact.When, figure);
                    order.Add(figure);
                }
            }
        }

        var longest = order.Where(f => !order.Exists(o => o != f && Contains(o._period, f._period))).ToList();
        var clear = longest.Where(f => !longest.Exists(o => o != f && Overlap(o._period, f._period))).ToList();
        if (possibleToo)
        {
            return longest;
        }

        foreach (var item in items)
        {
            if (item.Certainty == Certainty.Sure && longest.Exists(f => f.Holds(item.Fact)) && !clear.Exists(f => f.Holds(item.Fact)))
            {
                item.Certainty = Certainty.Possible;
            }
        }

        return clear;
    }

    internal static ValueRange Sum(List<Figure> figures)
    {
        var sum = ValueRange.Exactly(Rational.Zero);
        foreach (var figure in figures)
        {
            sum = sum.Plus(NotNegative(figure.Value));
        }

        return sum;
    }

    internal static ValueRange Max(List<Figure> figures)
    {
        var max = new ValueRange(null, false, null, false);
        bool first = true;
        foreach (var figure in figures)
        {
            var value = figure.Value;
            if (first)
            {
                max = value;
                first = false;
                continue;
            }

            if (value.Low is { } low && (max.Low is not { } l || low > l || (low == l && value.LowIsOpen)))
            {
                max = max with { Low = low, LowIsOpen = value.LowIsOpen };
            }

            if (max.High is { } h && (value.High is not { } high || high > h || (high == h && !value.HighIsOpen)))
            {
                max = max with { High = value.High, HighIsOpen = value.HighIsOpen };
            }
        }

        return max;
    }

    internal static ValueRange Min(List<Figure> figures)
    {
        var mirrored = figures.ConvertAll(f => new Figure(f._facts[0]) { Value = f.Value.Scale(-Rational.One) });
        return Max(mirrored).Scale(-Rational.One);
    }

    /// <summary>Weighs each figure by its days.</summary>
    internal static ValueRange Average(List<Figure> figures)
    {
        var sum = ValueRange.Exactly(Rational.Zero);
        var days = Rational.Zero;
        foreach (var figure in figures)
        {
            var weight = Rational.Of(figure.Days.Count);
            sum = sum.Plus(figure.Value.Scale(weight));
            days += weight;
        }

        return days.IsZero ? new ValueRange(null, false, null, false) : sum.Scale(Rational.One / days);
    }

    private static ValueRange NotNegative(ValueRange value) =>
        value.Low is { Sign: >= 0 } ? value : value with { Low = Rational.Zero, LowIsOpen = false };

    private static bool Contains(Occasion outer, Occasion inner) =>
        outer != inner && outer.StartLow <= inner.StartLow && outer.EndHigh >= inner.EndHigh;

    private static bool Overlap(Occasion a, Occasion b) => a.StartLow <= b.EndHigh && b.StartLow <= a.EndHigh;
}
