using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Explanations.Drafts;

/// <summary>Values near a bound.</summary>
internal static class Values
{
    private static readonly Rational Hundred = Rational.Of(100);

    /// <summary>A value that surely stands in the relation to the bound, the bound itself where that will do; null where none is near.</summary>
    internal static Rational? Meeting(Comparison comparison, ValueRange bound) =>
        Near(bound).Cast<Rational?>().FirstOrDefault(value => value is { } near && Of(near).Compare(comparison, bound) == Certainty.Sure);

    /// <summary>A value that surely does not stand in the relation to the bound.</summary>
    internal static Rational? Missing(Comparison comparison, ValueRange bound) =>
        Near(bound).Cast<Rational?>().FirstOrDefault(value => value is { } near && Of(near).Compare(comparison, bound) == Certainty.No);

    private static ValueRange Of(Rational value) => ValueRange.Exactly(value);

    /// <summary>The ends of the bound, then a hundredth (of nothing: one) to either side; all of them decimal numbers of a few places.</summary>
    private static IEnumerable<Rational> Near(ValueRange bound)
    {
        foreach (var end in new[] { bound.Low, bound.High })
        {
            if (end is not { } value)
            {
                continue;
            }

            var step = value.IsZero ? Rational.One : value.Sign < 0 ? -value / Hundred : value / Hundred;
            yield return value;
            yield return value + step;
            yield return value - step;
        }
    }
}
