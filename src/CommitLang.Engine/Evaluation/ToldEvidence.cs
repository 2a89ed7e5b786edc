using System.Collections.Immutable;

namespace CommitLang.Engine.Evaluation;

/// <summary>Evidence of tables that is made, or only counted, when somebody asks for it. May be asked by several threads, which then make the same.</summary>
/// <param name="areFor">Whether it is for the words.</param>
/// <param name="limit">How many pieces are made; the others are counted.</param>
internal sealed class ToldEvidence(TableEvidence tables, bool areFor, int limit)
{
    private const int NotCounted = -1;

    private ImmutableArray<Evidence> _first;
    private int _count = NotCounted;

    /// <summary>Whether all of it is for the words; else all is against them.</summary>
    internal bool AreFor => areFor;

    /// <summary>The first pieces.</summary>
    internal ImmutableArray<Evidence> First
    {
        get
        {
            if (_first.IsDefault)
            {
                var (first, count) = tables.Told(areFor, limit);
                _count = count;
                ImmutableInterlocked.InterlockedInitialize(ref _first, first);
            }

            return _first;
        }
    }

    /// <summary>How many pieces there are.</summary>
    internal int Count
    {
        get
        {
            if (_count == NotCounted)
            {
                (_, _count) = tables.Told(areFor, limit: 0);
            }

            return _count;
        }
    }
}
