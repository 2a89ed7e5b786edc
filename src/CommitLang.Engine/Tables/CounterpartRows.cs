using System.Buffers;

namespace CommitLang.Engine.Tables;

/// <summary>The rows of one key by counterpart, and those of each by day.</summary>
internal sealed class CounterpartRows
{
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
        ulong[] lent = ArrayPool<ulong>.Shared.Rent(count);
        var order = lent.AsSpan(0, count);
        for (int i = 0; i < count; i++)
        {
            order[i] = ((ulong)(uint)(table.Counterparts[first + i] + 1) << 32) | (uint)i;
        }

        order.Sort();
        var rows = new int[count];
        var days = new int[count];
        var counterparts = new List<int>();
        var starts = new List<int>();
        for (int i = 0; i < count; i++)
        {
            int counterpart = (int)(order[i] >> 32) - 1;
            if (counterparts.Count == 0 || counterparts[^1] != counterpart)
            {
                counterparts.Add(counterpart);
                starts.Add(i);
            }

            rows[i] = first + (int)(uint)order[i];
            days[i] = table.Days[rows[i]];
        }

        ArrayPool<ulong>.Shared.Return(lent);
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
