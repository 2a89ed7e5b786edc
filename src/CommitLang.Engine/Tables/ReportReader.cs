using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>Reads the rows of a table one after the other, in terms of the check: those of known conducts that are known by a day.</summary>
internal ref struct ReportReader
{
    private const int Block = 1024;

    private readonly ReportTable _table;
    private readonly int[] _ranks;
    private readonly ReadOnlySpan<int> _actorOf;
    private readonly int _knownBy;
    private readonly int? _publication;
    private readonly int _to;
    private readonly int[] _buffer;
    private int _start;
    private int _count;
    private int _next;

    /// <param name="ranks">For each code of a conduct its rank; -1 where it is not known to the check.</param>
    /// <param name="from">The first row.</param>
    /// <param name="to">The row behind the last one.</param>
    internal ReportReader(Program program, ReportTable table, int[] ranks, int knownBy, int from, int to)
    {
        (_table, _ranks, _knownBy, _to) = (table, ranks, knownBy, to);
        _actorOf = table.ActorOf.AsSpan();
        _publication = PublicationOf(program, table);
        _buffer = new int[5 * Block];
        (_start, _count, _next) = (from, 0, 0);
    }

    internal int Row { get; private set; }

    internal int Actor { get; private set; }

    internal int Rank { get; private set; }

    internal int Day { get; private set; }

    internal int Counterpart { get; private set; }

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
        Span<int> buffer = stackalloc int[Block];
        foreach (var table in program.Tables)
        {
            int? publication = PublicationOf(program, table);
            var column = table.Published ?? (publication is null ? table.Days : null);
            latest = Math.Max(latest, publication ?? Calendar.Beginning);
            for (int start = 0; column is not null && start < column.Count; start += Block)
            {
                var block = buffer[..Math.Min(Block, column.Count - start)];
                column.Read(start, block);
                foreach (int day in block)
                {
                    latest = Math.Max(latest, day);
                }
            }

            // A report without a day of publication is known from its own day.
            if (table.Published is not null && publication is null)
            {
                for (int start = 0; start < table.Count; start += Block)
                {
                    var block = buffer[..Math.Min(Block, table.Count - start)];
                    table.Days.Read(start, block);
                    foreach (int day in block)
                    {
                        latest = Math.Max(latest, day);
                    }
                }
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

    internal bool Next()
    {
        while (true)
        {
            if (_next == _count && !Fill())
            {
                return false;
            }

            int i = _next++;
            int rank = _ranks[_buffer[Block + i]];
            if (rank < 0)
            {
                continue;
            }

            int day = _buffer[(3 * Block) + i];
            if (KnownFrom(i, day) > _knownBy)
            {
                continue;
            }

            int counterpart = _buffer[(2 * Block) + i];
            (Row, Rank, Day) = (_start + i, rank, day);
            Actor = _actorOf[_buffer[i]];
            Counterpart = counterpart < 0 ? -1 : _actorOf[counterpart];
            return true;
        }
    }

    private readonly int KnownFrom(int i, int day) =>
        _table.Published is not null && _buffer[(4 * Block) + i] is var published and not Calendar.Beginning ? published : _publication ?? day;

    private bool Fill()
    {
        _start += _count;
        (_count, _next) = (Math.Min(Block, _to - _start), 0);
        if (_count <= 0)
        {
            return false;
        }

        _table.Actors.Read(_start, _buffer.AsSpan(0, _count));
        _table.Conducts.Read(_start, _buffer.AsSpan(Block, _count));
        _table.Counterparts.Read(_start, _buffer.AsSpan(2 * Block, _count));
        _table.Days.Read(_start, _buffer.AsSpan(3 * Block, _count));
        _table.Published?.Read(_start, _buffer.AsSpan(4 * Block, _count));
        return true;
    }
}
