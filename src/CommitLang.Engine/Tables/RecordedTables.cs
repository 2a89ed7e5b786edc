using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Tables;

/// <summary>
/// The deeds that tables tell of, known by a day: as recorded, and as seen from other sides. Made once and shared by all readings that know as much.
/// </summary>
internal sealed class RecordedTables
{
    private RecordedTables(DeedTable deeds, DeedTable? otherSides, FurtherReports further)
    {
        (Deeds, OtherSides, Further) = (deeds, otherSides, further);
    }

    internal DeedTable Deeds { get; }

    /// <summary>Mutual deeds from the other side, deeds of organs and agents as those of the whole; null where there are none.</summary>
    internal DeedTable? OtherSides { get; }

    internal FurtherReports Further { get; }

    /// <param name="knownBy">Null where all reports are known.</param>
    internal static RecordedTables Of(Matching matching, ConductRanks ranks, int? knownBy)
    {
        var (deeds, further) = RecordedDeeds.Of(matching.Program, ranks, matching.IsMutual, knownBy);
        return new RecordedTables(deeds, Tables.OtherSides.Of(matching, ranks, deeds, 0), further);
    }

    /// <summary>The publishers of a deed, as its reports tell of them.</summary>
    internal Publishers PublishersOf(Program program, int deed)
    {
        var publishers = new Publishers(program);
        publishers.Add(deed);
        foreach (int report in Further.Of(deed))
        {
            publishers.Add(report);
        }

        return publishers;
    }

    /// <summary>The same deeds, of which only some are kept.</summary>
    /// <param name="isKept">By the number of the deed.</param>
    internal RecordedTables Only(Matching matching, ConductRanks ranks, Func<int, bool> isKept)
    {
        var deeds = DeedSelection.Of(Deeds, isKept);
        return new RecordedTables(deeds, Tables.OtherSides.Of(matching, ranks, deeds, 0), Further);
    }

    /// <summary>The number of the deed that an actor did toward a counterpart (-1: none) on a day; -1 where no table tells of one.</summary>
    internal int Find(int actor, int rank, int counterpart, int day)
    {
        var (key, end) = actor < Deeds.Actors ? Deeds.Keys(actor, new RankRange(rank, rank)) : (0, 0);
        if (key == end)
        {
            return -1;
        }

        var (from, to) = Deeds.Rows(key, day, day);
        for (int row = from; row < to; row++)
        {
            if (Deeds.Counterparts[row] == counterpart)
            {
                return Deeds.Numbers[row];
            }
        }

        return -1;
    }
}
