namespace CommitLang.Engine.Tables;

/// <summary>
/// Makes of reports deeds: those alike in actor, conduct, counterpart and day are one, and it has the number of the first of them. A mutual deed is one from
/// whichever side it is told: it stands on the side from which it was told first.
/// </summary>
internal static class DistinctDeeds
{
    /// <param name="reports">In the order of a table except for the days within each key, and without regard to counterparts.</param>
    internal static (DeedTable Deeds, FurtherReports Further) Of(DeedTable reports, Func<int, bool> isMutual)
    {
        int keys = reports.KeyRanks.Length;
        // Parts of about as many rows each: a few keys may have nearly all of them.
        var dropped = new List<(int Deed, int Report)>[Math.Max(1, Environment.ProcessorCount)];
        var ends = new int[keys];
        Parallel.For(0, dropped.Length, part =>
        {
            dropped[part] = [];
            var sorter = new KeySorter(reports, dropped[part]);
            int end = FirstKey(reports, part + 1, dropped.Length);
            for (int key = FirstKey(reports, part, dropped.Length); key < end; key++)
            {
                ends[key] = sorter.Sort(reports.KeyRows[key], reports.KeyRows[key + 1]);
            }
        });

        var further = dropped.SelectMany(d => d).ToList();
        DropOtherSides(reports, ends, isMutual, further);
        if (further.Count == 0)
        {
            return (reports, FurtherReports.None);
        }

        return (Compact(reports, ends), new FurtherReports(further));
    }

    private static int FirstKey(DeedTable reports, int part, int parts) =>
        part == parts ? reports.KeyRanks.Length
        : DeedTable.FirstNotBelow(reports.KeyRows, 0, reports.KeyRanks.Length, (int)((long)reports.Count * part / parts));

    /// <summary>A mutual deed that was told from both sides: the side told later goes, and its reports are further ones of the other.</summary>
    private static void DropOtherSides(DeedTable reports, int[] ends, Func<int, bool> isMutual, List<(int Deed, int Report)> further)
    {
        var dropped = new Dictionary<int, int>();
        for (int actor = 0; actor < reports.Actors; actor++)
        {
            for (int key = reports.ActorKeys[actor]; key < reports.ActorKeys[actor + 1]; key++)
            {
                if (isMutual(reports.KeyRanks[key]))
                {
                    for (int row = reports.KeyRows[key]; row < ends[key]; row++)
                    {
                        if (OtherSide(reports, ends, actor, key, row) is var other and >= 0 && reports.Numbers[other] < reports.Numbers[row])
                        {
                            dropped.Add(reports.Numbers[row], reports.Numbers[other]);
                        }
                    }
                }
            }
        }

        if (dropped.Count == 0)
        {
            return;
        }

        for (int i = 0; i < further.Count; i++)
        {
            if (dropped.TryGetValue(further[i].Deed, out int deed))
            {
                further[i] = (deed, further[i].Report);
            }
        }

        further.AddRange(dropped.Select(d => (d.Value, d.Key)));
        for (int key = 0; key < ends.Length; key++)
        {
            int kept = reports.KeyRows[key];
            for (int row = kept; row < ends[key]; row++)
            {
                if (!dropped.ContainsKey(reports.Numbers[row]))
                {
                    Move(reports, row, kept++);
                }
            }

            ends[key] = kept;
        }
    }

    private static int OtherSide(DeedTable reports, int[] ends, int actor, int key, int row)
    {
        int counterpart = reports.Counterparts[row];
        if (counterpart < 0 || counterpart == actor)
        {
            return -1;
        }

        int rank = reports.KeyRanks[key];
        var (from, to) = reports.Keys(counterpart, new RankRange(rank, rank));
        if (from == to)
        {
            return -1;
        }

        int other = DeedTable.FirstNotBelow(reports.Days, reports.KeyRows[from], ends[from], reports.Days[row]);
        for (; other < ends[from] && reports.Days[other] == reports.Days[row]; other++)
        {
            if (reports.Counterparts[other] == actor)
            {
                return other;
            }
        }

        return -1;
    }

    private static void Move(DeedTable table, int from, int to)
    {
        table.Days[to] = table.Days[from];
        table.Counterparts[to] = table.Counterparts[from];
        table.Numbers[to] = table.Numbers[from];
    }

    private static DeedTable Compact(DeedTable reports, int[] ends)
    {
        var actorKeys = new int[reports.ActorKeys.Length];
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        int next = 0;
        for (int actor = 0; actor < reports.Actors; actor++)
        {
            for (int key = reports.ActorKeys[actor]; key < reports.ActorKeys[actor + 1]; key++)
            {
                int count = ends[key] - reports.KeyRows[key];
                if (count > 0)
                {
                    keyRanks.Add(reports.KeyRanks[key]);
                    keyRows.Add(next);
                    next += count;
                }
            }

            actorKeys[actor + 1] = keyRanks.Count;
        }

        keyRows.Add(next);
        int[][] columns = [reports.Days, reports.Counterparts, reports.Numbers];
        Parallel.ForEach(columns, column => Close(column, reports.KeyRows, ends));
        return new DeedTable
        {
            ActorKeys = actorKeys,
            KeyRanks = [.. keyRanks],
            KeyRows = [.. keyRows],
            Days = Cut(reports.Days, next),
            Counterparts = Cut(reports.Counterparts, next),
            Numbers = Cut(reports.Numbers, next),
        };
    }

    /// <summary>Moves the rows of all keys together.</summary>
    private static void Close(int[] column, int[] keyRows, int[] ends)
    {
        int next = 0;
        for (int key = 0; key < ends.Length; key++)
        {
            int count = ends[key] - keyRows[key];
            Array.Copy(column, keyRows[key], column, next, count);
            next += count;
        }
    }

    /// <summary>A column without what is behind its rows, unless that is so little that a copy would take more room than it frees.</summary>
    private static int[] Cut(int[] column, int count)
    {
        if (count < column.Length / 2)
        {
            Array.Resize(ref column, count);
        }

        return column;
    }

    /// <summary>Sorts the rows of a key by day, counterpart and number, and takes out further reports of one deed.</summary>
    private sealed class KeySorter(DeedTable table, List<(int Deed, int Report)> dropped)
    {
        private readonly NumberOrder _order = new();

        /// <summary>Says where the rows that are left end.</summary>
        internal int Sort(int from, int to)
        {
            var days = table.Days;
            bool isSorted = true;
            bool isDistinct = true;
            for (int row = from + 1; row < to; row++)
            {
                isSorted &= days[row] >= days[row - 1];
                isDistinct &= days[row] != days[row - 1];
            }

            if (!isSorted)
            {
                SortBy(days, from, to);
                isDistinct = false;
            }

            return isDistinct ? to : Merge(from, to);
        }

        /// <summary>By the numbers of a column; alike ones stay in their order.</summary>
        private void SortBy(int[] column, int from, int to)
        {
            var order = _order.Of(column.AsSpan(from, to - from));
            if (!order.IsEmpty)
            {
                _order.Apply(order, table.Days.AsSpan(from, to - from));
                _order.Apply(order, table.Counterparts.AsSpan(from, to - from));
                _order.Apply(order, table.Numbers.AsSpan(from, to - from));
            }
        }

        private int Merge(int from, int to)
        {
            int kept = from;
            for (int first = from; first < to;)
            {
                int end = first + 1;
                while (end < to && table.Days[end] == table.Days[first])
                {
                    end++;
                }

                if (end - first > 1)
                {
                    SortOneDay(first, end);
                }

                for (int row = first; row < end; row++)
                {
                    if (row > first && table.Counterparts[row] == table.Counterparts[kept - 1])
                    {
                        dropped.Add((table.Numbers[kept - 1], table.Numbers[row]));
                    }
                    else
                    {
                        if (kept < row)
                        {
                            Move(table, row, kept);
                        }

                        kept++;
                    }
                }

                first = end;
            }

            return kept;
        }

        private void SortOneDay(int from, int to)
        {
            if (to - from > 16)
            {
                SortBy(table.Counterparts, from, to);
                return;
            }

            for (int i = from + 1; i < to; i++)
            {
                int counterpart = table.Counterparts[i], number = table.Numbers[i];
                int place = i;
                for (; place > from && table.Counterparts[place - 1] > counterpart; place--)
                {
                    table.Counterparts[place] = table.Counterparts[place - 1];
                    table.Numbers[place] = table.Numbers[place - 1];
                }

                table.Counterparts[place] = counterpart;
                table.Numbers[place] = number;
            }
        }
    }
}
