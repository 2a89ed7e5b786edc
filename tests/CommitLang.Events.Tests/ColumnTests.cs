using CommitLang.Engine.Tables;

namespace CommitLang.Events.Tests;

/// <summary>Numbers in a column are what was put in, in as few bytes as they need.</summary>
public sealed class ColumnTests
{
    [Theory]
    [InlineData(new[] { -1, 0, 254 }, 1)]
    [InlineData(new[] { -1, 255 }, 2)]
    [InlineData(new[] { -1, 0, 65534 }, 2)]
    [InlineData(new[] { 65535 }, 4)]
    [InlineData(new[] { -2 }, 4)]
    [InlineData(new int[0], 1)]
    public void Numbers_take_the_least_bytes_and_come_back(int[] numbers, int width)
    {
        var column = Column.Of(numbers);
        Assert.Equal(width, column.Width);
        Assert.Equal(numbers, column.ToArray());
        Assert.Equal(numbers, Enumerable.Range(0, numbers.Length).Select(i => column[i]));
        Assert.Equal(numbers, Column.Of(column.Bytes, column.Width).ToArray());
    }

    [Theory]
    [InlineData(1, new byte[] { 0, 1, 254, 255 }, new[] { 700_000, 700_001, 700_254, -1 })]
    [InlineData(2, new byte[] { 0, 0, 1, 1, 254, 255, 255, 255 }, new[] { 700_000, 700_257, 765_534, -1 })]
    public void Narrow_numbers_may_be_counted_from_a_first_one_on(int width, byte[] bytes, int[] numbers)
    {
        var column = Column.Of(bytes, width, 700_000);
        Assert.Equal(numbers, column.ToArray());
        Assert.Equal(numbers, Enumerable.Range(0, numbers.Length).Select(i => column[i]));
        Assert.Throws<ArgumentException>(() => Column.Of(new byte[4], 4, 1));
        Assert.Throws<ArgumentException>(() => Column.Of(bytes, width, int.MaxValue));
        Assert.Throws<ArgumentException>(() => Column.Of(bytes, width, -1));
    }

    [Theory]
    [InlineData("1900-01-01", "2079-06-05", 2)]
    [InlineData("1899-12-31", "2020-01-01", 4)]
    [InlineData("2020-01-01", "2079-06-06", 4)]
    public void Days_of_179_years_take_two_bytes(string early, string late, int width)
    {
        // Among many others, which are gathered before and after them.
        var text = new System.Text.StringBuilder("date,actor,conduct\n");
        for (int i = 0; i < 200_000; i++)
        {
            text.Append(i == 90_000 ? early : i == 170_000 ? late : "2021-06-30").Append(",US,attack\n");
        }

        using var stream = new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text.ToString()));
        var layout = new EventLayout(EventFormat.Csv, System.Collections.Immutable.ImmutableSortedDictionary<EventField, string>.Empty, HoldsMeasurements: false);
        var days = EventReader.Read(stream, "a.csv", layout, new EventReadOptions(), CancellationToken.None).Reports.Days;
        Assert.Equal((width, 200_000), (days.Width, days.Count));
        Assert.Equal(
            [DateOnly.Parse(early, System.Globalization.CultureInfo.InvariantCulture).DayNumber, DateOnly.Parse(late, System.Globalization.CultureInfo.InvariantCulture).DayNumber],
            [days[90_000], days[170_000]]);
        Assert.Equal(199_998, days.ToArray().Count(day => day == new DateOnly(2021, 6, 30).DayNumber));
    }

    [Fact]
    public void Numbers_that_follow_each_other_take_no_bytes()
    {
        var column = Column.Following(7, 3);
        Assert.Equal([7, 8, 9], column.ToArray());
        Assert.Equal(9, column[2]);
        Assert.True(column.Bytes.IsEmpty);
    }

    [Fact]
    public void Bytes_that_are_no_whole_numbers_are_refused() => Assert.Throws<ArgumentException>(() => Column.Of(new byte[7], 4));
}
