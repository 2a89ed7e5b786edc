namespace CommitLang.Engine.Tables;

/// <summary>The rows of one key by counterpart, and those of each by day.</summary>
internal sealed class CounterpartRows
{
    [ThreadStatic]
    private static NumberOrder? _order;

    private readonly int[] _counterparts;
    private readonly int[] _starts;

    private CounterpartRows(int[] counterparts, int[] starts, int[] rows, int[] days)
    {
        (_counterparts, _starts, Rows, Days) = (counterparts, starts, rows, days);
    }

    /// <summary>Rows of the table.</summary>
    internal int[] Rows { get; }

    /// <summary>The day of each of <see cref="Rows"/>.</summary>
    internal int[] Days { get; }

    internal static CounterpartRows Of(DeedTable table, int key)
    {
        int first = table.KeyRows[key], count = table.KeyRows[key + 1] - first;
        var all = table.Counterparts.AsSpan(first, count);
        var order = (_order ??= new NumberOrder()).Of(all);
        var rows = new int[count];
        var days = new int[count];
        var counterparts = new List<int>();
        var starts = new List<int>();
        int last = int.MinValue;
        for (int i = 0; i < count; i++)
        {
            int place = order.IsEmpty ? i : order[i];
            if (all[place] != last)
            {
                last = all[place];
                counterparts.Add(last);
                starts.Add(i);
            }

            rows[i] = first + place;
            days[i] = table.Days[first + place];
        }

        starts.Add(count);
        return new CounterpartRows([.. counterparts], [.. starts], rows, days);
    }

    /// <summary>The places in <see cref="Rows"/> of a counterpart (-1: of none), from the first up to, not including, the second.</summary>
    internal (int From, int To) Of(int counterpart)
    {
        int place = DeedTable.FirstNotBelow(_counterparts, 0, _counterparts.Length, counterpart);
        return place < _counterparts.Length && _counterparts[place] == counterpart ? (_starts[place], _starts[place + 1]) : (0, 0);
    }
}
