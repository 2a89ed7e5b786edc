using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Tests.Tables;

/// <summary>Rows come in the order of their numbers, those alike as they were.</summary>
public sealed class NumberOrderTests
{
    [Theory]
    [InlineData(5, 10)]
    [InlineData(200, 1)]
    [InlineData(200, 10)]
    [InlineData(3000, 1024)]
    [InlineData(3000, 5000)]
    [InlineData(3000, 2_000_000_000)]
    public void The_order_is_that_of_a_stable_sort(int count, int range)
    {
        var random = new Random(count);
        var order = new NumberOrder();
        for (int round = 0; round < 5; round++)
        {
            int[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.Next(-range, range))];
            var sorted = order.Of(numbers).ToArray();
            Assert.Equal(Enumerable.Range(0, count).OrderBy(i => numbers[i]), sorted);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(500)]
    public void A_column_is_put_in_an_order_that_was_found(int count)
    {
        var random = new Random(count);
        var order = new NumberOrder();
        int[] numbers = [.. Enumerable.Range(0, count).Select(_ => random.Next(10))];
        int[] column = [.. Enumerable.Range(0, count)];
        order.Apply(order.Of(numbers), column);
        Assert.Equal(Enumerable.Range(0, count).OrderBy(i => numbers[i]), column);
    }

    [Fact]
    public void Rows_that_are_in_order_are_left_as_they_are() => Assert.True(new NumberOrder().Of([1, 1, 2, 9]).IsEmpty);

    [Fact]
    public void The_least_and_the_greatest_number_can_stand_side_by_side()
    {
        int[] numbers = [.. Enumerable.Repeat(0, 40).Append(int.MaxValue).Append(int.MinValue).Append(-1)];
        var order = new NumberOrder().Of(numbers).ToArray();
        Assert.Equal(Enumerable.Range(0, numbers.Length).OrderBy(i => numbers[i]), order);
    }
}
