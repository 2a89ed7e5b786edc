using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Engine.Evaluation;

/// <summary>How far a bound on an aggregate is decided, either way: both may be possible at once.</summary>
/// <param name="Met">Whether the bound is met.</param>
/// <param name="Broken">Whether it is broken.</param>
internal readonly record struct Decision(Certainty Met, Certainty Broken)
{
    internal static readonly Decision None = new(Certainty.No, Certainty.No);

    /// <summary>Decided by the value at the end.</summary>
    internal static Decision AtTheEnd(ValueRange value, Comparison comparison, ValueRange bound)
    {
        var met = value.Compare(comparison, bound);
        return new(met, ValueRange.Not(met));
    }

    /// <summary>Decided before the end, as far as more evidence cannot undo it: sums, counts and greatest values only rise, least values only fall.</summary>
    internal static Decision SoFar(QuantityKind kind, ValueRange value, Comparison comparison, ValueRange bound)
    {
        if (kind == QuantityKind.Average)
        {
            return None;
        }

        bool falls = kind == QuantityKind.Min;
        var (sure, perhaps) = falls
            ? (new ValueRange(null, false, value.High, value.HighIsOpen), new ValueRange(null, false, value.Low, value.LowIsOpen))
            : (new ValueRange(value.Low, value.LowIsOpen, null, false), new ValueRange(value.High, value.HighIsOpen, null, false));
        var surely = sure.Compare(comparison, bound);
        var possibly = (falls ? value.Low : value.High) is null ? Beyond(comparison, falls) : perhaps.Compare(comparison, bound);
        return new(Of(surely == Certainty.Sure, possibly == Certainty.Sure), Of(surely == Certainty.No, possibly == Certainty.No));
    }

    internal Decision Or(Decision other) => new(Greater(Met, other.Met), Greater(Broken, other.Broken));

    internal Decision OnlyPossibly() => new(Less(Met, Certainty.Possible), Less(Broken, Certainty.Possible));

    private static Certainty Of(bool isSure, bool isPossible) => isSure ? Certainty.Sure : isPossible ? Certainty.Possible : Certainty.No;

    private static Certainty Greater(Certainty a, Certainty b) => a > b ? a : b;

    private static Certainty Less(Certainty a, Certainty b) => a < b ? a : b;

    /// <summary>How a value compares that may have risen, or fallen, beyond all bounds.</summary>
    private static Certainty Beyond(Comparison comparison, bool falls) => comparison switch
    {
        Comparison.LessOrEqual or Comparison.Less => falls ? Certainty.Sure : Certainty.No,
        Comparison.GreaterOrEqual or Comparison.Greater => falls ? Certainty.No : Certainty.Sure,
        Comparison.Equal => Certainty.No,
        Comparison.NotEqual => Certainty.Sure,
        _ => throw new InvalidOperationException($"Unexpected comparison {comparison}."),
    };
}
