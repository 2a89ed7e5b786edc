using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Evaluation;

/// <summary>Days on which deeds of tables start obligations, each once, in their order.</summary>
/// <param name="Days">The days.</param>
/// <param name="Starts">For each day how many triggers there are before it; one more at the end.</param>
internal sealed record TriggerDays(int[] Days, int[] Starts)
{
    /// <summary>How many triggers there are.</summary>
    internal int Count => Starts[^1];

    /// <summary>The days of rows, of which those of one deed are one trigger; null where a deed has several days.</summary>
    internal static TriggerDays? Of(List<DeedSpan> spans)
    {
        bool isEachOnce = spans.TrueForAll(s => ReferenceEquals(s.Table, spans[0].Table)) && (spans.Count == 0 || spans[0].Table.HasOneRowADeed);
        return (isEachOnce ? DaysOf(spans) : DaysOfDeeds(spans)) is { } days ? Of(days) : null;
    }

    /// <summary>The days of rows in their order, one for each row.</summary>
    internal static int[] DaysOf(List<DeedSpan> spans)
    {
        var days = new int[spans.Sum(s => s.To - s.From)];
        int count = 0;
        foreach (var span in spans)
        {
            span.Days.AsSpan(span.From, span.To - span.From).CopyTo(days.AsSpan(count));
            count += span.To - span.From;
        }

        if (spans.Count > 1)
        {
            Array.Sort(days);
        }

        return days;
    }

    /// <summary>The place of the day of a trigger.</summary>
    internal int DayOf(int trigger)
    {
        int place = Array.BinarySearch(Starts, trigger);
        return place >= 0 ? place : ~place - 1;
    }

    /// <summary>Ascending days, each once.</summary>
    internal static int[] Distinct(int[] days)
    {
        var each = new int[days.Length];
        int count = 0;
        foreach (int day in days)
        {
            if (count == 0 || each[count - 1] != day)
            {
                each[count++] = day;
            }
        }

        return each[..count];
    }

    private static TriggerDays Of(int[] days)
    {
        int[] each = Distinct(days);
        var starts = new int[each.Length + 1];
        for (int i = 0, place = 0; i < days.Length; i++)
        {
            if (i == 0 || days[i] != days[i - 1])
            {
                starts[place++] = i;
            }
        }

        starts[^1] = days.Length;
        return new TriggerDays(each, starts);
    }

    private static int[]? DaysOfDeeds(List<DeedSpan> spans)
    {
        var dayOf = new Dictionary<int, int>();
        foreach (var span in spans)
        {
            for (int place = span.From; place < span.To; place++)
            {
                int deed = span.Table.Numbers[span.RowAt(place)], day = span.Days[place];
                if (!dayOf.TryAdd(deed, day) && dayOf[deed] != day)
                {
                    return null;
                }
            }
        }

        int[] days = [.. dayOf.Values];
        Array.Sort(days);
        return days;
    }
}
