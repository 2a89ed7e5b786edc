using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>What an aggregate counts for one period: figures of different publishers for it make a range.</summary>
/// <param name="Period">The period that the figure speaks of.</param>
/// <param name="Value">What was measured.</param>
/// <param name="IsInside">Whether the period lies inside the window as a whole; of one that reaches beyond, some part counts, nobody knows how much.</param>
internal sealed record Figure(Occasion Period, ValueRange Value, bool IsInside)
{
    /// <summary>The days that the figure surely speaks of.</summary>
    internal DaySet Days => Period.SureDays;

    /// <summary>One figure for each period.</summary>
    internal static List<Figure> Merge(IEnumerable<Figure> figures)
    {
        var places = new Dictionary<Occasion, int>();
        var merged = new List<Figure>();
        foreach (var figure in figures)
        {
            if (places.TryGetValue(figure.Period, out int place))
            {
                var known = merged[place];
                merged[place] = known with { Value = known.Value.Hull(figure.Value), IsInside = known.IsInside && figure.IsInside };
            }
            else
            {
                places.Add(figure.Period, merged.Count);
                merged.Add(figure);
            }
        }

        return merged;
    }

    /// <summary>The figures of different periods, less those whose period lies within that of another one of some kind.</summary>
    /// <param name="figures">The figures.</param>
    /// <param name="leavesOut">Which of them leave out what lies within them.</param>
    internal static List<Figure> Longest(List<Figure> figures, Func<Figure, bool> leavesOut)
    {
        // Of all that surely have begun by then, the one that lasts longest; and the next, in case that is the figure itself.
        var outer = figures.FindAll(f => leavesOut(f));
        outer.Sort(static (a, b) => a.Period.StartHigh.CompareTo(b.Period.StartHigh));
        var lasting = new (Figure? First, Figure? Second)[outer.Count];
        (Figure? First, Figure? Second) best = (null, null);
        for (int i = 0; i < outer.Count; i++)
        {
            best = best.First is null || outer[i].Period.EndLow > best.First.Period.EndLow ? (outer[i], best.First)
                : best.Second is null || outer[i].Period.EndLow > best.Second.Period.EndLow ? (best.First, outer[i])
                : best;
            lasting[i] = best;
        }

        return figures.FindAll(f =>
        {
            int last = LastBegunBy(outer, f.Period.StartLow);
            return last < 0 || !(Holds(lasting[last].First, f) || Holds(lasting[last].Second, f));
        });
    }

    /// <summary>The periods that have a day in common with another one, surely or possibly.</summary>
    internal static HashSet<Occasion> Overlapping(List<Figure> figures)
    {
        var overlapping = new HashSet<Occasion>();
        var sorted = figures.ConvertAll(f => f.Period);
        sorted.Sort(static (a, b) => a.StartLow.CompareTo(b.StartLow));
        for (int i = 1, longest = 0; i < sorted.Count; i++)
        {
            if (sorted[i].StartLow <= sorted[longest].EndHigh)
            {
                overlapping.Add(sorted[i]);
                overlapping.Add(sorted[longest]);
            }

            // Whatever the one before reaches into, it overlaps, also where an earlier one reaches further.
            if (sorted[i].StartLow <= sorted[i - 1].EndHigh)
            {
                overlapping.Add(sorted[i - 1]);
            }

            longest = sorted[i].EndHigh > sorted[longest].EndHigh ? i : longest;
        }

        return overlapping;
    }

    private static int LastBegunBy(List<Figure> sorted, int day)
    {
        int low = 0, high = sorted.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (sorted[middle].Period.StartHigh <= day)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low - 1;
    }

    private static bool Holds(Figure? outer, Figure inner) =>
        outer is not null && outer.Period != inner.Period && inner.Period.EndHigh <= outer.Period.EndLow;
}
