using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
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
    private readonly int? _knownBy;
    private readonly int _actors;
    private readonly int _conducts;
    private readonly bool _countsConducts;
    private readonly int[][] _ranksOfCodes;

    private RecordedDeeds(Program program, ConductRanks ranks, int? knownBy)
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

    /// <summary>The deeds that reports tell of which are known by the day (null: all), and further reports of them.</summary>
    internal static (DeedTable Deeds, FurtherReports Further) Of(Program program, ConductRanks ranks, bool[] isMutual, int? knownBy)
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

    private ReportReader ReaderOf(Part part) =>
        new(_program, _program.Tables[part.Table], _ranksOfCodes[part.Table], _knownBy, part.From, part.To);

    private int[] Count(Part part, int keys)
    {
        var counts = new int[keys];
        var keysOfBlock = new Keys(this);
        for (var reports = ReaderOf(part); reports.NextActorsAndRanks();)
        {
            foreach (int key in keysOfBlock.Of(reports))
            {
                counts[key]++;
            }
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
        var keys = new Keys(this);
        for (var reports = ReaderOf(part); reports.Next();)
        {
            var block = keys.Of(reports);
            for (int i = 0; i < block.Length; i++)
            {
                int place = places[block[i]]++;
                block[i] = place;
                Fetch(ref days[place]);
                Fetch(ref counterparts[place]);
                Fetch(ref numbers[place]);
            }

            var ofDays = reports.Days;
            var ofCounterparts = reports.Counterparts;
            var ofRows = reports.Rows;
            var ofRanks = reports.Ranks;
            for (int i = 0; i < block.Length; i++)
            {
                int place = block[i];
                days[place] = ofDays[i];
                counterparts[place] = ofCounterparts[i];
                numbers[place] = part.FirstNumber + ofRows[i];
                if (ranks is not null)
                {
                    ranks[place] = ofRanks[i];
                }
            }
        }
    }

    /// <summary>
    /// Has the memory of a place brought near before it is written to. Rows of a key stand together and keys come in any order, so that nearly every row goes where none
    /// was just before; waiting for one after the other takes most of the time.
    /// </summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Fetch(ref int place)
    {
        if (Sse.IsSupported)
        {
            Sse.Prefetch0(Unsafe.AsPointer(ref place));
        }
    }

    /// <summary>The keys of the rows of a block.</summary>
    private sealed class Keys(RecordedDeeds deeds)
    {
        private int[] _keys = [];

        /// <summary>Valid until the next call.</summary>
        internal Span<int> Of(ReportReader reports)
        {
            var actors = reports.Actors;
            var ranks = reports.Ranks;
            if (_keys.Length < actors.Length)
            {
                _keys = new int[actors.Length];
            }

            var keys = _keys.AsSpan(0, actors.Length);
            if (deeds._countsConducts)
            {
                for (int i = 0; i < keys.Length; i++)
                {
                    keys[i] = (actors[i] * deeds._conducts) + ranks[i];
                }
            }
            else
            {
                actors.CopyTo(keys);
            }

            return keys;
        }
    }
}
