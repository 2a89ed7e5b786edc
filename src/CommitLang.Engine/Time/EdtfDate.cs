namespace CommitLang.Engine.Time;

/// <summary>How finely a date is given; also the size of the margin that <c>~</c> gives it.</summary>
internal enum DatePrecision
{
    Day,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}

/// <summary>One end of a written date: a calendar unit from its first to its last day, and whether it is only about that.</summary>
internal readonly record struct DateUnit(int First, int Last, DatePrecision Precision, bool IsAbout)
{
    internal static readonly DateUnit OpenStart = new(Calendar.Beginning, Calendar.Beginning, DatePrecision.Day, false);
    internal static readonly DateUnit OpenEnd = new(Calendar.Forever, Calendar.Forever, DatePrecision.Day, false);

    internal int Earliest => IsAbout ? Step(First, -1) : First;

    internal int Latest => IsAbout ? Calendar.Previous(Step(First, 2)) : Last;

    /// <summary>When a stretch that starts with this unit begins, at the earliest and at the latest.</summary>
    internal (int Low, int High) AsStart => IsAbout ? (Step(First, -1), Step(First, 1)) : (First, First);

    /// <summary>When a stretch that ends with this unit ends, at the earliest and at the latest.</summary>
    internal (int Low, int High) AsEnd => IsAbout ? (Calendar.Previous(First), Latest) : (Last, Last);

    private int Step(int first, int units) => Precision switch
    {
        DatePrecision.Day => Calendar.IsUnbounded(first) ? first : first + units,
        DatePrecision.Month => Calendar.AddMonths(first, units),
        DatePrecision.Quarter => Calendar.AddMonths(first, 3 * units),
        DatePrecision.Year => Calendar.AddMonths(first, 12 * units),
        DatePrecision.Decade => Calendar.AddMonths(first, 120 * units),
        DatePrecision.Century => Calendar.AddMonths(first, 1200 * units),
        _ => throw new InvalidOperationException($"Unexpected precision {Precision}."),
    };
}

/// <summary>
/// A date as it was written, in the Extended Date/Time Format (ISO 8601-2): one unit, or an interval between two. What it means
/// depends on what it dates, so there is one property for each use.
/// </summary>
internal readonly record struct EdtfDate(DateUnit Start, DateUnit End, bool IsInterval)
{
    /// <summary>A deed: on some one day of the unit; or throughout the interval, its ends as imprecise as they were written.</summary>
    internal Occasion AsDeed => IsInterval
        ? Occasion.Throughout(new DayBounds(Start.Earliest, Start.Latest, End.Earliest, End.Latest))
        : Occasion.OneDay(Start.Earliest, Start.Latest);

    /// <summary>What holds throughout its date (a denial, a measurement, monitoring, withholding); only margins are uncertain.</summary>
    internal Occasion AsThroughout =>
        Occasion.Throughout(new DayBounds(Start.Earliest, Start.First, End.Last, End.Latest));

    /// <summary>A stretch in a clause: from its start until its end.</summary>
    internal DayBounds AsWindow =>
        new(Start.AsStart.Low, Start.AsStart.High, End.AsEnd.Low, End.AsEnd.High);

    /// <summary>The last day on which it possibly was: a publication, or a day of evaluation.</summary>
    internal int LastDay => End.Latest;

    /// <summary>
    /// Reads a date, or says why it is none.
    /// </summary>
    /// <param name="text">As written: <c>2023-06-19</c>, <c>2023-06</c>, <c>2023</c>, <c>2023-Q2</c>, <c>202X</c>, each with
    /// <c>~</c> behind, and intervals of them (<c>a/b</c>, <c>a/..</c>, <c>../b</c>).</param>
    /// <param name="date">The date read.</param>
    /// <param name="problem">In an analyst's words, without a full stop; null where the date is right.</param>
    internal static bool TryParse(ReadOnlySpan<char> text, out EdtfDate date, out string? problem)
    {
        date = default;
        int slash = text.IndexOf('/');
        if (slash < 0)
        {
            if (!TryParseUnit(text, out var unit, out problem))
            {
                return false;
            }

            date = new EdtfDate(unit, unit, IsInterval: false);
            return true;
        }

        var startText = text[..slash];
        var endText = text[(slash + 1)..];
        DateUnit start, end;
        if (startText is "..")
        {
            start = DateUnit.OpenStart;
            problem = null;
        }
        else if (!TryParseUnit(startText, out start, out problem))
        {
            return false;
        }

        if (endText is "..")
        {
            end = DateUnit.OpenEnd;
        }
        else if (!TryParseUnit(endText, out end, out problem))
        {
            return false;
        }

        if (start.First > end.First || start.Last > end.Last)
        {
            problem = "the interval ends before it starts";
            return false;
        }

        date = new EdtfDate(start, end, IsInterval: true);
        return true;
    }

    private static bool TryParseUnit(ReadOnlySpan<char> text, out DateUnit unit, out string? problem)
    {
        unit = default;
        problem = null;
        bool about = text.Length > 0 && text[^1] == '~';
        if (about)
        {
            text = text[..^1];
        }

        if (text.Length < 4)
        {
            problem = "a year has four digits";
            return false;
        }

        int year = 0, unknown = 0;
        for (int i = 0; i < 4; i++)
        {
            char c = text[i];
            if (c is 'X' && i >= 2)
            {
                unknown++;
                year *= 10;
            }
            else if (char.IsAsciiDigit(c) && unknown == 0)
            {
                year = year * 10 + (c - '0');
            }
            else
            {
                problem = "a year has four digits";
                return false;
            }
        }

        if (unknown > 0)
        {
            if (text.Length > 4)
            {
                problem = "a date with an unknown year has no month";
                return false;
            }

            int years = unknown == 1 ? 10 : 100;
            unit = new DateUnit(Calendar.DayOf(year, 1, 1), Calendar.DayOf(year + years, 1, 1) - 1,
                unknown == 1 ? DatePrecision.Decade : DatePrecision.Century, about);
            return true;
        }

        if (text.Length == 4)
        {
            unit = new DateUnit(Calendar.DayOf(year, 1, 1), Calendar.DayOf(year, 12, 31), DatePrecision.Year, about);
            return true;
        }

        if (text.Length == 7 && text[4] == '-' && text[5] == 'Q')
        {
            int quarter = text[6] - '0';
            if (quarter is < 1 or > 4)
            {
                problem = "a year has the quarters Q1 to Q4";
                return false;
            }

            int firstMonth = 3 * quarter - 2;
            unit = new DateUnit(Calendar.DayOf(year, firstMonth, 1),
                Calendar.DayOf(year, firstMonth + 2, Calendar.DaysInMonth(year, firstMonth + 2)), DatePrecision.Quarter, about);
            return true;
        }

        if (text.Length is not (7 or 10) || text[4] != '-' || !TwoDigits(text[5..7], out int month))
        {
            problem = "a date is written 2023-06-19, 2023-06, 2023, 2023-Q2 or 202X";
            return false;
        }

        if (month is < 1 or > 12)
        {
            problem = "a month is a number from 01 to 12";
            return false;
        }

        int length = Calendar.DaysInMonth(year, month);
        if (text.Length == 7)
        {
            unit = new DateUnit(Calendar.DayOf(year, month, 1), Calendar.DayOf(year, month, length), DatePrecision.Month, about);
            return true;
        }

        if (text[7] != '-' || !TwoDigits(text[8..10], out int day))
        {
            problem = "a date is written 2023-06-19, 2023-06, 2023, 2023-Q2 or 202X";
            return false;
        }

        if (day < 1 || day > length)
        {
            problem = $"{year:0000}-{month:00} has {length} days";
            return false;
        }

        int number = Calendar.DayOf(year, month, day);
        unit = new DateUnit(number, number, DatePrecision.Day, about);
        return true;
    }

    private static bool TwoDigits(ReadOnlySpan<char> text, out int value)
    {
        value = 0;
        if (!char.IsAsciiDigit(text[0]) || !char.IsAsciiDigit(text[1]))
        {
            return false;
        }

        value = (text[0] - '0') * 10 + (text[1] - '0');
        return true;
    }
}
