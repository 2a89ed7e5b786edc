using System.Collections.Immutable;

namespace CommitLang.Engine.Facts;

/// <summary>
/// What is a kind of what, transitively: of conducts or of topics. A thing is a kind of itself. Found for each thing when it is asked for:
/// of a long chain all answers together would fill the memory.
/// </summary>
internal sealed class Kinds
{
    private readonly Func<int, ImmutableArray<int>> _parentsOf;
    private readonly List<int>?[] _children;
    private readonly int[]?[] _up;
    private readonly int[]?[] _down;

    internal Kinds(int count, Func<int, ImmutableArray<int>> parentsOf)
    {
        _parentsOf = parentsOf;
        _children = new List<int>?[count];
        _up = new int[]?[count];
        _down = new int[]?[count];
        for (int i = 0; i < count; i++)
        {
            foreach (int parent in parentsOf(i))
            {
                (_children[parent] ??= []).Add(i);
            }
        }
    }

    /// <summary>The thing itself and all that it is a kind of.</summary>
    internal ReadOnlySpan<int> WiderThan(int index) => _up[index] ??= [.. Reach(index, _parentsOf)];

    /// <summary>The thing itself and all its kinds, in the order of their numbers.</summary>
    internal ReadOnlySpan<int> KindsOf(int index) => _down[index] ??= [.. Reach(index, i => _children[i] ?? []).Order()];

    internal bool IsKindOf(int index, int wider) => index == wider || WiderThan(index).Contains(wider);

    /// <summary>The things marked, and all their kinds.</summary>
    internal bool[] WithKinds(bool[] marked)
    {
        var all = (bool[])marked.Clone();
        var open = new Stack<int>(Enumerable.Range(0, marked.Length).Where(i => marked[i]));
        while (open.TryPop(out int next))
        {
            foreach (int child in _children[next] ?? [])
            {
                if (!all[child])
                {
                    all[child] = true;
                    open.Push(child);
                }
            }
        }

        return all;
    }

    private static List<int> Reach(int start, Func<int, IReadOnlyList<int>> next)
    {
        var all = new List<int> { start };
        var seen = new HashSet<int> { start };
        for (int i = 0; i < all.Count; i++)
        {
            foreach (int other in next(all[i]))
            {
                if (seen.Add(other))
                {
                    all.Add(other);
                }
            }
        }

        return all;
    }

    private static List<int> Reach(int start, Func<int, ImmutableArray<int>> next) => Reach(start, i => (IReadOnlyList<int>)next(i));
}
