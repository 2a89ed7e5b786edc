namespace CommitLang.Engine.Tables;

/// <summary>Rows while a table is made: in any order, and possibly several times.</summary>
internal sealed class DeedRows
{
    private readonly int _othersEach;
    private int[] _others = [];
    private Row[] _rows = new Row[64];

    internal DeedRows(int othersEach) => _othersEach = othersEach;

    internal int Count { get; private set; }

    private readonly record struct Row(int Actor, int Rank, int Day, int Counterpart, int Number, int Dating, bool IsPossible);

    internal void Add(int actor, int rank, int day, int counterpart, int number, int dating, bool isPossible, ReadOnlySpan<int> others = default)
    {
        if (Count == _rows.Length)
        {
            Array.Resize(ref _rows, Count * 2);
        }

        if (_othersEach > 0)
        {
            if (_others.Length < (Count + 1) * _othersEach)
            {
                Array.Resize(ref _others, Math.Max(64, _others.Length * 2));
            }

            others.CopyTo(_others.AsSpan(Count * _othersEach));
        }

        _rows[Count++] = new Row(actor, rank, day, counterpart, number, dating, isPossible);
    }

    /// <summary>
    /// The table of the rows. Of rows alike in actor, conduct, day, counterpart and deed one is kept, a sure one if there is one, else the one that came
    /// first.
    /// </summary>
    /// <param name="hasOneRowADeed">Whether it is known that each deed has one row among those of an actor.</param>
    internal DeedTable ToTable(int actors, int rule, bool datingComesFirst, bool hasOneRowADeed)
    {
        var order = Sorted();
        int kept = 0;
        bool anyPossible = false;
        for (int i = 0; i < order.Length; i++)
        {
            // Sure ones come before possible ones, so that the first of alike ones is the one that stays.
            if (kept > 0 && IsAlike(_rows[order[kept - 1]], _rows[order[i]]))
            {
                continue;
            }

            order[kept++] = order[i];
            anyPossible |= _rows[order[i]].IsPossible;
        }

        var days = new int[kept];
        var counterparts = new int[kept];
        var numbers = new int[kept];
        var dating = new int[kept];
        var others = new int[kept * _othersEach];
        var possible = anyPossible ? new bool[kept] : null;
        var actorKeys = new int[actors + 1];
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        int actor = -1, rank = -1;
        for (int i = 0; i < kept; i++)
        {
            ref readonly var row = ref _rows[order[i]];
            if (row.Actor != actor || row.Rank != rank)
            {
                for (; actor < row.Actor; actor++)
                {
                    actorKeys[actor + 1] = keyRanks.Count;
                }

                rank = row.Rank;
                keyRanks.Add(rank);
                keyRows.Add(i);
            }

            (days[i], counterparts[i], numbers[i], dating[i]) = (row.Day, row.Counterpart, row.Number, row.Dating);
            _others.AsSpan(order[i] * _othersEach, _othersEach).CopyTo(others.AsSpan(i * _othersEach));
            if (possible is not null)
            {
                possible[i] = row.IsPossible;
            }
        }

        for (actor++; actor <= actors; actor++)
        {
            actorKeys[actor] = keyRanks.Count;
        }

        keyRows.Add(kept);
        return new DeedTable
        {
            ActorKeys = actorKeys,
            KeyRanks = [.. keyRanks],
            KeyRows = [.. keyRows],
            Days = days,
            Counterparts = counterparts,
            Numbers = numbers,
            Possible = possible,
            Origins = new DeedOrigins(dating, others, _othersEach, datingComesFirst),
            Rule = rule,
            HasOneRowADeed = hasOneRowADeed,
        };
    }

    private static bool IsAlike(in Row a, in Row b) =>
        a.Number == b.Number && a.Counterpart == b.Counterpart && a.Day == b.Day && a.Rank == b.Rank && a.Actor == b.Actor;

    private int[] Sorted()
    {
        var order = new int[Count];
        bool isByDay = true;
        for (int i = 0; i < Count; i++)
        {
            order[i] = i;
            isByDay &= i == 0 || CompareDays(_rows[i - 1], _rows[i]) <= 0;
        }

        if (!isByDay)
        {
            SortByDay(order);
        }

        // What is left to compare row by row are deeds of one actor, conduct and day.
        for (int from = 0; from < Count;)
        {
            int to = from + 1;
            while (to < Count && CompareDays(_rows[order[from]], _rows[order[to]]) == 0)
            {
                to++;
            }

            if (to - from > 1)
            {
                order.AsSpan(from, to - from).Sort(Compare);
            }

            from = to;
        }

        return order;
    }

    /// <summary>By actor, rank and day as one number each.</summary>
    private void SortByDay(int[] order)
    {
        var keys = new UInt128[Count];
        for (int i = 0; i < Count; i++)
        {
            ref readonly var row = ref _rows[i];
            keys[i] = new UInt128(((ulong)(uint)row.Actor << 32) | (uint)row.Rank, ((ulong)(uint)(row.Day ^ int.MinValue) << 32) | (uint)i);
        }

        Array.Sort(keys, order);
    }

    private static int CompareDays(in Row x, in Row y) =>
        x.Actor != y.Actor ? x.Actor.CompareTo(y.Actor) : x.Rank != y.Rank ? x.Rank.CompareTo(y.Rank) : x.Day.CompareTo(y.Day);

    private int Compare(int a, int b)
    {
        ref readonly var x = ref _rows[a];
        ref readonly var y = ref _rows[b];
        int order = x.Counterpart.CompareTo(y.Counterpart);
        order = order != 0 ? order : x.Number.CompareTo(y.Number);
        order = order != 0 ? order : x.IsPossible.CompareTo(y.IsPossible);
        return order != 0 ? order : a.CompareTo(b);
    }
}
