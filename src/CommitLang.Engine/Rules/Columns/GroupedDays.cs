using System.Buffers;
using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>Rows by group, and those of each group by day: to find the last of a group before a day.</summary>
internal sealed class GroupedDays
{
    private readonly int[] _starts;
    private readonly int[] _days;
    private readonly int[] _places;

    private GroupedDays(int[] starts, int[] days, int[] places) => (_starts, _days, _places) = (starts, days, places);

    internal bool IsEmpty => _days.Length == 0;

    /// <summary>The last row of the group up to a day (inclusive), by its place; -1 where there is none.</summary>
    internal int LastUpTo(int group, int day, out int found)
    {
        int from = _starts[group], to = _starts[group + 1];
        while (from < to)
        {
            int middle = (int)(((uint)from + (uint)to) >> 1);
            if (_days[middle] <= day)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        found = from > _starts[group] ? _days[from - 1] : 0;
        return from > _starts[group] ? _places[from - 1] : -1;
    }

    /// <summary>Whether the group has any row.</summary>
    internal bool Has(int group) => _starts[group] < _starts[group + 1];

    /// <summary>Collects rows in any order, in arrays that are lent.</summary>
    internal sealed class Builder
    {
        private int[] _groups = [];
        private int[] _days = [];
        private int[] _places = [];
        private int _room;
        private int _count;

        internal void Add(int group, int day, int place)
        {
            if (_count == _room)
            {
                _room = Math.Max(256, _count * 2);
                Lengthen(ref _groups);
                Lengthen(ref _days);
                Lengthen(ref _places);
            }

            (_groups[_count], _days[_count], _places[_count]) = (group, day, place);
            _count++;
        }

        /// <param name="groups">How many groups there may be.</param>
        internal GroupedDays Build(int groups)
        {
            var starts = new int[groups + 1];
            for (int i = 0; i < _count; i++)
            {
                starts[_groups[i] + 1]++;
            }

            for (int i = 0; i < groups; i++)
            {
                starts[i + 1] += starts[i];
            }

            var next = starts.AsSpan(0, groups).ToArray();
            var days = new int[_count];
            var places = new int[_count];
            for (int i = 0; i < _count; i++)
            {
                int at = next[_groups[i]]++;
                (days[at], places[at]) = (_days[i], _places[i]);
            }

            GiveBack(ref _groups);
            GiveBack(ref _days);
            GiveBack(ref _places);
            var sorter = new NumberOrder();
            for (int group = 0; group < groups; group++)
            {
                var ofGroup = days.AsSpan(starts[group], starts[group + 1] - starts[group]);
                var order = sorter.Of(ofGroup);
                if (!order.IsEmpty)
                {
                    sorter.Apply(order, ofGroup);
                    sorter.Apply(order, places.AsSpan(starts[group], ofGroup.Length));
                }
            }

            return new GroupedDays(starts, days, places);
        }

        private void Lengthen(ref int[] lent)
        {
            int[] longer = ArrayPool<int>.Shared.Rent(_room);
            lent.AsSpan(0, _count).CopyTo(longer);
            GiveBack(ref lent);
            lent = longer;
        }

        private static void GiveBack(ref int[] lent)
        {
            if (lent.Length > 0)
            {
                ArrayPool<int>.Shared.Return(lent);
            }

            lent = [];
        }
    }
}
