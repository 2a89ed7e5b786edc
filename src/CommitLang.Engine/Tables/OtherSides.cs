using CommitLang.Engine.Facts;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>
/// Deeds as seen from other sides: a mutual one from that of the counterpart, one of an organ or agent as one of the whole, on the days on which it belongs to
/// it. The same as <see cref="FactBase"/> does for single facts.
/// </summary>
internal static class OtherSides
{
    /// <param name="offset">The place of the table's first row among all rows.</param>
    /// <returns>A table of what is seen; null where nothing is.</returns>
    /// <param name="known">Rows of it are not made again; null where none are known.</param>
    internal static DeedTable? Of(Matching matching, ConductRanks ranks, DeedTable table, int offset, DeedTable? known = null)
    {
        var rows = new SeenRows(known);
        for (int actor = 0; actor < table.Actors; actor++)
        {
            if (table.ActorKeys[actor] == table.ActorKeys[actor + 1])
            {
                continue;
            }

            var wholes = matching.Affiliations.WholesOf(actor);
            for (int key = table.ActorKeys[actor]; key < table.ActorKeys[actor + 1]; key++)
            {
                int rank = table.KeyRanks[key];
                bool isMutual = matching.IsMutual[ranks.ConductAt(rank)];
                if (!isMutual && wholes.IsEmpty)
                {
                    continue;
                }

                for (int row = table.KeyRows[key]; row < table.KeyRows[key + 1]; row++)
                {
                    Add(matching, table, row, offset + row, actor, rank, isMutual, rows);
                }
            }
        }

        return rows.Made.Count == 0 ? null : rows.Made.ToTable(table.Actors, table.Rule, datingComesFirst: true, hasOneRowADeed: false);
    }

    private static void Add(Matching matching, DeedTable table, int row, int origin, int actor, int rank, bool isMutual, SeenRows rows)
    {
        int day = table.Days[row], counterpart = table.Counterparts[row], number = table.Numbers[row];
        bool isPossible = table.IsPossible(row);
        bool isMirrored = isMutual && counterpart >= 0 && counterpart != actor;
        if (isMirrored)
        {
            rows.Add(counterpart, rank, day, actor, number, origin, isPossible);
            foreach (var (whole, days) in matching.Affiliations.WholesOf(counterpart))
            {
                if (Seen(days, day) is { } seen)
                {
                    rows.Add(whole, rank, day, actor, number, origin, isPossible || seen);
                }
            }
        }

        foreach (var (whole, days) in matching.Affiliations.WholesOf(actor))
        {
            if (Seen(days, day) is { } seen)
            {
                rows.Add(whole, rank, day, counterpart, number, origin, isPossible || seen);
                if (isMutual && counterpart >= 0 && counterpart != whole)
                {
                    rows.Add(counterpart, rank, day, whole, number, origin, isPossible || seen);
                }
            }
        }
    }

    /// <summary>Whether it is only possible on that day; null where it is not seen.</summary>
    private static bool? Seen(ModalDays days, int day) => days.Sure.Contains(day) ? false : days.Possible.Contains(day) ? true : null;

    /// <summary>The rows that are made, without those that there are.</summary>
    private sealed class SeenRows(DeedTable? known)
    {
        internal DeedRows Made { get; } = new(othersEach: 0);

        internal void Add(int actor, int rank, int day, int counterpart, int number, int origin, bool isPossible)
        {
            if (known is null || !Has(known, actor, rank, day, counterpart, number, isPossible))
            {
                Made.Add(actor, rank, day, counterpart, number, origin, isPossible);
            }
        }

        private static bool Has(DeedTable table, int actor, int rank, int day, int counterpart, int number, bool isPossible)
        {
            var (key, end) = table.Keys(actor, new RankRange(rank, rank));
            if (key == end)
            {
                return false;
            }

            var (from, to) = table.Rows(key, day, day);
            for (int row = from; row < to; row++)
            {
                if (table.Counterparts[row] == counterpart && table.Numbers[row] == number && (isPossible || !table.IsPossible(row)))
                {
                    return true;
                }
            }

            return false;
        }
    }
}
