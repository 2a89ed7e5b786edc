using System.Collections.Immutable;
using CommitLang.Events.Compression;
using CommitLang.Events.Formats;
using CommitLang.Events.Rows;
using CommitLang.Events.Text;

namespace CommitLang.Events;

/// <summary>Reads tables of events.</summary>
public static class EventReader
{
    private const string BrokenStart = "its compressed data are damaged from the beginning";

    /// <summary>
    /// Reads a file. Whatever its bytes are, nothing is thrown for them: each row is counted as what became of it, and a file that is no table of
    /// the layout at all has <see cref="EventTable.Unreadable"/>.
    /// </summary>
    /// <param name="stream">The file, as it is or packed with gzip or zstd, from its first byte on. It is left open.</param>
    /// <param name="path">The file as answers name it.</param>
    /// <param name="layout">How it is laid out.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="cancellationToken">Takes the reading back.</param>
    /// <exception cref="OperationCanceledException">The reading was taken back.</exception>
    /// <exception cref="IOException">The stream could not be read.</exception>
    public static EventTable Read(Stream stream, string path, EventLayout layout, EventReadOptions options, CancellationToken cancellationToken)
    {
        if (layout.Format == EventFormat.Parquet)
        {
            return Unreadable(path, layout, "it is Parquet, which the host has to write as text first");
        }

        using var bytes = EventBytes.Of(stream);
        var feed = new ByteFeed(bytes, options.BlockSize, options.LongestRow);
        int start = FileStart.Find(feed, out string? problem);
        if (problem is not null)
        {
            return Unreadable(path, layout, bytes.IsBroken ? BrokenStart : problem);
        }

        feed.Consume(start);
        byte separator = ShapeFinder.SeparatorOf(layout.Format);
        bool hasQuotedFields = layout.Format == EventFormat.Csv;
        var names = ShapeFinder.FixedNamesOf(layout.Format);
        bool hasHeader = names.IsDefault;
        int end = FirstRow(feed, separator, hasQuotedFields);
        byte lineEnd = LineEndAt(feed, end);
        if (hasHeader)
        {
            names = HeaderLine.NamesOf(feed.Buffer.AsSpan(0, end), separator, hasQuotedFields);
        }

        var shape = ShapeFinder.Find(layout, names, out problem);
        if (shape is null)
        {
            return Unreadable(path, layout, bytes.IsBroken ? BrokenStart : problem ?? "");
        }

        int firstLine = 1;
        if (hasHeader)
        {
            int next = Math.Min(feed.Length, lineEnd == '\n' && end < feed.Length && feed.Buffer[end] == '\r' ? end + 2 : end + 1);
            firstLine += feed.Buffer.AsSpan(0, next).Count(lineEnd);
            feed.Consume(next);
        }

        var builder = new RowLoop(bytes, feed, shape, lineEnd, options, firstLine).Run(cancellationToken);
        return Whole(builder, path, layout, Misfit(layout, shape, builder));
    }

    /// <summary>The table, unless it is too long or none.</summary>
    private static EventTable Whole(TableBuilder builder, string path, EventLayout layout, string? problem) =>
        builder.Count > RowLoop.MostReports ? Unreadable(path, layout, $"it has more than {RowLoop.MostReports} rows: split it")
        : problem is not null ? Unreadable(path, layout, problem)
        : builder.Build(path, layout);

    private static EventTable Unreadable(string path, EventLayout layout, string why) =>
        new() { Path = path, Layout = layout, Rows = default, Unreadable = why };

    /// <summary>Where the first row ends; the end of the piece where it has no line end.</summary>
    private static int FirstRow(ByteFeed feed, byte separator, bool hasQuotedFields)
    {
        while (true)
        {
            int end = HeaderLine.EndOf(feed.Buffer.AsSpan(0, feed.Length), separator, hasQuotedFields);
            if (end >= 0 && (end + 1 < feed.Length || feed.IsAtEnd))
            {
                return end;
            }

            if (feed.IsAtEnd || !feed.Grow())
            {
                return end >= 0 ? end : feed.Length;
            }

            feed.Fill();
        }
    }

    /// <summary>Lines end as the first one does: with a line feed, which a carriage return may precede, or with a carriage return alone.</summary>
    private static byte LineEndAt(ByteFeed feed, int end) =>
        end + 1 < feed.Length && feed.Buffer[end] == '\r' && feed.Buffer[end + 1] != '\n' ? (byte)'\r' : (byte)'\n';

    /// <summary>Why a file without a header is none of its format: no row has as many fields as it has.</summary>
    private static string? Misfit(EventLayout layout, TableShape shape, TableBuilder builder)
    {
        if (ShapeFinder.FixedNamesOf(layout.Format).IsDefault || builder.Misfits == 0 || builder.Misfits != builder.Rows.All)
        {
            return null;
        }

        string fields = shape.Fewest == shape.Most ? $"{shape.Most}" : $"{shape.Fewest} or {shape.Most}";
        return $"no row has the {fields} fields of {FormatColumns.WordOf(layout.Format)}";
    }
}
