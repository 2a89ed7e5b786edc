using CommitLang.Engine.Tables;

namespace CommitLang.Engine.Tests.Tables;

/// <summary>Days as bits are the days that were put in.</summary>
public sealed class DayBitsTests
{
    [Fact]
    public void Days_of_a_window_are_joined_as_if_one_by_one()
    {
        var random = new Random(7);
        for (int round = 0; round < 500; round++)
        {
            int least = random.Next(-400, 400), greatest = least + random.Next(0, 300);
            int[] days = [.. Enumerable.Range(0, random.Next(1, 60)).Select(_ => random.Next(least, greatest + 1)).Order()];
            var all = new DayBits(days[0], days[^1]);
            all.Add(days);
            Assert.Equal(days.Distinct().Count(), all.Count);
            Assert.Equal(days[^1], all.Last);

            int first = random.Next(least, greatest + 1), last = random.Next(first, greatest + 1);
            var window = new DayBits(least, greatest);
            window.Add(all, first, last);
            var expected = days.Where(d => d >= first && d <= last).Distinct().ToList();
            Assert.Equal(expected.Count, window.Count);
            Assert.Equal(expected.Count == 0 ? null : expected[^1], window.Last);
        }
    }
}
