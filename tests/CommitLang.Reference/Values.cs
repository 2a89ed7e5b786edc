using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Comparing values that are known within ranges.</summary>
internal static class Values
{
    internal static Certainty Compare(ValueRange value, Comparison comparison, ValueRange bound)
    {
        bool canHold = CanHold(value, comparison, bound);
        bool canFail = CanHold(value, Opposite(comparison), bound);
        return canHold && canFail ? Certainty.Possible : Logic.Is(canHold);
    }

    private static Comparison Opposite(Comparison comparison) => comparison switch
    {
        Comparison.LessOrEqual => Comparison.Greater,
        Comparison.Less => Comparison.GreaterOrEqual,
        Comparison.GreaterOrEqual => Comparison.Less,
        Comparison.Greater => Comparison.LessOrEqual,
        Comparison.Equal => Comparison.NotEqual,
        Comparison.NotEqual => Comparison.Equal,
        _ => throw new InvalidOperationException($"Unexpected comparison {comparison}."),
    };

    /// <summary>Whether some value of the one range stands so to some value of the other.</summary>
    private static bool CanHold(ValueRange a, Comparison comparison, ValueRange b) => comparison switch
    {
        Comparison.Less => a.Low is not { } low || b.High is not { } high || low < high,
        Comparison.LessOrEqual => a.Low is not { } low || b.High is not { } high || low < high || (low == high && !a.LowIsOpen && !b.HighIsOpen),
        Comparison.Greater => CanHold(b, Comparison.Less, a),
        Comparison.GreaterOrEqual => CanHold(b, Comparison.LessOrEqual, a),
        Comparison.Equal => CanHold(a, Comparison.LessOrEqual, b) && CanHold(b, Comparison.LessOrEqual, a),
        Comparison.NotEqual => !(IsPoint(a) && IsPoint(b) && a.Low == b.Low),
        _ => throw new InvalidOperationException($"Unexpected comparison {comparison}."),
    };

    private static bool IsPoint(ValueRange range) => range.Low is { } low && range.High is { } high && low == high;
}
