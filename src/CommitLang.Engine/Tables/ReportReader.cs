using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>Reads the rows of a table block by block, in terms of the check: those of known conducts that are known by a day.</summary>
internal sealed class ReportReader
{
    private const int Block = 1024;

    private readonly ReportTable _table;
    private readonly int[] _ranks;
    private readonly int? _knownBy;
    private readonly int? _publication;
    private readonly int _to;
    private readonly int[] _published;
    private readonly int[] _rows = new int[Block];
    private readonly int[] _actors = new int[Block];
    private readonly int[] _rankOf = new int[Block];
    private readonly int[] _counterparts = new int[Block];
    private readonly int[] _days = new int[Block];
    private int _next;
    private int _count;

    /// <param name="ranks">For each code of a conduct its rank; -1 where it is not known to the check.</param>
    /// <param name="knownBy">Null where all rows are known.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row behind the last one.</param>
    internal ReportReader(Program program, ReportTable table, int[] ranks, int? knownBy, int from, int to)
    {
        (_table, _ranks, _knownBy, _next, _to) = (table, ranks, knownBy, from, to);
        _publication = PublicationOf(program, table);
        _published = table.Published is null ? [] : new int[Block];
    }

    /// <summary>The rows of the block, by their place in the table.</summary>
    internal ReadOnlySpan<int> Rows => _rows.AsSpan(0, _count);

    internal ReadOnlySpan<int> Actors => _actors.AsSpan(0, _count);

    internal ReadOnlySpan<int> Ranks => _rankOf.AsSpan(0, _count);

    /// <summary>-1 where none is told.</summary>
    internal ReadOnlySpan<int> Counterparts => _counterparts.AsSpan(0, _count);

    internal ReadOnlySpan<int> Days => _days.AsSpan(0, _count);

    /// <summary>The publication of the earliest source that the statement cites; null where there is none.</summary>
    internal static int? PublicationOf(Program program, ReportTable table)
    {
        int? earliest = null;
        foreach (int source in table.Sources)
        {
            if (program.Sources[source].Published is { } published && (earliest is null || published < earliest))
            {
                earliest = published;
            }
        }

        return earliest;
    }

    /// <summary>The last day on which some report becomes known.</summary>
    internal static int LatestKnown(Program program)
    {
        int latest = Calendar.Beginning;
        foreach (var table in program.Tables)
        {
            int? publication = PublicationOf(program, table);
            latest = Math.Max(latest, publication ?? Calendar.Beginning);
            latest = Math.Max(latest, table.Published?.Greatest ?? Calendar.Beginning);

            // A report without a day of publication is known from its own day.
            if (publication is null)
            {
                latest = Math.Max(latest, table.Days.Greatest ?? Calendar.Beginning);
            }
        }

        return latest;
    }

    internal static int[] RanksOf(ReportTable table, ConductRanks ranks)
    {
        var found = new int[table.ConductOf.Length];
        for (int i = 0; i < found.Length; i++)
        {
            found[i] = table.ConductOf[i] < 0 ? -1 : ranks.RankOf(table.ConductOf[i]);
        }

        return found;
    }

    /// <summary>Reads actors and ranks of the next block, and leaves the rest alone where it is not needed to know which rows are meant.</summary>
    internal bool NextActorsAndRanks()
    {
        if (_knownBy is not null)
        {
            return Next();
        }

        if (!Begin(out _, out int count))
        {
            return false;
        }

        var actorOf = _table.ActorOf.AsSpan();
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int rank = _ranks[_rankOf[i]];
            _actors[kept] = actorOf[_actors[i]];
            _rankOf[kept] = rank;
            kept += rank >= 0 ? 1 : 0;
        }

        _count = kept;
        return true;
    }

    /// <summary>Reads the next block, which may come to no rows; false where there is none.</summary>
    internal bool Next()
    {
        if (!Begin(out int first, out int count))
        {
            return false;
        }

        _table.Counterparts.Read(first, _counterparts.AsSpan(0, count));
        _table.Days.Read(first, _days.AsSpan(0, count));
        _table.Published?.Read(first, _published.AsSpan(0, count));
        var actorOf = _table.ActorOf.AsSpan();
        int kept = 0;
        for (int i = 0; i < count; i++)
        {
            int rank = _ranks[_rankOf[i]], day = _days[i], counterpart = _counterparts[i];
            _rows[kept] = first + i;
            _actors[kept] = actorOf[_actors[i]];
            _rankOf[kept] = rank;
            _counterparts[kept] = counterpart < 0 ? -1 : actorOf[counterpart];
            _days[kept] = day;

            // What is not meant is written over by the next one.
            kept += rank >= 0 && (_knownBy is not { } knownBy || KnownFrom(i, day) <= knownBy) ? 1 : 0;
        }

        _count = kept;
        return true;
    }

    private bool Begin(out int first, out int count)
    {
        (first, count) = (_next, Math.Min(Block, _to - _next));
        if (count <= 0)
        {
            return false;
        }

        _next += count;
        _table.Actors.Read(first, _actors.AsSpan(0, count));
        _table.Conducts.Read(first, _rankOf.AsSpan(0, count));
        return true;
    }

    private int KnownFrom(int i, int day) =>
        _published.Length > 0 && _published[i] is var published and not Calendar.Beginning ? published : _publication ?? day;
}
