namespace CommitLang.Engine.Time;

internal enum DurationUnit
{
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A length of time; months and years follow the calendar. The amount is not negative.</summary>
internal readonly record struct Duration(int Amount, DurationUnit Unit)
{
    /// <summary>The day so much later: 31 January and 1 month is the last day of February.</summary>
    internal int After(int day) => Unit switch
    {
        DurationUnit.Day => Plus(day, Amount),
        DurationUnit.Week => Plus(day, 7L * Amount),
        DurationUnit.Month => Calendar.AddMonths(day, Amount),
        DurationUnit.Year => Calendar.AddMonths(day, 12L * Amount),
        _ => throw new InvalidOperationException($"Unexpected duration unit {Unit}."),
    };

    /// <summary>A day so early that none before it can be at most so much earlier; a few days too early where months differ in length.</summary>
    internal int EarliestBefore(int day) => Unit switch
    {
        _ when Calendar.IsUnbounded(day) => Calendar.Beginning,
        DurationUnit.Day => Math.Max(Calendar.Beginning, day - Amount),
        DurationUnit.Week => (int)Math.Max(Calendar.Beginning, day - 7L * Amount),
        DurationUnit.Month => Calendar.AddMonths(day, -(long)Amount) - 4,
        DurationUnit.Year => Calendar.AddMonths(day, -12L * Amount) - 4,
        _ => throw new InvalidOperationException($"Unexpected duration unit {Unit}."),
    };

    private static int Plus(int day, long days) =>
        Calendar.IsUnbounded(day) ? day : (int)Math.Min(day + days, Calendar.Forever);
}
