namespace CommitLang.Benchmarks.Scale;

/// <summary>The middle of several.</summary>
internal static class Medians
{
    public static TimeSpan Of(IEnumerable<TimeSpan> times)
    {
        var sorted = times.Order().ToArray();
        return sorted[sorted.Length / 2];
    }

    public static long Of(IEnumerable<long> numbers)
    {
        var sorted = numbers.Order().ToArray();
        return sorted[sorted.Length / 2];
    }
}
