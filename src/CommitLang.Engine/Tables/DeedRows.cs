using System.Buffers;

namespace CommitLang.Engine.Tables;

/// <summary>
/// Rows while a table is made: in any order, and possibly several times. They stand in arrays that are lent, so that rules which are carried out one after the other
/// fill the same memory.
/// </summary>
internal sealed class DeedRows
{
    private readonly int _othersEach;
    private int _room = 256;
    private int[] _actors = Lend(256);
    private int[] _ranks = Lend(256);
    private int[] _days = Lend(256);
    private int[] _counterparts = Lend(256);
    private int[] _numbers = Lend(256);
    private int[] _dating = Lend(256);
    private bool[]? _possible;
    private int[] _others = [];

    internal DeedRows(int othersEach) => _othersEach = othersEach;

    internal int Count { get; private set; }

    internal void Add(int actor, int rank, int day, int counterpart, int number, int dating, bool isPossible, ReadOnlySpan<int> others = default)
    {
        if (Count == _room)
        {
            Grow();
        }

        (_actors[Count], _ranks[Count], _days[Count]) = (actor, rank, day);
        (_counterparts[Count], _numbers[Count], _dating[Count]) = (counterpart, number, dating);
        if (_othersEach > 0)
        {
            if (_others.Length < (Count + 1) * _othersEach)
            {
                Lengthen(ref _others, Count * _othersEach, Math.Max(256, Math.Max(_others.Length * 2, (Count + 1) * _othersEach)));
            }

            others.CopyTo(_others.AsSpan(Count * _othersEach));
        }

        if (isPossible)
        {
            _possible ??= new bool[_room];
            _possible[Count] = true;
        }

        Count++;
    }

    /// <summary>
    /// The table of the rows. Of rows alike in actor, conduct, day, counterpart and deed one is kept, a sure one if there is one, else the one that came
    /// first. The rows are used up.
    /// </summary>
    /// <param name="hasOneRowADeed">Whether it is known that each deed has one row among those of an actor.</param>
    internal DeedTable ToTable(int actors, int rule, bool datingComesFirst, bool hasOneRowADeed)
    {
        if (!IsByDay())
        {
            SortByDay();
        }

        SortDays();
        Count = Distinct();
        var actorKeys = new int[actors + 1];
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        int actor = -1, rank = -1;
        for (int i = 0; i < Count; i++)
        {
            if (_actors[i] != actor || _ranks[i] != rank)
            {
                for (; actor < _actors[i]; actor++)
                {
                    actorKeys[actor + 1] = keyRanks.Count;
                }

                rank = _ranks[i];
                keyRanks.Add(rank);
                keyRows.Add(i);
            }
        }

        for (actor++; actor <= actors; actor++)
        {
            actorKeys[actor] = keyRanks.Count;
        }

        keyRows.Add(Count);
        GiveBack(ref _actors);
        GiveBack(ref _ranks);
        return new DeedTable
        {
            ActorKeys = actorKeys,
            KeyRanks = [.. keyRanks],
            KeyRows = [.. keyRows],
            Days = Taken(ref _days, Count),
            Counterparts = Taken(ref _counterparts, Count),
            Numbers = Taken(ref _numbers, Count),
            Possible = _possible is not null && _possible.AsSpan(0, Count).Contains(true) ? _possible : null,
            Origins = new DeedOrigins(Taken(ref _dating, Count), Taken(ref _others, Count * _othersEach), _othersEach, datingComesFirst),
            Rule = rule,
            HasOneRowADeed = hasOneRowADeed,
        };
    }

    private void Grow()
    {
        int length = Count * 2;
        Lengthen(ref _actors, Count, length);
        Lengthen(ref _ranks, Count, length);
        Lengthen(ref _days, Count, length);
        Lengthen(ref _counterparts, Count, length);
        Lengthen(ref _numbers, Count, length);
        Lengthen(ref _dating, Count, length);
        _room = length;
        if (_possible is not null)
        {
            Array.Resize(ref _possible, length);
        }
    }

    private static int[] Lend(int length) => ArrayPool<int>.Shared.Rent(length);

    private static void GiveBack(ref int[] lent)
    {
        if (lent.Length > 0)
        {
            ArrayPool<int>.Shared.Return(lent);
        }

        lent = [];
    }

    private static void Lengthen(ref int[] lent, int count, int length)
    {
        var longer = Lend(length);
        lent.AsSpan(0, count).CopyTo(longer);
        GiveBack(ref lent);
        lent = longer;
    }

    /// <summary>A copy of what is to stay.</summary>
    private static int[] Taken(ref int[] lent, int count)
    {
        int[] taken = lent.AsSpan(0, count).ToArray();
        GiveBack(ref lent);
        return taken;
    }

    private bool IsSameDay(int a, int b) => _days[a] == _days[b] && _ranks[a] == _ranks[b] && _actors[a] == _actors[b];

    private bool IsByDay()
    {
        for (int i = 1; i < Count; i++)
        {
            int order = _actors[i - 1] != _actors[i] ? _actors[i - 1].CompareTo(_actors[i])
                : _ranks[i - 1] != _ranks[i] ? _ranks[i - 1].CompareTo(_ranks[i]) : _days[i - 1].CompareTo(_days[i]);
            if (order > 0)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>By actor, rank and day as one number each; alike ones stay in their order.</summary>
    private void SortByDay()
    {
        var keys = new UInt128[Count];
        for (int i = 0; i < Count; i++)
        {
            keys[i] = new UInt128(((ulong)(uint)_actors[i] << 32) | (uint)_ranks[i], ((ulong)(uint)(_days[i] ^ int.MinValue) << 32) | (uint)i);
        }

        Array.Sort(keys);
        var order = Array.ConvertAll(keys, static key => (int)(uint)key);
        Permute(order, 0);
    }

    /// <summary>The deeds of one day by counterpart and number, sure ones first.</summary>
    private void SortDays()
    {
        for (int from = 0; from < Count;)
        {
            int to = from + 1;
            while (to < Count && IsSameDay(from, to))
            {
                to++;
            }

            if (to - from > 1)
            {
                SortDay(from, to - from);
            }

            from = to;
        }
    }

    private void SortDay(int from, int count)
    {
        bool isSorted = true;
        for (int i = from + 1; i < from + count; i++)
        {
            isSorted &= Compare(i - 1, i) <= 0;
        }

        if (!isSorted)
        {
            var order = new int[count];
            for (int i = 0; i < count; i++)
            {
                order[i] = from + i;
            }

            order.AsSpan().Sort(Compare);
            Permute(order, from);
        }
    }

    private int Compare(int a, int b)
    {
        int order = _counterparts[a].CompareTo(_counterparts[b]);
        order = order != 0 ? order : _numbers[a].CompareTo(_numbers[b]);
        order = order != 0 || _possible is null ? order : _possible[a].CompareTo(_possible[b]);
        return order != 0 ? order : a.CompareTo(b);
    }

    /// <summary>Puts the rows that <paramref name="order"/> names in that order, from a place on.</summary>
    private void Permute(int[] order, int at)
    {
        var copy = new int[order.Length * Math.Max(1, _othersEach)];
        Permute(_actors, order, at, copy);
        Permute(_ranks, order, at, copy);
        Permute(_days, order, at, copy);
        Permute(_counterparts, order, at, copy);
        Permute(_numbers, order, at, copy);
        Permute(_dating, order, at, copy);
        for (int i = 0; i < order.Length && _othersEach > 0; i++)
        {
            _others.AsSpan(order[i] * _othersEach, _othersEach).CopyTo(copy.AsSpan(i * _othersEach));
        }

        copy.AsSpan(0, order.Length * _othersEach).CopyTo(_others.AsSpan(at * _othersEach));
        if (_possible is { } possible)
        {
            var before = Array.ConvertAll(order, row => possible[row]);
            before.CopyTo(possible, at);
        }
    }

    private static void Permute(int[] column, int[] order, int at, int[] copy)
    {
        for (int i = 0; i < order.Length; i++)
        {
            copy[i] = column[order[i]];
        }

        Array.Copy(copy, 0, column, at, order.Length);
    }

    /// <summary>Leaves one of alike rows, and says how many there are then.</summary>
    private int Distinct()
    {
        int kept = 0;
        for (int i = 0; i < Count; i++)
        {
            if (kept > 0 && _numbers[kept - 1] == _numbers[i] && _counterparts[kept - 1] == _counterparts[i] && IsSameDay(kept - 1, i))
            {
                continue;
            }

            if (kept != i)
            {
                (_actors[kept], _ranks[kept], _days[kept]) = (_actors[i], _ranks[i], _days[i]);
                (_counterparts[kept], _numbers[kept], _dating[kept]) = (_counterparts[i], _numbers[i], _dating[i]);
                _others.AsSpan(i * _othersEach, _othersEach).CopyTo(_others.AsSpan(kept * _othersEach));
                if (_possible is not null)
                {
                    _possible[kept] = _possible[i];
                }
            }

            kept++;
        }

        return kept;
    }
}
