using System.Buffers;
using System.Collections.Immutable;
using System.Text;

namespace CommitLang.Events.Tests.Reading;

/// <summary>Tables that are stored column by column, which the host opens.</summary>
public sealed class ColumnTableTests
{
    private static EventTable Read(params string[][] groups) => EventReader.Read(
        new MemoryStream(), "events", Told.Layout(EventFormat.Parquet), Told.Usual with { OpenParquet = _ => new Columns(groups) }, CancellationToken.None);

    [Fact]
    public void Values_are_read_as_those_of_a_text_and_rows_are_numbered()
    {
        var table = Read(
            ["US|x|meet|2018-06-01|BBC", "|x|meet|2018-06-01|", "US|x|meet|never|", "Åland, East|x|meet|2018|NA"],
            ["US|x|hit|20180602|The\tTimes"]);
        Assert.Equal(
            [
                "1: 2018-06-01 US meet - by BBC", "5: 2018-06-02 US hit - by The\tTimes",
                "4: 2018-01-01..2018-12-31 Åland, East meet - published never by nobody grade none",
            ],
            Told.Rows(table));
        Assert.Equal(["3,1: BadDate never"], Told.Faults(table));
        Assert.Equal(new RowCounts(3, 1, 0, 0, 1), table.Rows);
    }

    [Fact]
    public void What_is_read_before_the_damage_counts()
    {
        var table = Read(["US|x|meet|2018-06-01|BBC"], []);
        Assert.Equal(["1: 2018-06-01 US meet - by BBC"], Told.Rows(table));
        Assert.Equal(["2,1: BrokenData"], Told.Faults(table));
    }

    [Fact]
    public void A_file_that_cannot_be_opened_says_so()
    {
        var layout = Told.Layout(EventFormat.Parquet);
        Assert.Equal("Parquet cannot be read here", EventReader.Read(new MemoryStream(), "events", layout, Told.Usual, CancellationToken.None).Unreadable);
        var options = Told.Usual with { OpenParquet = _ => throw new InvalidDataException() };
        Assert.Equal("it is no Parquet file, or a damaged one", EventReader.Read(new MemoryStream(), "events", layout, options, CancellationToken.None).Unreadable);
        Assert.Equal(
            "it has no column \"when\"; its columns are \"actor\", \"note\", \"conduct\", \"date\", \"publisher\"",
            EventReader.Read(
                new MemoryStream(), "events", Told.Layout(EventFormat.Parquet, (EventField.Date, "when")),
                Told.Usual with { OpenParquet = _ => new Columns([]) }, CancellationToken.None).Unreadable);
    }

    /// <summary>Groups of rows, whose values are parted by bars; an empty group is a damaged one.</summary>
    private sealed class Columns(string[][] groups) : IColumnTable
    {
        private int _group = -1;

        public ImmutableArray<string> ColumnNames => ["actor", "note", "conduct", "date", "publisher"];

        public int ReadRows(ImmutableArray<int> columns, CancellationToken cancellationToken)
        {
            Assert.Equal([0, 2, 3, 4], columns.AsEnumerable());
            return ++_group == groups.Length ? 0 : groups[_group].Length > 0 ? groups[_group].Length : throw new InvalidDataException();
        }

        public void WriteText(int column, int row, IBufferWriter<byte> into) => Encoding.UTF8.GetBytes(groups[_group][row].Split('|')[column], into);

        public void Dispose()
        {
        }
    }
}
