using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>Reckoning with days by the calendar of .NET, whose day numbers are those of the program.</summary>
internal static class CalendarDays
{
    internal static bool IsUnbounded(int day) => day <= Calendar.Beginning || day >= Calendar.Forever;

    /// <summary>The day so much later; without an end, without an end.</summary>
    internal static int After(this Duration duration, int day)
    {
        if (IsUnbounded(day))
        {
            return day;
        }

        long later = duration.Unit switch
        {
            DurationUnit.Day => day + (long)duration.Amount,
            DurationUnit.Week => day + 7L * duration.Amount,
            DurationUnit.Month => AddMonths(day, duration.Amount),
            DurationUnit.Year => AddMonths(day, 12L * duration.Amount),
            _ => throw new InvalidOperationException($"Unexpected unit {duration.Unit}."),
        };
        return (int)Math.Min(later, Calendar.Forever);
    }

    internal static long AddMonths(int day, long months)
    {
        if (IsUnbounded(day))
        {
            return day;
        }

        var date = DateOnly.FromDayNumber(day);
        return (9999 - date.Year) * 12L <= months ? Calendar.Forever : date.AddMonths((int)months).DayNumber;
    }

    /// <summary>The calendar periods one after another that have a day from first to last, each with its name.</summary>
    internal static IEnumerable<(int First, int Last, string Name)> Periods(Recurrence recurrence, int first, int last)
    {
        int months = recurrence switch
        {
            Recurrence.Year => 12,
            Recurrence.Quarter => 3,
            Recurrence.Month => 1,
            _ => throw new InvalidOperationException($"Unexpected recurrence {recurrence}."),
        };
        var start = DateOnly.FromDayNumber(first);
        start = new DateOnly(start.Year, (start.Month - 1) / months * months + 1, 1);
        for (; start.DayNumber <= last; start = start.AddMonths(months))
        {
            string name = months switch
            {
                12 => $"{start.Year:0000}",
                3 => $"{start.Year:0000}-Q{(start.Month + 2) / 3}",
                _ => $"{start.Year:0000}-{start.Month:00}",
            };
            yield return (start.DayNumber, start.AddMonths(months).DayNumber - 1, name);
        }
    }

    internal static string Name(int day) => IsUnbounded(day) ? ".." : DateOnly.FromDayNumber(day).ToString("yyyy-MM-dd", null);
}
