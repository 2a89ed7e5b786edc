using CommitLang.Engine.Time;

namespace CommitLang;

/// <summary>Days of evaluation and of knowledge, as they are given from outside of a text.</summary>
public static class EvaluationDay
{
    /// <summary>
    /// Reads a date in the Extended Date/Time Format, by the day or coarser; of a coarse one it is the last day, as in <c>as of</c>.
    /// </summary>
    /// <param name="text">Such as <c>2023-06-19</c>, <c>2023-06</c>, <c>2023-Q2</c> or <c>2023</c>.</param>
    /// <param name="day">The day.</param>
    /// <param name="problem">What is wrong, in an analyst's words, without a full stop; null where nothing is.</param>
    public static bool TryParse(string text, out DateOnly day, out string? problem)
    {
        day = default;
        if (!EdtfDate.TryParse(text, out var date, out problem))
        {
            return false;
        }

        if (date.IsInterval)
        {
            problem = "this is an interval, and one day is asked for";
            return false;
        }

        var (year, month, dayOfMonth) = Calendar.DateOf(date.LastDay);
        if (year is < 1 or > 9999)
        {
            problem = "a day of evaluation lies in the years 0001 to 9999";
            return false;
        }

        day = new DateOnly(year, month, dayOfMonth);
        return true;
    }
}
