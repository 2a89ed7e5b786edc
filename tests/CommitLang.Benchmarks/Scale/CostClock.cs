using System.Diagnostics;

namespace CommitLang.Benchmarks.Scale;

/// <summary>A clock for what this process does.</summary>
internal readonly struct CostClock
{
    private readonly long _start;
    private readonly TimeSpan _processor;

    private CostClock(long start, TimeSpan processor) => (_start, _processor) = (start, processor);

    public Cost Elapsed => new(Stopwatch.GetElapsedTime(_start), Environment.CpuUsage.TotalTime - _processor);

    public static CostClock Start() => new(Stopwatch.GetTimestamp(), Environment.CpuUsage.TotalTime);
}
