namespace CommitLang;

/// <summary>A share (1 is the whole) that lies somewhere from one number to another, each rounded to six places.</summary>
/// <param name="Low">The least that it can be; null if it may be anything below.</param>
/// <param name="High">The most that it can be; null if it may be anything above.</param>
public readonly record struct ShareRange(double? Low, double? High)
{
    /// <summary>The share where it is known exactly; else null.</summary>
    public double? Exact => Low is { } low && High is { } high && low.Equals(high) ? low : null;
}
