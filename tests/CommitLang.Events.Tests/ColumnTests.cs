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
