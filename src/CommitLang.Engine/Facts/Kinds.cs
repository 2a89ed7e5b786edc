using System.Collections.Immutable;

namespace CommitLang.Engine.Facts;

/// <summary>What is a kind of what, transitively: of conducts or of topics. A thing is a kind of itself.</summary>
internal sealed class Kinds
{
    private readonly int[][] _up;
    private readonly int[][] _down;

    internal Kinds(int count, Func<int, ImmutableArray<int>> parentsOf)
    {
        _up = new int[count][];
        var down = new List<int>[count];
        for (int i = 0; i < count; i++)
        {
            down[i] = [];
        }

        var seen = new HashSet<int>();
        for (int i = 0; i < count; i++)
        {
            seen.Clear();
            var all = new List<int> { i };
            seen.Add(i);
            for (int next = 0; next < all.Count; next++)
            {
                foreach (int parent in parentsOf(all[next]))
                {
                    if (seen.Add(parent))
                    {
                        all.Add(parent);
                    }
                }
            }

            _up[i] = [.. all];
            foreach (int ancestor in all)
            {
                down[ancestor].Add(i);
            }
        }

        _down = new int[count][];
        for (int i = 0; i < count; i++)
        {
            _down[i] = [.. down[i]];
        }
    }

    /// <summary>The thing itself and all that it is a kind of.</summary>
    internal ReadOnlySpan<int> WiderThan(int index) => _up[index];

    /// <summary>The thing itself and all its kinds.</summary>
    internal ReadOnlySpan<int> KindsOf(int index) => _down[index];

    internal bool IsKindOf(int index, int wider) => index == wider || Array.IndexOf(_up[index], wider) >= 0;
}
