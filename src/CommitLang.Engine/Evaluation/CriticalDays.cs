using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The days of a program on which a verdict may change: those on which something it names begins, and the day after it ends.</summary>
internal static class CriticalDays
{
    internal static void AddTo(SortedSet<int> days, Program program)
    {
        foreach (var record in program.Records.Where(record => !record.IsFree))
        {
            Add(record.When);
        }

        AddReports(days, program);
        foreach (var withdrawal in program.Withdrawals)
        {
            Add(withdrawal.When);
        }

        foreach (var relation in program.Relations)
        {
            AddBounds(relation.Dates);
        }

        foreach (var rule in program.Rules)
        {
            AddBounds(rule.Dates);
        }

        foreach (var agreement in program.Agreements)
        {
            AddBounds(agreement.Dates);
            foreach (var party in agreement.Parties)
            {
                AddBounds(party.Dates);
            }
        }

        foreach (var declaration in program.Declarations.Where(declaration => !declaration.IsFree))
        {
            AddDeclaration(declaration);
        }

        AddPeriods(days, program);

        void AddDeclaration(Declaration declaration)
        {
            if (declaration.Said is { } said)
            {
                Add(said);
            }

            AddEnds(declaration.From);
            AddEnds(declaration.Until);
            AddEnds(declaration.By);
            if (declaration.At is { } at)
            {
                AddBounds(at);
            }
        }

        void Add(Occasion when)
        {
            AddDay(when.StartLow);
            AddDay(when.StartHigh);
            AddDay(when.EndLow);
            AddDay(when.EndHigh);
        }

        void AddBounds(DayBounds bounds)
        {
            AddDay(bounds.StartLow);
            AddDay(bounds.StartHigh);
            AddDay(bounds.EndLow);
            AddDay(bounds.EndHigh);
        }

        void AddEnds((int Low, int High)? ends)
        {
            if (ends is { } both)
            {
                AddDay(both.Low);
                AddDay(both.High);
            }
        }

        void AddDay(int day)
        {
            if (!Calendar.IsUnbounded(day))
            {
                days.Add(day);
                days.Add(day + 1);
            }
        }
    }

    /// <summary>The starts of the calendar periods that some <c>every</c> speaks of, as far as the program reaches.</summary>
    private static void AddPeriods(SortedSet<int> days, Program program)
    {
        int months = 0;
        foreach (var declaration in program.Declarations)
        {
            int length = Periods.MonthsOf(declaration.Every);
            months = months == 0 || (length > 0 && length < months) ? length : months;
        }

        if (months == 0 || days.Count == 0)
        {
            return;
        }

        var (first, last) = (days.Min, days.Max);
        for (int day = Periods.FirstDay(first, months); day <= last; day = Calendar.AddMonths(day, months))
        {
            days.Add(day);
        }
    }

    private static void AddReports(SortedSet<int> days, Program program)
    {
        var found = new HashSet<int>();
        Span<int> buffer = stackalloc int[1024];
        foreach (var table in program.Tables)
        {
            for (int start = 0; start < table.Count; start += buffer.Length)
            {
                var block = buffer[..Math.Min(buffer.Length, table.Count - start)];
                table.Days.Read(start, block);
                foreach (int day in block)
                {
                    if (found.Add(day))
                    {
                        days.Add(day);
                        days.Add(day + 1);
                    }
                }
            }
        }
    }
}
