namespace CommitLang.Engine.Tables;

/// <summary>Gives keys of their own to the conducts of each actor, where only the actors were counted.</summary>
internal static class RankedKeys
{
    /// <param name="byActor">A table with one key for each actor.</param>
    /// <param name="ranks">For each row the rank of its conduct; they are put in order with the rows.</param>
    internal static DeedTable Of(DeedTable byActor, int[] ranks)
    {
        var order = new NumberOrder();
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        var actorKeys = new int[byActor.ActorKeys.Length];
        for (int actor = 0; actor < byActor.Actors; actor++)
        {
            if (byActor.ActorKeys[actor] < byActor.ActorKeys[actor + 1])
            {
                int key = byActor.ActorKeys[actor];
                AddKeys(byActor, ranks, byActor.KeyRows[key], byActor.KeyRows[key + 1], order, keyRanks, keyRows);
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

    private static void AddKeys(DeedTable table, int[] ranks, int from, int to, NumberOrder order, List<int> keyRanks, List<int> keyRows)
    {
        var own = ranks.AsSpan(from, to - from);
        var found = order.Of(own);
        if (!found.IsEmpty)
        {
            order.Apply(found, table.Days.AsSpan(from, own.Length));
            order.Apply(found, table.Counterparts.AsSpan(from, own.Length));
            order.Apply(found, table.Numbers.AsSpan(from, own.Length));
            order.Apply(found, own);
        }

        int rank = -1;
        for (int i = 0; i < own.Length; i++)
        {
            if (own[i] != rank)
            {
                rank = own[i];
                keyRanks.Add(rank);
                keyRows.Add(from + i);
            }
        }
    }
}
