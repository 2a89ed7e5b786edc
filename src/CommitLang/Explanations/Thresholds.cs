using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Explanations;

/// <summary>
/// The days on which more becomes known than what happens on them. Between two of them it makes no difference which is the day of
/// knowledge: an uncited deed is known on the day on which it is done, and is not so before it.
/// </summary>
internal sealed class Thresholds
{
    private readonly int[] _days;

    /// <param name="program">Where what becomes known is looked for.</param>
    /// <param name="whole">Where corrections are looked for: they may be about anything.</param>
    internal Thresholds(Program program, Program whole)
    {
        var days = new SortedSet<int>();
        foreach (var source in program.Sources)
        {
            if (source.Published is { } day)
            {
                days.Add(day);
            }
        }

        foreach (var record in program.Records)
        {
            if (record.Kind != RecordKind.Deed)
            {
                days.Add(Knowledge.KnownFrom(program, record));
            }
        }

        foreach (var table in program.Tables)
        {
            AddPublications(table, days);
        }

        foreach (var declaration in program.Declarations)
        {
            days.Add(Knowledge.KnownFrom(program, declaration));
        }

        foreach (var withdrawal in program.Withdrawals)
        {
            days.Add(Knowledge.KnownFrom(program, withdrawal));
        }

        foreach (var correction in whole.Corrections)
        {
            days.Add(Knowledge.KnownFrom(whole, correction.By));
        }

        _days = [.. days];
    }

    internal IEnumerable<int> Days => _days;

    /// <summary>The days on which reports of earlier days become known.</summary>
    private static void AddPublications(ReportTable table, SortedSet<int> days)
    {
        if (table.Published is not { } published)
        {
            return;
        }

        var found = new HashSet<int>();
        for (var row = 0; row < table.Count; row++)
        {
            if (published[row] is var day && day > table.Days[row] && found.Add(day))
            {
                days.Add(day);
            }
        }
    }

    /// <summary>A day of knowledge that stands for this one: the last before more becomes known.</summary>
    internal int LastLike(int day)
    {
        var next = Array.BinarySearch(_days, day + 1);
        next = next < 0 ? ~next : next;
        return next < _days.Length ? _days[next] - 1 : Calendar.Forever;
    }
}
