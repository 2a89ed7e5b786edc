using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Events.Tests.Kept;

/// <summary>Tables to keep, made by hand.</summary>
internal static class KeptExamples
{
    internal static EventLayout Layout { get; } = new(
        EventFormat.Csv, ImmutableSortedDictionary<EventField, string>.Empty.Add(EventField.Actor, "who").Add(EventField.Date, "日"), HoldsMeasurements: false);

    internal static SourceStamp Stamp { get; } = new(1234, new UInt128(0xFEDC_BA98_7654_3210, 0x0123_4567_89AB_CDEF), 638_000_000_000_000_001);

    /// <summary>A table in which there is some of everything.</summary>
    internal static EventTable Everything { get; } = new()
    {
        Path = "events.csv",
        Layout = Layout,
        Rows = new(12, 1, 2, 3, 4),
        Faults = [new(3, 7, RowFaultKind.BadDate, "2023-13-01"), new(9, 1, RowFaultKind.BrokenData, "")],
        ActorCodes = [new("USA"), new("CHNGOV", "CHN"), new("美国", "USA", "NAM")],
        ConductCodes = [new("0231", "023", "02"), new("make-statement")],
        Publishers = ["example.org", "Beijing Daily"],
        Reports = Columns(300, hasMore: true),
        Dated =
        [
            new(5, 0, 1, -1, Date("2023-06~"), null, -1, null),
            new(8, 1, 0, 0, Date("2023-Q2/.."), Calendar.DayOf(2023, 7, 1), 1, "B2"),
            new(9, 1, 0, 0, Date("../202X"), Calendar.Forever, 0, "A1"),
            new(10, 2, 1, 1, Date("19XX~/2001-02-03"), null, -1, "B2"),
        ],
        Figures =
        [
            new(20, 11, 0, -1, Date("2023"), Number("-3.75"), "%", Date("2024-03"), 0, "C3"),
            new(21, 11, 2, 1, Date("2023-06-19"), Number("123456789012345678901234567890"), null, null, -1, null),
            new(22, 1, 2, 1, Date("2023-06-19"), Number("0.000000000000000000000000000000000000000001"), "USD", Date("2023-06-19"), 1, null),
        ],
    };

    internal static EventTable Nothing { get; } = new() { Path = "events.csv", Layout = Layout, Rows = default };

    /// <summary>A table of many reports and nothing else.</summary>
    internal static EventTable Of(int count) => new()
    {
        Path = "events.csv",
        Layout = Layout,
        Rows = new(count, 0, 0, 0, 0),
        ActorCodes = [new("USA"), new("CHN"), new("RUS")],
        ConductCodes = [new("01"), new("02")],
        Reports = Columns(count, hasMore: false),
    };

    internal static byte[] Write(EventTable table, SourceStamp? stamp = null)
    {
        using var stream = new MemoryStream();
        Assert.Null(KeptTable.Write(table, stamp ?? Stamp, stream));
        return stream.ToArray();
    }

    internal static KeptTableResult Open(ReadOnlyMemory<byte> file) => KeptTable.Open(file, "events.csv", Layout, _ => true);

    internal static EdtfDate Date(string text) =>
        EdtfDate.TryParse(text, out var date, out var problem) ? date : throw new ArgumentException(problem, nameof(text));

    private static Rational Number(string text) => Rational.TryParse(text, out var number) ? number : throw new ArgumentException(text, nameof(text));

    private static ReportColumns Columns(int count, bool hasMore) => new(
        Of(count, i => 738_000 + i / 3), Of(count, i => i % 3), Of(count, i => i % 2), Of(count, i => i % 4 - 1), Column.Following(2, count),
        hasMore ? Of(count, i => i % 5 == 0 ? Calendar.Beginning : 738_000 + i) : null, hasMore ? Of(count, i => i % 3 - 1) : null,
        hasMore ? Of(count, i => i) : null);

    private static Column Of(int count, Func<int, int> number) => Column.Of([.. Enumerable.Range(0, count).Select(number)]);
}
