using System.Globalization;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using Calendar = CommitLang.Engine.Time.Calendar;

namespace CommitLang.Engine.Evaluation;

/// <summary>The calendar periods of <c>every year</c>, <c>quarter</c> and <c>month</c>.</summary>
internal static class Periods
{
    internal static int MonthsOf(Recurrence recurrence) => recurrence switch
    {
        Recurrence.None => 0,
        Recurrence.Month => 1,
        Recurrence.Quarter => 3,
        Recurrence.Year => 12,
        _ => throw new InvalidOperationException($"Unexpected recurrence {recurrence}."),
    };

    /// <summary>The first day of the period of so many months that the day lies in.</summary>
    internal static int FirstDay(int day, int months)
    {
        var (year, month, _) = Calendar.DateOf(day);
        return Calendar.DayOf(year, month - (month - 1) % months, 1);
    }

    internal static string NameOf(Recurrence recurrence, int firstDay)
    {
        var (year, month, _) = Calendar.DateOf(firstDay);
        return recurrence switch
        {
            Recurrence.Year => year.ToString("0000", CultureInfo.InvariantCulture),
            Recurrence.Quarter => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-Q{(month + 2) / 3}"),
            Recurrence.Month => string.Create(CultureInfo.InvariantCulture, $"{year:0000}-{month:00}"),
            _ => throw new InvalidOperationException($"Unexpected recurrence {recurrence}."),
        };
    }
}
