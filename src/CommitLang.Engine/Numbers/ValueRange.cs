namespace CommitLang.Engine.Numbers;

/// <summary>How a value is compared with a bound.</summary>
internal enum Comparison
{
    LessOrEqual,
    Less,
    GreaterOrEqual,
    Greater,
    Equal,
    NotEqual,
}

/// <summary>Whether something holds: surely not, possibly, surely. Ordered, so that <c>and</c> is the least and <c>or</c> the greatest.</summary>
internal enum Certainty
{
    No,
    Possible,
    Sure,
}

/// <summary>
/// The true value lies somewhere from <see cref="Low"/> to <see cref="High"/>; a missing end is unbounded, an open end is itself not
/// in it.
/// </summary>
internal readonly record struct ValueRange(Rational? Low, bool LowIsOpen, Rational? High, bool HighIsOpen)
{
    // Every record and every fact has one, so the ends stand in it without room for saying that there is none.
    private readonly Rational _low = Low.GetValueOrDefault();
    private readonly Rational _high = High.GetValueOrDefault();
    private readonly Ends _ends = With(With(With(With(Ends.None, Ends.Low, Low.HasValue), Ends.LowIsOpen, LowIsOpen), Ends.High, High.HasValue), Ends.HighIsOpen, HighIsOpen);

    [Flags]
    private enum Ends : byte
    {
        None = 0,
        Low = 1,
        LowIsOpen = 2,
        High = 4,
        HighIsOpen = 8,
    }

    /// <summary>Where it begins; null where it has no beginning.</summary>
    public Rational? Low
    {
        get => Has(Ends.Low) ? _low : null;
        init => (_low, _ends) = (value.GetValueOrDefault(), With(_ends, Ends.Low, value.HasValue));
    }

    public bool LowIsOpen
    {
        get => Has(Ends.LowIsOpen);
        init => _ends = With(_ends, Ends.LowIsOpen, value);
    }

    /// <summary>Where it ends; null where it has no end.</summary>
    public Rational? High
    {
        get => Has(Ends.High) ? _high : null;
        init => (_high, _ends) = (value.GetValueOrDefault(), With(_ends, Ends.High, value.HasValue));
    }

    public bool HighIsOpen
    {
        get => Has(Ends.HighIsOpen);
        init => _ends = With(_ends, Ends.HighIsOpen, value);
    }

    internal static ValueRange Exactly(Rational value) => new(value, false, value, false);

    internal static ValueRange Between(Rational low, Rational high) => new(low, false, high, false);

    /// <summary>All values that stand in this relation to the given one; for <c>!=</c> that is no single stretch, so any value.</summary>
    internal static ValueRange That(Comparison comparison, Rational value) => comparison switch
    {
        Comparison.LessOrEqual => new(null, false, value, false),
        Comparison.Less => new(null, false, value, true),
        Comparison.GreaterOrEqual => new(value, false, null, false),
        Comparison.Greater => new(value, true, null, false),
        Comparison.Equal => Exactly(value),
        Comparison.NotEqual => new(null, false, null, false),
        _ => throw new InvalidOperationException($"Unexpected comparison {comparison}."),
    };

    /// <summary>Give or take a tenth of the value.</summary>
    internal static ValueRange About(Rational value)
    {
        var tenth = value / Rational.Of(10);
        return tenth.Sign >= 0 ? Between(value - tenth, value + tenth) : Between(value + tenth, value - tenth);
    }

    internal bool IsExact => Low is { } low && High is { } high && low == high;

    internal ValueRange Scale(Rational factor)
    {
        var low = Low is { } l ? l * factor : (Rational?)null;
        var high = High is { } h ? h * factor : (Rational?)null;
        return factor.Sign >= 0 ? new(low, LowIsOpen, high, HighIsOpen) : new(high, HighIsOpen, low, LowIsOpen);
    }

    internal ValueRange Plus(Rational offset) => new(
        Low is { } l ? l + offset : null, LowIsOpen, High is { } h ? h + offset : null, HighIsOpen);

    internal ValueRange Plus(ValueRange other) => new(
        Low is { } l && other.Low is { } ol ? l + ol : null, LowIsOpen || other.LowIsOpen,
        High is { } h && other.High is { } oh ? h + oh : null, HighIsOpen || other.HighIsOpen);

    /// <summary>The smallest range that has both in it.</summary>
    internal ValueRange Hull(ValueRange other)
    {
        var (low, lowOpen) = (Low, LowIsOpen);
        if (low is { } l)
        {
            if (other.Low is not { } ol)
            {
                (low, lowOpen) = (null, false);
            }
            else if (ol < l)
            {
                (low, lowOpen) = (ol, other.LowIsOpen);
            }
            else if (ol == l)
            {
                lowOpen &= other.LowIsOpen;
            }
        }

        var (high, highOpen) = (High, HighIsOpen);
        if (high is { } h)
        {
            if (other.High is not { } oh)
            {
                (high, highOpen) = (null, false);
            }
            else if (oh > h)
            {
                (high, highOpen) = (oh, other.HighIsOpen);
            }
            else if (oh == h)
            {
                highOpen &= other.HighIsOpen;
            }
        }

        return new ValueRange(low, lowOpen, high, highOpen);
    }

    /// <summary>Whether the true value, wherever in this range it lies, stands in that relation to the bound, wherever in its range.</summary>
    internal Certainty Compare(Comparison comparison, ValueRange bound) => comparison switch
    {
        Comparison.LessOrEqual => AllAtMost(this, bound) ? Certainty.Sure : AllBelow(bound, this) ? Certainty.No : Certainty.Possible,
        Comparison.Less => AllBelow(this, bound) ? Certainty.Sure : AllAtMost(bound, this) ? Certainty.No : Certainty.Possible,
        Comparison.GreaterOrEqual => AllAtMost(bound, this) ? Certainty.Sure : AllBelow(this, bound) ? Certainty.No : Certainty.Possible,
        Comparison.Greater => AllBelow(bound, this) ? Certainty.Sure : AllAtMost(this, bound) ? Certainty.No : Certainty.Possible,
        Comparison.Equal => IsExact && bound.IsExact && Low == bound.Low ? Certainty.Sure
            : AllBelow(this, bound) || AllBelow(bound, this) ? Certainty.No : Certainty.Possible,
        Comparison.NotEqual => Not(Compare(Comparison.Equal, bound)),
        _ => throw new InvalidOperationException($"Unexpected comparison {comparison}."),
    };

    internal static Certainty Not(Certainty certainty) => Certainty.Sure - (int)certainty;

    /// <summary>Every value of a is less than or equal to every value of b.</summary>
    private static bool AllAtMost(ValueRange a, ValueRange b) => a.High is { } high && b.Low is { } low && high <= low;

    /// <summary>Every value of a is less than every value of b.</summary>
    private static bool AllBelow(ValueRange a, ValueRange b) =>
        a.High is { } high && b.Low is { } low && (high < low || (high == low && (a.HighIsOpen || b.LowIsOpen)));

    private bool Has(Ends end) => (_ends & end) != 0;

    private static Ends With(Ends ends, Ends end, bool has) => has ? ends | end : ends & ~end;
}
