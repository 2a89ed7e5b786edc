using System.Diagnostics;
using System.Globalization;

namespace CommitLang.Benchmarks;

/// <summary>A few rounds of <see cref="CheckBenchmarks"/>: what a user waits for, and what the machine does meanwhile.</summary>
internal static class QuickCheck
{
    // The first rounds are slow: code is compiled, the heap grows.
    private const int WarmUp = 2;

    private const int Rounds = 7;

    public static void Run(TextWriter output)
    {
        var text = CheckCorpus.Make();
        var result = CheckBenchmarks.Check(text);
        var walls = new List<TimeSpan>();
        var processors = new List<TimeSpan>();
        var allocated = 0L;
        for (var round = 1 - WarmUp; round < Rounds; round++)
        {
            GC.Collect();
            var bytes = GC.GetTotalAllocatedBytes(precise: true);
            var processor = Environment.CpuUsage.TotalTime;
            var start = Stopwatch.GetTimestamp();
            result = CheckBenchmarks.Check(text);
            var wall = Stopwatch.GetElapsedTime(start);
            processor = Environment.CpuUsage.TotalTime - processor;
            allocated = GC.GetTotalAllocatedBytes(precise: true) - bytes;
            if (round >= 0)
            {
                walls.Add(wall);
                processors.Add(processor);
            }
        }

        var errors = result.HasErrors ? "WITH ERRORS" : "no errors";
        var size = FormattableString.Invariant(
            $"{result.Declarations.Length} declarations, {CheckCorpus.Deeds} deeds, {text.Length / 1e6:F1} MB, {Rounds} rounds; {errors}");
        output.WriteLine($"Whole check, {size}");
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"  text to verdicts    {Median(walls):F2} s   processor {Median(processors):F2} s   {allocated / 1e6:F0} MB allocated"));
    }

    private static double Median(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2).TotalSeconds;
}
