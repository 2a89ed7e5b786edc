namespace CommitLang.Engine.Tables;

/// <summary>
/// Deeds on known days in columns, in the order of actor, conduct (by rank), day, counterpart and record. The rows of an actor and a conduct stand
/// together under a key, so that those of a window are found by two searches; the keys of an actor stand together too, and among them
/// those of a conduct and its kinds. Never changed once it is made.
/// </summary>
internal sealed class DeedTable
{
    /// <summary>For each actor the first of its keys; one more at the end.</summary>
    internal required int[] ActorKeys { get; init; }

    /// <summary>The rank of the conduct of each key.</summary>
    internal required int[] KeyRanks { get; init; }

    /// <summary>The first row of each key; one more at the end.</summary>
    internal required int[] KeyRows { get; init; }

    /// <summary>Of each row; behind the last one there may be more, which is nothing.</summary>
    internal required int[] Days { get; init; }

    /// <summary>Actors; -1 for a deed toward nobody that is told.</summary>
    internal required int[] Counterparts { get; init; }

    /// <summary>The number of the first report of the deed, or of the deed that gives it its date: it is the number of the deed too.</summary>
    internal required int[] Numbers { get; init; }

    /// <summary>Which rows are only possible; null where all are sure.</summary>
    internal bool[]? Possible { get; init; }

    /// <summary>What the rows were made from; null for those that are recorded.</summary>
    internal DeedOrigins? Origins { get; init; }

    /// <summary>The rule that derived the rows; -1 where none did.</summary>
    internal int Rule { get; init; } = -1;

    private CounterpartRows?[]? _byCounterpart;
    private DayBits?[]? _dayBits;

    /// <summary>Whether each deed has one row among those of an actor; if not, it may have several.</summary>
    internal bool HasOneRowADeed { get; init; } = true;

    internal int Count => KeyRows[^1];

    internal int Actors => ActorKeys.Length - 1;

    internal bool IsPossible(int row) => Possible is { } possible && possible[row];

    /// <summary>The keys of an actor whose conducts have these ranks: from the first up to, not including, the second.</summary>
    internal (int From, int To) Keys(int actor, RankRange ranks)
    {
        int from = ActorKeys[actor], to = ActorKeys[actor + 1];
        if (from == to)
        {
            return (from, from);
        }

        int first = FirstNotBelow(KeyRanks, from, to, ranks.First);
        return (first, ranks.Last == int.MaxValue ? to : FirstNotBelow(KeyRanks, first, to, ranks.Last + 1));
    }

    /// <summary>The rows of a key whose days lie between two (inclusive): from the first up to, not including, the second.</summary>
    internal (int From, int To) Rows(int key, int firstDay, int lastDay)
    {
        int from = FirstNotBelow(Days, KeyRows[key], KeyRows[key + 1], firstDay);
        return (from, lastDay == int.MaxValue ? KeyRows[key + 1] : FirstNotBelow(Days, from, KeyRows[key + 1], lastDay + 1));
    }

    /// <summary>The rows of a key by counterpart. Made when it is first asked for; may be asked by several threads.</summary>
    internal CounterpartRows ByCounterpart(int key)
    {
        var all = PerKey(ref _byCounterpart);
        if (Volatile.Read(ref all[key]) is { } known)
        {
            return known;
        }

        // Two threads may make it at once: they make the same.
        var made = CounterpartRows.Of(this, key);
        Volatile.Write(ref all[key], made);
        return made;
    }

    /// <summary>The days of the rows of a key, of which there are some. Made when it is first asked for; may be asked by several threads.</summary>
    internal DayBits BitsOf(int key)
    {
        var all = PerKey(ref _dayBits);
        if (Volatile.Read(ref all[key]) is { } known)
        {
            return known;
        }

        int from = KeyRows[key], to = KeyRows[key + 1];
        var made = new DayBits(Days[from], Days[to - 1]);
        made.Add(Days.AsSpan(from, to - from));
        Volatile.Write(ref all[key], made);
        return made;
    }

    /// <summary>The actor whose key it is.</summary>
    internal int ActorOfKey(int key)
    {
        // Actors without keys have the place of the next one: the last that begins here or before is the one.
        int low = 0, high = Actors;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (ActorKeys[middle] <= key)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    internal int KeyOfRow(int row)
    {
        int low = 0, high = KeyRanks.Length - 1;
        while (low < high)
        {
            int middle = (low + high + 1) / 2;
            if (KeyRows[middle] <= row)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private T?[] PerKey<T>(ref T?[]? all)
        where T : class
    {
        if (Volatile.Read(ref all) is { } known)
        {
            return known;
        }

        var none = new T?[KeyRanks.Length];
        return Interlocked.CompareExchange(ref all, none, null) ?? none;
    }

    /// <summary>The place of the first number, in ascending ones, that is not below a given one.</summary>
    internal static int FirstNotBelow(int[] numbers, int from, int to, int least)
    {
        while (from < to)
        {
            int middle = (int)(((uint)from + (uint)to) >> 1);
            if (numbers[middle] < least)
            {
                from = middle + 1;
            }
            else
            {
                to = middle;
            }
        }

        return from;
    }
}
