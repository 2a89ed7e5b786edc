namespace CommitLang.Engine.Time;

/// <summary>
/// The proleptic Gregorian calendar in whole days. A day is its number since 0001-01-01 (which is 0); days before it are negative,
/// so that the margins of early and late dates need no special care. The conversions are the usual ones over eras of 400 years,
/// counted from 1 March.
/// </summary>
internal static class Calendar
{
    /// <summary>Earlier than every day that can be written: "has always been so".</summary>
    internal const int Beginning = -100_000_000;

    /// <summary>Later than every day that can be written: "goes on".</summary>
    internal const int Forever = 100_000_000;

    private const int DaysInEra = 146_097;

    /// <summary>0000-03-01 lies this many days before 0001-01-01.</summary>
    private const int MarchOffset = 306;

    internal static int DayOf(int year, int month, int day)
    {
        int y = month <= 2 ? year - 1 : year;
        int era = FloorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int monthFromMarch = month > 2 ? month - 3 : month + 9;
        int dayOfYear = (153 * monthFromMarch + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * DaysInEra + dayOfEra - MarchOffset;
    }

    internal static (int Year, int Month, int Day) DateOf(int dayNumber)
    {
        int z = dayNumber + MarchOffset;
        int era = FloorDiv(z, DaysInEra);
        int dayOfEra = z - era * DaysInEra;
        int yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36524 - dayOfEra / 146096) / 365;
        int dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100);
        int monthFromMarch = (5 * dayOfYear + 2) / 153;
        int day = dayOfYear - (153 * monthFromMarch + 2) / 5 + 1;
        int month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
        int year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
        return (year, month, day);
    }

    internal static int DaysInMonth(int year, int month) => month switch
    {
        2 => IsLeap(year) ? 29 : 28,
        4 or 6 or 9 or 11 => 30,
        _ => 31,
    };

    internal static bool IsLeap(int year) => year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);

    /// <summary>The same day of the month so many months later, or the last day of that month where it is shorter.</summary>
    internal static int AddMonths(int dayNumber, long months)
    {
        if (IsUnbounded(dayNumber))
        {
            return dayNumber;
        }

        var (year, month, day) = DateOf(dayNumber);
        long index = year * 12L + (month - 1) + months;
        long newYear = index >= 0 ? index / 12 : (index - 11) / 12;
        if (newYear > 200_000)
        {
            return Forever;
        }

        if (newYear < -200_000)
        {
            return Beginning;
        }

        int newMonth = (int)(index - newYear * 12) + 1;
        return DayOf((int)newYear, newMonth, Math.Min(day, DaysInMonth((int)newYear, newMonth)));
    }

    internal static bool IsUnbounded(int dayNumber) => dayNumber is <= Beginning or >= Forever;

    /// <summary>The next day; the unbounded ends stay what they are.</summary>
    internal static int Next(int dayNumber) => IsUnbounded(dayNumber) ? dayNumber : dayNumber + 1;

    /// <summary>The day before; the unbounded ends stay what they are.</summary>
    internal static int Previous(int dayNumber) => IsUnbounded(dayNumber) ? dayNumber : dayNumber - 1;

    /// <summary>ISO 8601: <c>2023-06-19</c>; <c>..</c> for an unbounded end.</summary>
    internal static string Format(int dayNumber)
    {
        if (IsUnbounded(dayNumber))
        {
            return "..";
        }

        var (year, month, day) = DateOf(dayNumber);
        if (year is >= 0 and <= 9999)
        {
            // Written digit by digit: large answers have millions of days.
            return string.Create(10, (year, month, day), static (text, date) =>
            {
                Write(text[..4], date.year);
                text[4] = text[7] = '-';
                Write(text[5..7], date.month);
                Write(text[8..], date.day);
            });
        }

        string sign = year < 0 ? "-" : "";
        return string.Create(null, $"{sign}{Math.Abs(year):0000}-{month:00}-{day:00}");
    }

    private static void Write(Span<char> digits, int number)
    {
        for (int i = digits.Length - 1; i >= 0; i--)
        {
            digits[i] = (char)('0' + (number % 10));
            number /= 10;
        }
    }

    private static int FloorDiv(int a, int b)
    {
        int q = a / b;
        return a % b != 0 && (a < 0) != (b < 0) ? q - 1 : q;
    }
}
