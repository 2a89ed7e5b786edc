using System.Buffers.Binary;
using System.Collections.Immutable;
using System.IO.Hashing;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Events;

/// <summary>The head of a kept table as read: all but its columns, which are found and not yet looked at.</summary>
/// <param name="Hashes">The hash of each block of the body.</param>
/// <param name="Columns">All columns, in the order in which they stand in the body.</param>
/// <param name="Frame">The table without what is made from the columns.</param>
/// <param name="Words">What the columns of odd rows and measurements stand for.</param>
internal sealed record KeptHead(ulong[] Hashes, ImmutableArray<KeptColumn> Columns, EventTable Frame, KeptWords Words)
{
    private const int ReportColumnCount = 8, DatedColumnCount = 8;

    internal static ulong ChecksumOf(ReadOnlySpan<byte> prologue, ReadOnlySpan<byte> head)
    {
        var hash = new XxHash3();
        hash.Append(prologue);
        hash.Append(head);
        return hash.GetCurrentHashAsUInt64();
    }

    internal static void Write(KeptBytes into, SourceStamp source)
    {
        into.Long(source.Length);
        into.Long((long)(ulong)(source.Hash >> 64));
        into.Long((long)(ulong)source.Hash);
        into.Long(source.Modified ?? -1);
    }

    internal static SourceStamp Source(ref KeptReader reader)
    {
        long length = reader.Long();
        var hash = new UInt128((ulong)reader.Long(), (ulong)reader.Long());
        long modified = reader.Long();
        reader.Require(length >= 0 && modified >= -1);
        return new(length, hash, modified < 0 ? null : modified);
    }

    internal static void Write(KeptBytes into, EventLayout layout)
    {
        into.Number((int)layout.Format);
        into.Number(layout.HoldsMeasurements ? 1 : 0);
        into.Number(layout.Columns.Count);
        foreach (var (field, column) in layout.Columns)
        {
            into.Number((int)field);
            into.Text(column);
        }
    }

    internal static EventLayout Layout(ref KeptReader reader)
    {
        var format = (EventFormat)reader.Number(0, int.MaxValue);
        bool holdsMeasurements = reader.Number(0, 1) == 1;
        int count = reader.Count(2 * sizeof(int));
        var columns = ImmutableSortedDictionary.CreateBuilder<EventField, string>();
        for (int i = 0; i < count && !reader.Failed; i++)
        {
            columns[(EventField)reader.Number()] = reader.Text();
        }

        return new(format, columns.ToImmutable(), holdsMeasurements);
    }

    internal static bool AreSame(EventLayout one, EventLayout other) =>
        one.Format == other.Format && one.HoldsMeasurements == other.HoldsMeasurements && one.Columns.SequenceEqual(other.Columns);

    /// <summary>All behind source and layout; null where it cannot be.</summary>
    internal static KeptHead? Read(ref KeptReader reader, ReadOnlyMemory<byte> body, string path, EventLayout layout)
    {
        var rows = new RowCounts(reader.Long(), reader.Long(), reader.Long(), reader.Long(), reader.Long());
        reader.Require(Sums(rows));
        var faults = Faults(ref reader);
        var actors = Codes(ref reader);
        var conducts = Codes(ref reader);
        var publishers = reader.Texts();
        var words = new KeptWords(reader.Texts(), reader.Texts(), reader.Texts(), reader.Texts());
        var shape = new KeptShape(actors.Length, conducts.Length, publishers.Length, words);
        var columns = ImmutableArray.CreateBuilder<KeptColumn>();
        long end = 0;
        Group(ref reader, shape.OfReports, body, columns, ref end);
        Group(ref reader, shape.OfDated, body, columns, ref end);
        Group(ref reader, shape.OfFigures, body, columns, ref end);
        reader.Require(end == body.Length);
        reader.Require(!reader.Failed && KeptFormat.BlocksOf(body.Length) <= reader.Left / sizeof(ulong));
        var hashes = new ulong[reader.Failed ? 0 : KeptFormat.BlocksOf(body.Length)];
        for (int i = 0; i < hashes.Length; i++)
        {
            hashes[i] = (ulong)reader.Long();
        }

        // What is behind is there for the alignment alone.
        reader.Require(reader.Left < KeptFormat.Alignment);
        if (reader.Failed)
        {
            return null;
        }

        var frame = new EventTable
        {
            Path = path, Layout = layout, Rows = rows, Faults = faults, ActorCodes = actors, ConductCodes = conducts, Publishers = publishers,
        };
        return new KeptHead(hashes, columns.ToImmutable(), frame, words);
    }

    /// <summary>The table, once its columns are known to hold what they may; null where a date or figure is none.</summary>
    internal EventTable? Table()
    {
        var figures = new Rational[Words.Figures.Length];
        for (int i = 0; i < figures.Length; i++)
        {
            if (Words.Figures[i].Length > KeptFormat.LongestFigure || !Rational.TryParse(Words.Figures[i], out figures[i]))
            {
                return null;
            }
        }

        if (!DateText.TryParse(Words.Dates, out var dates))
        {
            return null;
        }

        var columns = Columns.Select(column => column.Column).ToArray();
        var reports = columns.AsSpan(0, ReportColumnCount);
        return new EventTable
        {
            Path = Frame.Path, Layout = Frame.Layout, Rows = Frame.Rows, Faults = Frame.Faults,
            ActorCodes = Frame.ActorCodes, ConductCodes = Frame.ConductCodes, Publishers = Frame.Publishers,
            Reports = new ReportColumns(
                There(reports[0]), There(reports[1]), There(reports[2]), There(reports[3]), There(reports[4]), reports[5], reports[6], reports[7]),
            Dated = Dated(columns.AsSpan(ReportColumnCount, DatedColumnCount), dates),
            Figures = Measured(columns.AsSpan(ReportColumnCount + DatedColumnCount), dates, figures),
        };
    }

    private ImmutableArray<DatedReport> Dated(ReadOnlySpan<Column?> columns, EdtfDate[] dates)
    {
        var (lines, actors, conducts, counterparts) = (There(columns[0]), There(columns[1]), There(columns[2]), There(columns[3]));
        var (whens, published, publishers, grades) = (There(columns[4]), There(columns[5]), There(columns[6]), There(columns[7]));
        var all = ImmutableArray.CreateBuilder<DatedReport>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            all.Add(new(lines[i], actors[i], conducts[i], counterparts[i], dates[whens[i]],
                published[i] == Calendar.Beginning ? null : published[i], publishers[i], OrNull(Words.Grades, grades[i])));
        }

        return all.MoveToImmutable();
    }

    private ImmutableArray<ReportedFigure> Measured(ReadOnlySpan<Column?> columns, EdtfDate[] dates, Rational[] figures)
    {
        var (lines, places, actors, counterparts) = (There(columns[0]), There(columns[1]), There(columns[2]), There(columns[3]));
        var (whens, values, units) = (There(columns[4]), There(columns[5]), There(columns[6]));
        var (published, publishers, grades) = (There(columns[7]), There(columns[8]), There(columns[9]));
        var all = ImmutableArray.CreateBuilder<ReportedFigure>(lines.Count);
        for (int i = 0; i < lines.Count; i++)
        {
            all.Add(new(lines[i], places[i], actors[i], counterparts[i], dates[whens[i]], figures[values[i]], OrNull(Words.Units, units[i]),
                published[i] < 0 ? null : dates[published[i]], publishers[i], OrNull(Words.Grades, grades[i])));
        }

        return all.MoveToImmutable();
    }

    private static string? OrNull(ImmutableArray<string> words, int place) => place < 0 ? null : words[place];

    private static Column There(Column? column) => column ?? throw new InvalidOperationException("a column that must be there was not asked for");

    private static bool Sums(RowCounts rows) =>
        new[] { rows.Read, rows.WithoutActor, rows.WithoutConduct, rows.WithoutDate, rows.Damaged }.All(count => count is >= 0 and <= long.MaxValue / 8);

    private static ImmutableArray<RowFault> Faults(ref KeptReader reader)
    {
        int count = reader.Count(4 * sizeof(int));
        var faults = ImmutableArray.CreateBuilder<RowFault>(count);
        for (int i = 0; i < count && !reader.Failed; i++)
        {
            faults.Add(new(
                reader.Number(1, int.MaxValue), reader.Number(1, int.MaxValue), (RowFaultKind)reader.Number(0, (int)RowFaultKind.TooLong), reader.Text()));
        }

        return faults.ToImmutable();
    }

    private static ImmutableArray<EventCode> Codes(ref KeptReader reader)
    {
        int count = reader.Count(3 * sizeof(int));
        var codes = ImmutableArray.CreateBuilder<EventCode>(count);
        for (int i = 0; i < count && !reader.Failed; i++)
        {
            codes.Add(new(reader.Text(), reader.TextOrNull(), reader.TextOrNull()));
            reader.Require(codes[i].Own.Length > 0);
        }

        return codes.ToImmutable();
    }

    /// <summary>One group of columns, which all have as many rows: how each is laid out, and where it stands behind those before it.</summary>
    private static void Group(
        ref KeptReader reader, ImmutableArray<KeptLimits> limits, ReadOnlyMemory<byte> body, ImmutableArray<KeptColumn>.Builder into, ref long end)
    {
        bool isOfReports = into.Count == 0;
        int count = reader.Number(0, int.MaxValue);
        for (int i = 0; i < limits.Length && !reader.Failed; i++)
        {
            int width = reader.Number(KeptColumn.Absent, sizeof(int));
            int first = reader.Number();
            long length = (long)count * Math.Max(width, 0);
            reader.Require(width != 3 && (width != KeptColumn.Absent || (isOfReports && i >= 5)));
            reader.Require(end + length <= body.Length && width switch
            {
                0 => true,
                1 or 2 => first is >= 0 and <= int.MaxValue - ushort.MaxValue,
                _ => first == 0,
            });
            if (reader.Failed)
            {
                return;
            }

            into.Add(new(width switch
            {
                KeptColumn.Absent => null,
                0 => Column.Following(first, count),
                _ => Column.Of(body.Slice((int)end, (int)length), width, first),
            }, limits[i]));
            end = KeptFormat.Aligned(end + length);
        }
    }
}
