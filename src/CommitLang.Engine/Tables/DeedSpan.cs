using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>Rows of a table that are of one actor and conduct, and possibly toward one counterpart, in the order of their days.</summary>
/// <param name="Table">The table.</param>
/// <param name="Offset">The place of its first row among all rows.</param>
/// <param name="Days">Days, of which those from <paramref name="From"/> up to, not including, <paramref name="To"/> are meant.</param>
/// <param name="Rows">For each of the days its row; null where the place is the row.</param>
/// <param name="Mask">The days on which the rows match.</param>
/// <param name="Key">The key of which these are all rows of their days; -1 where they are only some.</param>
internal readonly record struct DeedSpan(DeedTable Table, int Offset, int[] Days, int[]? Rows, int From, int To, ModalDays Mask, int Key = -1)
{
    /// <summary>Whether all its rows match surely, whenever they are.</summary>
    internal bool IsSure => Table.Possible is null && ReferenceEquals(Mask.Sure, DaySet.All);

    internal int RowAt(int place) => Rows is { } rows ? rows[place] : place;

    /// <summary>Only those whose days lie between two (inclusive).</summary>
    internal DeedSpan Within(int first, int last)
    {
        int from = DeedTable.FirstNotBelow(Days, From, To, first);
        return this with { From = from, To = last == int.MaxValue ? To : DeedTable.FirstNotBelow(Days, from, To, last + 1) };
    }

    /// <summary>The rows of several whose days lie between two (inclusive).</summary>
    internal static List<DeedSpan> Within(List<DeedSpan> spans, int first, int last)
    {
        var found = new List<DeedSpan>(spans.Count);
        foreach (var span in spans)
        {
            if (span.Within(first, last) is var within && within.From < within.To)
            {
                found.Add(within);
            }
        }

        return found;
    }
}
