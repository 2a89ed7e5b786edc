namespace CommitLang.Benchmarks.Scale;

/// <summary>300 conducts in four levels: 5 roots, 20 kinds of these, 75 and 200 below; numbered so that the kinds of one follow it without a gap.</summary>
internal sealed class ConductTree
{
    public const int Count = 300;

    private readonly int[] _parents = new int[Count];
    private readonly int[] _lasts = new int[Count];
    private readonly int[] _levels = new int[Count];
    private int _count;
    private int _seconds;
    private int _thirds;

    public ConductTree()
    {
        for (var root = 0; root < 5; root++)
        {
            Add(-1, 0);
        }
    }

    /// <summary>The conduct that it is a kind of; -1 for a root.</summary>
    public int ParentOf(int conduct) => _parents[conduct];

    /// <summary>The last of its kinds; itself, if it has none.</summary>
    public int LastOf(int conduct) => _lasts[conduct];

    /// <summary>0 for a root, up to 3.</summary>
    public int LevelOf(int conduct) => _levels[conduct];

    private void Add(int parent, int level)
    {
        var conduct = _count++;
        (_parents[conduct], _levels[conduct]) = (parent, level);
        var below = level switch
        {
            0 => 4,
            1 => _seconds++ % 4 == 3 ? 3 : 4,
            2 => _thirds++ % 3 == 2 ? 2 : 3,
            _ => 0,
        };
        for (var kind = 0; kind < below; kind++)
        {
            Add(conduct, level + 1);
        }

        _lasts[conduct] = _count - 1;
    }
}
