using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Tests.Tables;

/// <summary>Rows come in the order of their days, those of one day as they were.</summary>
public sealed class DayOrderTests
{
    [Theory]
    [InlineData(5, 10)]
    [InlineData(200, 10)]
    [InlineData(3000, 5000)]
    [InlineData(3000, 2_000_000_000)]
    public void The_order_is_that_of_a_stable_sort(int count, int range)
    {
        var random = new Random(count);
        var order = new DayOrder();
        for (int round = 0; round < 5; round++)
        {
            int[] days = [.. Enumerable.Range(0, count).Select(_ => random.Next(-range, range))];
            var sorted = order.Of(days).ToArray();
            Assert.Equal(Enumerable.Range(0, count).OrderBy(i => days[i]), sorted);
        }
    }

    [Fact]
    public void Rows_that_are_in_order_are_left_as_they_are() => Assert.True(new DayOrder().Of([1, 1, 2, 9]).IsEmpty);
}
