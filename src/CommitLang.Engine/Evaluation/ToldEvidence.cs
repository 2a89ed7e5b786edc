using System.Collections.Immutable;

namespace CommitLang.Engine.Evaluation;

/// <summary>Evidence of tables that is made when somebody asks for it. May be asked by several threads, which then make the same.</summary>
/// <param name="areFor">Whether it is for the words.</param>
/// <param name="limit">How many pieces are made; the others are counted.</param>
internal sealed class ToldEvidence(TableEvidence tables, bool areFor, int limit)
{
    private Answer? _told;

    internal (ImmutableArray<Evidence> First, int Count) Told()
    {
        var told = _told;
        if (told is null)
        {
            var (first, count) = tables.Told(areFor, limit);
            _told = told = new Answer(first, count);
        }

        return (told.First, told.Count);
    }

    private sealed record Answer(ImmutableArray<Evidence> First, int Count);
}
