using System.Runtime.CompilerServices;
using CommitLang.Engine.Tables;
using CommitLang.Events;

namespace CommitLang.Binding;

/// <summary>How often the rows of a table have each of its codes.</summary>
/// <param name="Actors">For each of <see cref="EventTable.ActorCodes"/>, as the actor or as the counterpart.</param>
/// <param name="Conducts">For each of <see cref="EventTable.ConductCodes"/>.</param>
internal sealed record CodeCounts(long[] Actors, long[] Conducts)
{
    private const int Block = 4096;

    /// <summary>A file that is read once serves many checks, and is counted once.</summary>
    private static readonly ConditionalWeakTable<EventTable, CodeCounts> Known = [];

    internal static CodeCounts Of(EventTable table) => Known.GetValue(table, Count);

    private static CodeCounts Count(EventTable table)
    {
        var counts = new CodeCounts(new long[table.ActorCodes.Length], new long[table.ConductCodes.Length]);
        Add(table.Reports.Actors, counts.Actors);
        Add(table.Reports.Counterparts, counts.Actors);
        Add(table.Reports.Conducts, counts.Conducts);
        foreach (var dated in table.Dated)
        {
            Add(dated.Actor, dated.Counterpart, counts.Actors);
            counts.Conducts[dated.Conduct]++;
        }

        foreach (var figure in table.Figures)
        {
            Add(figure.Actor, figure.Counterpart, counts.Actors);
        }

        return counts;
    }

    private static void Add(int actor, int counterpart, long[] counts)
    {
        counts[actor]++;
        if (counterpart >= 0)
        {
            counts[counterpart]++;
        }
    }

    private static void Add(Column column, long[] counts)
    {
        Span<int> block = stackalloc int[Block];
        for (int start = 0; start < column.Count; start += Block)
        {
            var part = block[..Math.Min(Block, column.Count - start)];
            column.Read(start, part);
            foreach (int code in part)
            {
                if (code >= 0)
                {
                    counts[code]++;
                }
            }
        }
    }
}
