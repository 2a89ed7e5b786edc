using System.Text;
using Parquet;
using Parquet.Schema;

namespace CommitLang.Parquet;

/// <summary>
/// The rows of a Parquet file as comma-separated text with a header. Groups of rows are read one after the other. Null is an empty field; a line break
/// inside of a value becomes a blank, so that row <c>n</c> is line <c>n + 1</c>.
/// </summary>
internal static class ParquetRows
{
    /// <summary>More rows than writers put into a group: a damaged number must not ask for all memory.</summary>
    internal const int MostRows = 1 << 25;

    private const int PieceLength = 1 << 16;

    /// <summary>Writes the rows.</summary>
    /// <param name="file">The file, from the first byte on; it must be able to seek.</param>
    /// <param name="columns">The columns to write, in the order of the file; none: all.</param>
    /// <param name="into">Where to write.</param>
    /// <param name="moved">Called whenever a piece is done.</param>
    /// <returns>Why the file cannot be read, in a few words, whatever of it was written; null where all of it was.</returns>
    internal static string? Write(Stream file, IReadOnlyCollection<string> columns, Stream into, Action moved)
    {
        var options = new ParquetOptions { TreatByteArrayAsString = true };
        var reader = ParquetReader.CreateAsync(file, options, leaveStreamOpen: true).GetAwaiter().GetResult();
        moved();
        var wanted = reader.Schema.Fields.Where(field => columns.Count == 0 || columns.Contains(field.Name, StringComparer.OrdinalIgnoreCase)).ToList();
        if (wanted.Find(field => !ParquetColumn.IsRead(field)) is { } other)
        {
            return $"its column '{other.Name}' is none of texts, numbers or dates, one in a row";
        }

        var fields = wanted.Cast<DataField>().ToList();
        var text = new StringBuilder();
        for (int i = 0; i < fields.Count; i++)
        {
            text.Append(i == 0 ? "" : ",");
            Field(text, fields[i].Name);
        }

        text.Append('\n');
        Flush(text, into);
        for (int i = 0; i < reader.RowGroupCount; i++)
        {
            using var group = reader.OpenRowGroupReader(i);
            if (WriteGroup(group, fields, text, into, moved) is { } problem)
            {
                return problem;
            }
        }

        return null;
    }

    /// <summary>A value as a field: in quotation marks where it has a comma, a line break or one of them.</summary>
    internal static void Field(StringBuilder into, ReadOnlySpan<char> value)
    {
        if (!value.ContainsAny("\",\r\n"))
        {
            into.Append(value);
            return;
        }

        into.Append('"');
        foreach (char c in value)
        {
            into.Append(c is '\r' or '\n' ? ' ' : c);
            if (c == '"')
            {
                into.Append(c);
            }
        }

        into.Append('"');
    }

    private static string? WriteGroup(ParquetRowGroupReader group, List<DataField> fields, StringBuilder text, Stream into, Action moved)
    {
        if (group.RowCount is < 0 or > MostRows)
        {
            return $"a group of its rows has {group.RowCount} of them; {MostRows} are read at most";
        }

        int rows = (int)group.RowCount;
        var columns = new ParquetColumn[fields.Count];
        for (int i = 0; i < columns.Length; i++)
        {
            if (!group.ColumnExists(fields[i]))
            {
                return $"a group of its rows has no column '{fields[i].Name}'";
            }

            columns[i] = ParquetColumn.Read(group, fields[i], rows);
            moved();
        }

        for (int row = 0; row < rows; row++)
        {
            for (int i = 0; i < columns.Length; i++)
            {
                if (i > 0)
                {
                    text.Append(',');
                }

                columns[i].Write(row, text);
            }

            text.Append('\n');
            if (text.Length >= PieceLength)
            {
                Flush(text, into);
                moved();
            }
        }

        Flush(text, into);
        return null;
    }

    private static void Flush(StringBuilder text, Stream into)
    {
        into.Write(Encoding.UTF8.GetBytes(text.ToString()));
        text.Clear();
    }
}
