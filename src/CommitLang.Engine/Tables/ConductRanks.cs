using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Tables;

/// <summary>Ranks from <see cref="First"/> to <see cref="Last"/>, both inclusive.</summary>
internal readonly record struct RankRange(int First, int Last);

/// <summary>
/// Conducts numbered depth first, so that the kinds of a conduct are one range of ranks; several ranges where a kind has more than one parent.
/// May be asked by several threads.
/// </summary>
internal sealed class ConductRanks
{
    private readonly Kinds _kinds;
    private readonly int[] _ranks;
    private readonly int[] _conducts;
    private readonly RankRange[]?[] _ranges;
    private readonly Lock _lock = new();

    internal ConductRanks(Program program, Kinds kinds)
    {
        _kinds = kinds;
        int count = program.Conducts.Length;
        _ranks = new int[count];
        _conducts = new int[count];
        _ranges = new RankRange[]?[count];
        Array.Fill(_ranks, -1);
        var children = new List<int>?[count];
        for (int i = 0; i < count; i++)
        {
            if (program.Conducts[i].Parents is [var first, ..])
            {
                (children[first] ??= []).Add(i);
            }
        }

        int next = 0;
        var open = new Stack<int>();
        for (int i = 0; i < count; i++)
        {
            if (program.Conducts[i].Parents.IsEmpty)
            {
                open.Push(i);
                next = Number(open, children, next);
            }
        }

        // What is left hangs in a circle, which has been told; it has ranks all the same.
        for (int i = 0; i < count; i++)
        {
            if (_ranks[i] < 0)
            {
                open.Push(i);
                next = Number(open, children, next);
            }
        }
    }

    internal int Count => _ranks.Length;

    internal int RankOf(int conduct) => _ranks[conduct];

    internal int ConductAt(int rank) => _conducts[rank];

    /// <summary>The ranks of the conduct and all its kinds, ascending.</summary>
    internal ReadOnlySpan<RankRange> KindsOf(int conduct)
    {
        if (Volatile.Read(ref _ranges[conduct]) is { } known)
        {
            return known;
        }

        lock (_lock)
        {
            var kinds = _kinds.KindsOf(conduct);
            var ranks = new int[kinds.Length];
            for (int i = 0; i < kinds.Length; i++)
            {
                ranks[i] = _ranks[kinds[i]];
            }

            Array.Sort(ranks);
            var ranges = new List<RankRange>();
            foreach (int rank in ranks)
            {
                if (ranges.Count > 0 && ranges[^1].Last + 1 == rank)
                {
                    ranges[^1] = ranges[^1] with { Last = rank };
                }
                else
                {
                    ranges.Add(new RankRange(rank, rank));
                }
            }

            RankRange[] made = [.. ranges];
            Volatile.Write(ref _ranges[conduct], made);
            return made;
        }
    }

    private int Number(Stack<int> open, List<int>?[] children, int next)
    {
        while (open.TryPop(out int conduct))
        {
            if (_ranks[conduct] >= 0)
            {
                continue;
            }

            _ranks[conduct] = next;
            _conducts[next++] = conduct;
            if (children[conduct] is { } kinds)
            {
                for (int i = kinds.Count - 1; i >= 0; i--)
                {
                    open.Push(kinds[i]);
                }
            }
        }

        return next;
    }
}
