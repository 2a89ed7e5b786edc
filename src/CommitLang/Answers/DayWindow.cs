namespace CommitLang;

/// <summary>A stretch of days, both ends included.</summary>
/// <param name="First">The first day; null if it has always been so.</param>
/// <param name="Last">The last day; null if there is none.</param>
public readonly record struct DayWindow(CalendarDay? First, CalendarDay? Last)
{
    /// <summary>As an interval of ISO 8601-2: <c>2023-06-19/2024-12-31</c>, with <c>..</c> for an end that is not bounded.</summary>
    public override string ToString() => $"{Text(First)}/{Text(Last)}";

    private static string Text(CalendarDay? day) => day?.ToString() ?? "..";
}
