using System.Buffers;
using System.Collections.Immutable;

namespace CommitLang.Events;

/// <summary>
/// A table that is stored column by column, as Parquet files are, opened by the host: reading such files takes a library that not everybody needs.
/// What its values tell, and which rows are damaged, is found out as for tables of text.
/// </summary>
public interface IColumnTable : IDisposable
{
    /// <summary>The names of its columns, in their order.</summary>
    public ImmutableArray<string> ColumnNames { get; }

    /// <summary>Goes on to the next rows, in the order of the table, and reads some columns of them.</summary>
    /// <param name="columns">The columns that are wanted, as places in <see cref="ColumnNames"/>, ascending.</param>
    /// <param name="cancellationToken">Takes the reading back.</param>
    /// <returns>How many rows they are; 0 where there are no more.</returns>
    /// <exception cref="InvalidDataException">The file is damaged; what was read before counts.</exception>
    public int ReadRows(ImmutableArray<int> columns, CancellationToken cancellationToken);

    /// <summary>Writes a value as text in UTF-8: a date as <c>2018-06-01</c>, a number with a point and without separators, nothing where it is missing.</summary>
    /// <param name="column">One of the columns that were asked for, as a place in <see cref="ColumnNames"/>.</param>
    /// <param name="row">A row of those that were read last, the first being 0.</param>
    /// <param name="into">Takes the text.</param>
    public void WriteText(int column, int row, IBufferWriter<byte> into);
}
