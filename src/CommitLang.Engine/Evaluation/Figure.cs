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

    internal bool Contains(Figure other) =>
        Period != other.Period && Period.StartHigh <= other.Period.StartLow && other.Period.EndHigh <= Period.EndLow;

    internal bool Overlaps(Figure other) =>
        Period != other.Period && Period.StartLow <= other.Period.EndHigh && other.Period.StartLow <= Period.EndHigh;

    internal bool OverlapsInPart(Figure other) => Overlaps(other) && !Contains(other) && !other.Contains(this);

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
}
