using System.Collections.Immutable;
using CommitLang.Engine.Time;

namespace CommitLang.Events;

/// <summary>Dates as they are written in the language: <see cref="EdtfDate.TryParse"/> backwards.</summary>
internal static class DateText
{
    internal static string Of(EdtfDate date) => date.IsInterval
        ? $"{End(date.Start, DateUnit.OpenStart)}/{End(date.End, DateUnit.OpenEnd)}"
        : Unit(date.Start);

    /// <summary>The dates that texts are; none of them where one is no date.</summary>
    internal static bool TryParse(ImmutableArray<string> texts, out EdtfDate[] dates)
    {
        dates = new EdtfDate[texts.Length];
        for (int i = 0; i < texts.Length; i++)
        {
            if (!EdtfDate.TryParse(texts[i], out dates[i], out _))
            {
                return false;
            }
        }

        return true;
    }

    private static string End(DateUnit unit, DateUnit open) => unit == open ? ".." : Unit(unit);

    private static string Unit(DateUnit unit)
    {
        var day = Calendar.Format(unit.First);
        return (unit.Precision switch
        {
            DatePrecision.Day => day,
            DatePrecision.Month => day[..7],
            DatePrecision.Quarter => $"{day[..4]}-Q{(Calendar.DateOf(unit.First).Month + 2) / 3}",
            DatePrecision.Year => day[..4],
            DatePrecision.Decade => day[..3] + "X",
            DatePrecision.Century => day[..2] + "XX",
            _ => throw new InvalidOperationException($"Unexpected precision {unit.Precision}."),
        }) + (unit.IsAbout ? "~" : "");
    }
}
