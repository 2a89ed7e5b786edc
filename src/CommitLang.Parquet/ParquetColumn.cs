using System.Globalization;
using System.Text;
using Parquet;
using Parquet.Schema;

namespace CommitLang.Parquet;

/// <summary>A column of one row group, whose values can be written as text.</summary>
internal abstract class ParquetColumn
{
    /// <summary>What types are read, and how: each by its own code, so that nothing is made at run time.</summary>
    private static readonly Dictionary<Type, Func<ParquetRowGroupReader, DataField, int, ParquetColumn>> Readers = new()
    {
        [typeof(ReadOnlyMemory<char>)] = (group, field, rows) => Of<ReadOnlyMemory<char>>(group, field, rows, Text),
        [typeof(DateTime)] = (group, field, rows) => Of<DateTime>(group, field, rows, Date),
        [typeof(DateOnly)] = (group, field, rows) => Of<DateOnly>(group, field, rows, Date),
        [typeof(sbyte)] = (group, field, rows) => Of<sbyte>(group, field, rows, Number),
        [typeof(byte)] = (group, field, rows) => Of<byte>(group, field, rows, Number),
        [typeof(short)] = (group, field, rows) => Of<short>(group, field, rows, Number),
        [typeof(ushort)] = (group, field, rows) => Of<ushort>(group, field, rows, Number),
        [typeof(int)] = (group, field, rows) => Of<int>(group, field, rows, Number),
        [typeof(uint)] = (group, field, rows) => Of<uint>(group, field, rows, Number),
        [typeof(long)] = (group, field, rows) => Of<long>(group, field, rows, Number),
        [typeof(ulong)] = (group, field, rows) => Of<ulong>(group, field, rows, Number),
        [typeof(decimal)] = (group, field, rows) => Of<decimal>(group, field, rows, Number),
        [typeof(float)] = (group, field, rows) => Of<float>(group, field, rows, Number),
        [typeof(double)] = (group, field, rows) => Of<double>(group, field, rows, Number),
        [typeof(bool)] = (group, field, rows) => Of<bool>(group, field, rows, (value, into) => into.Append(value ? "true" : "false")),
    };

    private delegate void Writer<in T>(T value, StringBuilder into);

    /// <summary>Whether a column is plain, one value a row at most, and of a type that is read.</summary>
    internal static bool IsRead(Field field) =>
        field is DataField { IsArray: false, MaxRepetitionLevel: 0, MaxDefinitionLevel: <= 1 } data && Readers.ContainsKey(data.ClrType);

    internal static ParquetColumn Read(ParquetRowGroupReader group, DataField field, int rows) =>
        Readers[field.ClrType](group, field, rows);

    /// <summary>Writes the value of a row; nothing for null.</summary>
    internal abstract void Write(int row, StringBuilder into);

    private static Values<T> Of<T>(ParquetRowGroupReader group, DataField field, int rows, Writer<T> write)
        where T : struct
    {
        var values = new T[rows];
        if (field.MaxDefinitionLevel == 0)
        {
            group.ReadRawAsync<T>(field, values, null, null).AsTask().GetAwaiter().GetResult();
            return new(values, null, write);
        }

        // For each row 1 where there is a value; the values stand close together.
        var levels = new int[rows];
        group.ReadRawAsync<T>(field, values, levels, null).AsTask().GetAwaiter().GetResult();
        var places = new int[rows];
        int next = 0;
        for (int row = 0; row < rows; row++)
        {
            places[row] = levels[row] == field.MaxDefinitionLevel ? next++ : -1;
        }

        return new(values, places, write);
    }

    private static void Text(ReadOnlyMemory<char> value, StringBuilder into) => ParquetRows.Field(into, value.Span);

    /// <summary>The day of a moment; of one with a time zone, in UTC.</summary>
    private static void Date(DateTime value, StringBuilder into) => into.Append(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd}");

    private static void Date(DateOnly value, StringBuilder into) => into.Append(CultureInfo.InvariantCulture, $"{value:yyyy-MM-dd}");

    private static void Number<T>(T value, StringBuilder into)
        where T : struct, IFormattable => DecimalText.Write(value.ToString(null, CultureInfo.InvariantCulture), into);

    /// <param name="values">The values.</param>
    /// <param name="places">For each row the place of its value, -1 for null; null where each row has one.</param>
    private sealed class Values<T>(T[] values, int[]? places, Writer<T> write) : ParquetColumn
        where T : struct
    {
        internal override void Write(int row, StringBuilder into)
        {
            int place = places is null ? row : places[row];
            if (place >= 0)
            {
                write(values[place], into);
            }
        }
    }
}
