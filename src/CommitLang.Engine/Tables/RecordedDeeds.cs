using CommitLang.Engine.Model;

namespace CommitLang.Engine.Tables;

/// <summary>
/// Puts the reports of all tables in the order of a <see cref="DeedTable"/>: counted by actor and conduct (a stable counting sort, in as many parts as
/// there are cores), since reports mostly come in the order of their days; what does not is sorted afterwards, key by key.
/// </summary>
internal sealed class RecordedDeeds
{
    /// <summary>With more keys of actor and conduct than that, only actors are counted, and conducts sorted afterwards.</summary>
    private const int MostCountedKeys = 1 << 26;

    private readonly Program _program;
    private readonly ConductRanks _ranks;
    private readonly int _knownBy;
    private readonly int _actors;
    private readonly int _conducts;
    private readonly bool _countsConducts;
    private readonly int[][] _ranksOfCodes;

    private RecordedDeeds(Program program, ConductRanks ranks, int knownBy)
    {
        (_program, _ranks, _knownBy) = (program, ranks, knownBy);
        (_actors, _conducts) = (program.Actors.Length, Math.Max(1, ranks.Count));
        _countsConducts = (long)_actors * _conducts <= MostCountedKeys;
        _ranksOfCodes = new int[program.Tables.Length][];
        for (int i = 0; i < _ranksOfCodes.Length; i++)
        {
            _ranksOfCodes[i] = ReportReader.RanksOf(program.Tables[i], ranks);
        }
    }

    /// <summary>The deeds that reports tell of which are known by the day, and further reports of them.</summary>
    internal static (DeedTable Deeds, FurtherReports Further) Of(Program program, ConductRanks ranks, bool[] isMutual, int knownBy)
    {
        var reports = new RecordedDeeds(program, ranks, knownBy).Order();
        return DistinctDeeds.Of(reports, rank => isMutual[ranks.ConductAt(rank)]);
    }

    /// <summary>A stretch of the rows of one table.</summary>
    private readonly record struct Part(int Table, int FirstNumber, int From, int To);

    private DeedTable Order()
    {
        var parts = Parts();
        int keys = _countsConducts ? _actors * _conducts : _actors;
        var places = new int[parts.Count][];
        Parallel.For(0, parts.Count, i => places[i] = Count(parts[i], keys));
        var (actorKeys, keyRanks, keyRows) = Place(places, keys);
        int count = keyRows[^1];
        var days = new int[count];
        var counterparts = new int[count];
        var numbers = new int[count];
        var rowRanks = _countsConducts ? null : new int[count];
        Parallel.For(0, parts.Count, i => Scatter(parts[i], places[i], days, counterparts, numbers, rowRanks));
        var table = new DeedTable
        {
            ActorKeys = actorKeys, KeyRanks = keyRanks, KeyRows = keyRows, Days = days, Counterparts = counterparts, Numbers = numbers,
        };
        return rowRanks is null ? table : RankedKeys.Of(table, rowRanks);
    }

    private List<Part> Parts()
    {
        long all = 0;
        foreach (var table in _program.Tables)
        {
            all += table.Count;
        }

        int parts = all < 100_000 || (long)_actors * _conducts > MostCountedKeys / 8 ? 1 : Math.Min(8, Environment.ProcessorCount);
        long each = Math.Max(1, (all + parts - 1) / parts);
        var made = new List<Part>();
        int first = _program.Records.Length;
        for (int i = 0; i < _program.Tables.Length; i++)
        {
            int count = _program.Tables[i].Count;
            for (long from = 0; from < count; from += each)
            {
                made.Add(new Part(i, first, (int)from, (int)Math.Min(count, from + each)));
            }

            first += count;
        }

        return made;
    }

    private int KeyOf(in ReportReader report) => _countsConducts ? (report.Actor * _conducts) + report.Rank : report.Actor;

    private ReportReader ReaderOf(Part part) =>
        new(_program, _program.Tables[part.Table], _ranksOfCodes[part.Table], _knownBy, part.From, part.To);

    private int[] Count(Part part, int keys)
    {
        var counts = new int[keys];
        for (var report = ReaderOf(part); report.Next();)
        {
            counts[KeyOf(report)]++;
        }

        return counts;
    }

    /// <summary>Makes of the counts of each part the places where its rows of each key begin: in the order of the parts, so that the order of rows stays.</summary>
    private (int[] ActorKeys, int[] KeyRanks, int[] KeyRows) Place(int[][] counts, int keys)
    {
        int conducts = _countsConducts ? _conducts : 1;
        var actorKeys = new int[_actors + 1];
        var keyRanks = new List<int>();
        var keyRows = new List<int>();
        int next = 0;
        for (int key = 0, actor = 0, rank = 0; key < keys; key++)
        {
            int first = next;
            foreach (int[] part in counts)
            {
                int count = part[key];
                part[key] = next;
                next = checked(next + count);
            }

            if (next > first)
            {
                keyRanks.Add(rank);
                keyRows.Add(first);
            }

            if (++rank == conducts)
            {
                rank = 0;
                actorKeys[++actor] = keyRanks.Count;
            }
        }

        keyRows.Add(next);
        return (actorKeys, [.. keyRanks], [.. keyRows]);
    }

    private void Scatter(Part part, int[] places, int[] days, int[] counterparts, int[] numbers, int[]? ranks)
    {
        for (var report = ReaderOf(part); report.Next();)
        {
            int place = places[KeyOf(report)]++;
            days[place] = report.Day;
            counterparts[place] = report.Counterpart;
            numbers[place] = part.FirstNumber + report.Row;
            if (ranks is not null)
            {
                ranks[place] = report.Rank;
            }
        }
    }
}
