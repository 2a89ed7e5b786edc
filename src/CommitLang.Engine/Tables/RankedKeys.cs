namespace CommitLang.Engine.Tables;

/// <summary>Gives keys of their own to the conducts of each actor, where only the actors were counted.</summary>
internal static class RankedKeys
{
    /// <param name="byActor">A table with one key for each actor.</param>
    /// <param name="ranks">For each row the rank of its conduct.</param>
    internal static DeedTable Of(DeedTable byActor, int[] ranks)
    {
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        var actorKeys = new int[byActor.ActorKeys.Length];
        for (int actor = 0; actor < byActor.Actors; actor++)
        {
            if (byActor.ActorKeys[actor] < byActor.ActorKeys[actor + 1])
            {
                int key = byActor.ActorKeys[actor];
                AddKeys(byActor, ranks, byActor.KeyRows[key], byActor.KeyRows[key + 1], keyRanks, keyRows);
            }

            actorKeys[actor + 1] = keyRanks.Count;
        }

        keyRows.Add(byActor.Count);
        return new DeedTable
        {
            ActorKeys = actorKeys,
            KeyRanks = [.. keyRanks],
            KeyRows = [.. keyRows],
            Days = byActor.Days,
            Counterparts = byActor.Counterparts,
            Numbers = byActor.Numbers,
        };
    }

    private static void AddKeys(DeedTable table, int[] ranks, int from, int to, List<int> keyRanks, List<int> keyRows)
    {
        // The place behind the rank keeps the order of the rows.
        var order = new ulong[to - from];
        for (int i = 0; i < order.Length; i++)
        {
            order[i] = ((ulong)(uint)ranks[from + i] << 32) | (uint)i;
        }

        Array.Sort(order);
        Permute(table.Days, from, order);
        Permute(table.Counterparts, from, order);
        Permute(table.Numbers, from, order);
        int rank = -1;
        for (int i = 0; i < order.Length; i++)
        {
            if ((int)(order[i] >> 32) != rank)
            {
                rank = (int)(order[i] >> 32);
                keyRanks.Add(rank);
                keyRows.Add(from + i);
            }
        }
    }

    private static void Permute(int[] column, int from, ulong[] order)
    {
        var before = column.AsSpan(from, order.Length).ToArray();
        for (int i = 0; i < order.Length; i++)
        {
            column[from + i] = before[(int)(uint)order[i]];
        }
    }
}
