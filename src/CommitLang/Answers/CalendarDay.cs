using CommitLang.Engine.Time;

namespace CommitLang;

/// <summary>
/// A day of the proleptic Gregorian calendar. Unlike <see cref="DateOnly"/> it also has the years that a text or a calculation may lead to
/// outside of 1 to 9999.
/// </summary>
/// <param name="Year">The year; 0 is the year before 1.</param>
/// <param name="Month">1 to 12.</param>
/// <param name="Day">1 to 31.</param>
public readonly record struct CalendarDay(int Year, int Month, int Day) : IComparable<CalendarDay>
{
    /// <summary>By year, month and day.</summary>
    public int CompareTo(CalendarDay other) => (Year, Month, Day).CompareTo((other.Year, other.Month, other.Day));

    /// <summary>ISO 8601: <c>2023-06-19</c>.</summary>
    public override string ToString() => Calendar.Format(Number);

    /// <summary>Whether the left day is earlier.</summary>
    public static bool operator <(CalendarDay left, CalendarDay right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left day is earlier or the same.</summary>
    public static bool operator <=(CalendarDay left, CalendarDay right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left day is later.</summary>
    public static bool operator >(CalendarDay left, CalendarDay right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left day is later or the same.</summary>
    public static bool operator >=(CalendarDay left, CalendarDay right) => left.CompareTo(right) >= 0;

    internal int Number => Calendar.DayOf(Year, Month, Day);

    internal static CalendarDay Of(int dayNumber)
    {
        var (year, month, day) = Calendar.DateOf(dayNumber);
        return new(year, month, day);
    }

    /// <summary>The day, or null for an unbounded end.</summary>
    internal static CalendarDay? OfBounded(int dayNumber) => Calendar.IsUnbounded(dayNumber) ? null : Of(dayNumber);
}
