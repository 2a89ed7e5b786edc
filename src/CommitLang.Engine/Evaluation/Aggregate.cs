using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Engine.Evaluation;

/// <summary>Sums, averages and extremes of figures.</summary>
internal static class Aggregate
{
    /// <summary>
    /// The value that figures come to. Where periods overlap, what they have in common is not counted twice, and the value lies somewhere
    /// between.
    /// </summary>
    internal static ValueRange Of(QuantityKind kind, List<Figure> figures) => kind switch
    {
        QuantityKind.Sum => OverlapAnywhere(figures) ? SumOfOverlapping(figures) : Sum(figures),
        QuantityKind.Average => OverlapAnywhere(figures) ? Max(figures) with { Low = Min(figures).Low, LowIsOpen = false } : Average(figures),
        QuantityKind.Max => Max(figures),
        QuantityKind.Min => Min(figures),
        _ => throw new InvalidOperationException($"Unexpected aggregate {kind}."),
    };

    private static bool OverlapAnywhere(List<Figure> figures) => Figure.Overlapping(figures).Count > 0;

    private static ValueRange SumOfOverlapping(List<Figure> figures)
    {
        var inside = figures.FindAll(f => f.IsInside);
        var least = inside.Count == 0 ? Rational.Zero : (OverlapAnywhere(inside) ? Max(inside) : Sum(inside)).Low;
        var most = Sum(Figure.Longest(figures, static _ => true));
        var low = least is { Sign: > 0 } known ? known : Rational.Zero;

        // What is inside surely counts, also where a figure for longer says less.
        return most.High is { } high && high < low ? ValueRange.Exactly(low) : most with { Low = low, LowIsOpen = false };
    }

    private static ValueRange Sum(List<Figure> figures)
    {
        var sum = ValueRange.Exactly(Rational.Zero);
        foreach (var figure in figures)
        {
            sum = sum.Plus(figure.IsInside && figure.Value.Low is { Sign: >= 0 } ? figure.Value : figure.Value with { Low = Rational.Zero, LowIsOpen = false });
        }

        return sum;
    }

    private static ValueRange Max(List<Figure> figures)
    {
        var max = figures.Count == 0 ? new ValueRange(null, false, null, false) : figures[0].Value;
        foreach (var figure in figures)
        {
            var value = figure.Value;
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

    private static ValueRange Min(List<Figure> figures) =>
        Max(figures.ConvertAll(f => f with { Value = f.Value.Scale(-Rational.One) })).Scale(-Rational.One);

    /// <summary>Weighs each figure by its days.</summary>
    private static ValueRange Average(List<Figure> figures)
    {
        var sum = ValueRange.Exactly(Rational.Zero);
        var days = Rational.Zero;
        foreach (var figure in figures)
        {
            var weight = Rational.Of(Math.Max(1, figure.Days.Count));
            sum = sum.Plus(figure.Value.Scale(weight));
            days += weight;
        }

        return days.IsZero ? new ValueRange(null, false, null, false) : sum.Scale(Rational.One / days);
    }
}
