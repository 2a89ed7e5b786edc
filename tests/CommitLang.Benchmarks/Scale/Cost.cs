using System.Globalization;

namespace CommitLang.Benchmarks.Scale;

/// <summary>What something took: what one waits for, and what the processors did meanwhile.</summary>
internal readonly record struct Cost(TimeSpan Wall, TimeSpan Processor)
{
    /// <summary>As a line begins that tells it; see <see cref="Parse"/>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Wall.TotalSeconds:F5} {Processor.TotalSeconds:F5}");

    /// <summary>The cost that a line begins with.</summary>
    public static Cost Parse(string line)
    {
        var fields = line.Split(' ');
        return new Cost(Seconds(fields[0]), Seconds(fields[1]));

        static TimeSpan Seconds(string text) => TimeSpan.FromSeconds(double.Parse(text, CultureInfo.InvariantCulture));
    }

    /// <summary>The median of each.</summary>
    public static Cost MedianOf(IReadOnlyCollection<Cost> costs) =>
        new(Medians.Of(costs.Select(cost => cost.Wall)), Medians.Of(costs.Select(cost => cost.Processor)));
}
