using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;
using CommitLang.Events;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Records as a table that was read, without a file: the columns are made of the numbers.</summary>
internal sealed class MadeTable(EventTable table) : IEventData
{
    public EventDataResult Read(string importingPath, string pattern, EventLayout layout, CancellationToken cancellationToken) =>
        new(EventDataStatus.Read, [table]);

    public static EventTable Of(Deeds deeds)
    {
        var first = Calendar.DayOf(Names.FirstDay.Year, Names.FirstDay.Month, Names.FirstDay.Day);
        return new EventTable
        {
            Path = CheckText.Records,
            Layout = new EventLayout(EventFormat.Tsv, ImmutableSortedDictionary<EventField, string>.Empty, HoldsMeasurements: false),
            Rows = new RowCounts(deeds.Count, 0, 0, 0, 0),
            ActorCodes = [.. Enumerable.Range(0, Names.Actors).Select(actor => new EventCode(Names.Actor(actor)))],
            ConductCodes = [.. Enumerable.Range(0, Names.Approve + 1).Select(conduct => new EventCode(Names.Code(conduct)))],
            Reports = new ReportColumns(
                Column.Of(MemoryMarshal.AsBytes(deeds.Days.AsSpan()).ToArray(), sizeof(ushort), first),
                Narrow(deeds.Actors),
                Column.Of(MemoryMarshal.AsBytes(deeds.Conducts.AsSpan()).ToArray(), sizeof(ushort)),
                Narrow(deeds.Counterparts),
                Column.Following(2, deeds.Count),
                null,
                null,
                null),
        };
    }

    /// <summary>Actors fit into a byte.</summary>
    private static Column Narrow(ushort[] numbers) => Column.Of(Array.ConvertAll(numbers, number => (byte)number), sizeof(byte));
}
