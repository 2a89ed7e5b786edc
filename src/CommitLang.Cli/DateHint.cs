using System.Globalization;

namespace CommitLang.Cli;

/// <summary>Tells how a date is written here that was written as people elsewhere do it.</summary>
internal static class DateHint
{
    private static readonly string[] Months =
    [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ];

    /// <summary>The date with the year first, or both where two may be meant; null where this is no date of such a kind.</summary>
    internal static string? Of(string text)
    {
        var parts = text.Split([' ', ',', '.', '/', '-'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (parts.Length is not (2 or 3))
        {
            return null;
        }

        var year = Array.FindIndex(parts, part => part.Length == 4 && Number(part) > 0);
        if (year < 0)
        {
            return null;
        }

        var rest = parts.Where((_, i) => i != year).ToList();
        var month = rest.FindIndex(part => MonthOf(part) > 0);
        if (month >= 0)
        {
            var number = MonthOf(rest[month]);
            rest.RemoveAt(month);
            return rest.Count == 0 ? Written(parts[year], number, null) : Written(parts[year], number, DayOf(rest[0]));
        }

        var numbers = rest.ConvertAll(Number);
        if (numbers is [var only])
        {
            return Written(parts[year], only, null);
        }

        // 1/3/2021 is a day of March in Europe and one of January in America.
        var (first, second) = (Written(parts[year], numbers[1], numbers[0]), Written(parts[year], numbers[0], numbers[1]));
        if (year == 0)
        {
            return second;
        }

        return first is null || second is null || first == second ? first ?? second : $"{first} or {second}";
    }

    private static string? Written(string year, int month, int? day)
    {
        if (month is < 1 or > 12)
        {
            return null;
        }

        var text = string.Create(CultureInfo.InvariantCulture, $"{year}-{month:00}{(day is { } number ? $"-{number:00}" : "")}");
        return EvaluationDay.TryParse(text, out _, out _) ? text : null;
    }

    /// <summary>1 to 12; 0 where it is no name of a month.</summary>
    private static int MonthOf(string word) =>
        word.Length < 3 ? 0 : 1 + Array.FindIndex(Months, month => month.StartsWith(word, StringComparison.OrdinalIgnoreCase));

    private static int DayOf(string word) => Number(word.TrimEnd('s', 't', 'n', 'd', 'r', 'h'));

    /// <summary>Zero where it is none.</summary>
    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
