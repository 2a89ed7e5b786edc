using System.Buffers;
using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Events.Formats;

namespace CommitLang.Events.Rows;

/// <summary>Reads all rows of a table that is stored column by column, as if each were a line of text.</summary>
internal static class ColumnLoop
{
    /// <summary>So many rows are put together at once.</summary>
    private const int Piece = 4096;

    /// <summary>Reads to the end. The line of a row is its number, the first being 1; a place within it is always 1.</summary>
    internal static TableBuilder Run(IColumnTable table, Stream stream, TableShape shape, EventReadOptions options, CancellationToken cancellationToken)
    {
        var reader = new RowReader(shape, options.FaultsKept, lineEnd: 0) { IsSuspect = true };
        var builder = new TableBuilder(shape, options.FaultsKept, readers: 1, firstLine: 1);
        var columns = shape.Columns;
        var row = new ArrayBufferWriter<byte>();
        var places = new int[shape.Most + 1];
        while (builder.Count <= RowLoop.MostReports)
        {
            int rows;
            try
            {
                rows = table.ReadRows(columns, cancellationToken);
            }
            catch (InvalidDataException)
            {
                builder.BreakOff();
                return builder;
            }

            if (rows <= 0)
            {
                return builder;
            }

            for (int start = 0; start < rows; start += Piece)
            {
                cancellationToken.ThrowIfCancellationRequested();
                int end = Math.Min(rows, start + Piece);
                for (int i = start; i < end; i++)
                {
                    Read(table, columns, i, row, places, reader, i - start);
                }

                reader.Batch.LineCount = end - start;
                PlaceAtFront(reader.Batch);
                builder.Add(reader, 0);
                options.Progress?.Advance(stream.CanSeek ? stream.Position : 0, builder.Rows.All);
            }
        }

        return builder;
    }

    private static void Read(
        IColumnTable table, ImmutableArray<int> columns, int row, ArrayBufferWriter<byte> text, int[] places, RowReader reader, int line)
    {
        text.ResetWrittenCount();
        places[0] = -1;
        int next = 0;
        for (int column = 0; column < places.Length - 1; column++)
        {
            if (next < columns.Length && columns[next] == column)
            {
                table.WriteText(column, row, text);
                next++;
            }

            places[column + 1] = text.WrittenCount;
            text.Write("\t"u8);
        }

        if (MemoryMarshal.TryGetArray(text.WrittenMemory, out var array) && array.Array is { } bytes)
        {
            reader.Read(bytes, places, 0, places.Length - 1, line);
        }
    }

    /// <summary>Nobody can go to a character of such a file.</summary>
    private static void PlaceAtFront(RowBatch batch)
    {
        for (int i = 0; i < batch.Faults.Count; i++)
        {
            batch.Faults[i] = batch.Faults[i] with { Column = 1 };
        }

        for (int i = 0; i < batch.Figures.Count; i++)
        {
            batch.Figures[i] = batch.Figures[i] with { Column = 1 };
        }
    }
}
