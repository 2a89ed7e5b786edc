namespace CommitLang.Engine.Tables;

/// <summary>Some of the rows of a table as one of its own.</summary>
internal static class DeedSelection
{
    /// <param name="isKept">By the number of the deed.</param>
    internal static DeedTable Of(DeedTable table, Func<int, bool> isKept)
    {
        var actorKeys = new int[table.ActorKeys.Length];
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        var rows = new List<int>();
        for (int actor = 0; actor < table.Actors; actor++)
        {
            for (int key = table.ActorKeys[actor]; key < table.ActorKeys[actor + 1]; key++)
            {
                int first = rows.Count;
                for (int row = table.KeyRows[key]; row < table.KeyRows[key + 1]; row++)
                {
                    if (isKept(table.Numbers[row]))
                    {
                        rows.Add(row);
                    }
                }

                if (rows.Count > first)
                {
                    keyRanks.Add(table.KeyRanks[key]);
                    keyRows.Add(first);
                }
            }

            actorKeys[actor + 1] = keyRanks.Count;
        }

        keyRows.Add(rows.Count);
        return new DeedTable
        {
            ActorKeys = actorKeys,
            KeyRanks = [.. keyRanks],
            KeyRows = [.. keyRows],
            Days = Pick(table.Days, rows),
            Counterparts = Pick(table.Counterparts, rows),
            Numbers = Pick(table.Numbers, rows),
        };
    }

    private static int[] Pick(int[] column, List<int> rows)
    {
        var picked = new int[rows.Count];
        for (int i = 0; i < picked.Length; i++)
        {
            picked[i] = column[rows[i]];
        }

        return picked;
    }
}
