using System.Buffers;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>
/// The rows of one actor that are of a conduct or its kinds, from all tables, in the order of their days. Used again for one actor after the other, in
/// arrays that are lent.
/// </summary>
internal sealed class ActorRows(TableFacts tables, int conduct) : IDisposable
{
    private readonly int[] _tables = TablesOf(tables, conduct);
    private readonly NumberOrder _order = new();
    private int[] _column = [];
    private int[] _rowTables = [];

    internal int Count { get; private set; }

    internal int[] Days { get; private set; } = [];

    internal int[] Counterparts { get; private set; } = [];

    internal int[] Numbers { get; private set; } = [];

    /// <summary>Places among all rows.</summary>
    internal int[] Places { get; private set; } = [];

    /// <summary>Whether each deed has one row among those of an actor.</summary>
    internal bool HasOneRowADeed => _tables.Length == 0 || (_tables.Length == 1 && tables[_tables[0]].HasOneRowADeed);

    internal bool IsPossible(int row) => tables[_tables[_rowTables[row]]] is var table && table.IsPossible(Places[row] - tables.OffsetOf(_tables[_rowTables[row]]));

    /// <summary>Reads the rows of an actor.</summary>
    internal void Read(int actor)
    {
        Count = 0;
        int stretches = 0;
        var ranks = tables.Ranks.KindsOf(conduct);
        for (int i = 0; i < _tables.Length; i++)
        {
            var table = tables[_tables[i]];
            foreach (var range in ranks)
            {
                var (key, end) = table.Keys(actor, range);
                for (; key < end; key++)
                {
                    Add(table, i, table.KeyRows[key], table.KeyRows[key + 1]);
                    stretches++;
                }
            }
        }

        if (stretches > 1)
        {
            SortByDay();
        }
    }

    /// <summary>Gives back what was lent; the rows are gone then.</summary>
    public void Dispose()
    {
        foreach (int[] lent in (ReadOnlySpan<int[]>)[Days, Counterparts, Numbers, Places, _rowTables, _column])
        {
            GiveBack(lent);
        }

        (Days, Counterparts, Numbers, Places, _rowTables, _column, Count) = ([], [], [], [], [], [], 0);
    }

    private static int[] TablesOf(TableFacts tables, int conduct)
    {
        var found = new List<int>();
        tables.TablesOf(tables.Ranks.KindsOf(conduct), 0, found);
        return [.. found];
    }

    private void Add(DeedTable table, int index, int from, int to)
    {
        int count = to - from;
        if (Days.Length < Count + count)
        {
            int length = Math.Max(1024, (Count + count) * 2);
            Days = Grown(Days, length);
            Counterparts = Grown(Counterparts, length);
            Numbers = Grown(Numbers, length);
            Places = Grown(Places, length);
            _rowTables = Grown(_rowTables, length);
            _column = Grown(_column, length);
        }

        Array.Copy(table.Days, from, Days, Count, count);
        Array.Copy(table.Counterparts, from, Counterparts, Count, count);
        Array.Copy(table.Numbers, from, Numbers, Count, count);
        int offset = tables.OffsetOf(_tables[index]);
        for (int i = 0; i < count; i++)
        {
            Places[Count + i] = offset + from + i;
        }

        Array.Fill(_rowTables, index, Count, count);
        Count += count;
    }

    private int[] Grown(int[] column, int length)
    {
        int[] grown = ArrayPool<int>.Shared.Rent(length);
        column.AsSpan(0, Count).CopyTo(grown);
        GiveBack(column);
        return grown;
    }

    private static void GiveBack(int[] lent)
    {
        if (lent.Length > 0)
        {
            ArrayPool<int>.Shared.Return(lent);
        }
    }

    private void SortByDay()
    {
        var order = _order.Of(Days.AsSpan(0, Count));
        if (!order.IsEmpty)
        {
            Days = Permuted(Days, order);
            Counterparts = Permuted(Counterparts, order);
            Numbers = Permuted(Numbers, order);
            Places = Permuted(Places, order);
            _rowTables = Permuted(_rowTables, order);
        }
    }

    private int[] Permuted(int[] column, ReadOnlySpan<int> order)
    {
        var permuted = _column;
        for (int i = 0; i < order.Length; i++)
        {
            permuted[i] = column[order[i]];
        }

        _column = column;
        return permuted;
    }
}
