namespace CommitLang.Benchmarks.Scale;

/// <summary>What a program took, from its start to its end, with all that it started.</summary>
/// <param name="Wall">What one waits for.</param>
/// <param name="Processor">What all its processes used.</param>
/// <param name="PeakBytes">The most memory that it had: the peaks of its processes, added up; looked at every few milliseconds. 0 where the system does not tell.</param>
/// <param name="Output">What it wrote to its standard output.</param>
/// <param name="Problem">Why it has no answer; null if it has.</param>
internal sealed record ProcessFigures(TimeSpan Wall, TimeSpan Processor, long PeakBytes, string Output, string? Problem);
