namespace CommitLang.Benchmarks.Editor;

/// <summary>What a run took.</summary>
/// <param name="Start">From the start of the server to the first hints of a file.</param>
/// <param name="Keys">From each keystroke to fresh diagnostics and hints, with what was done.</param>
/// <param name="Completions">From each keystroke to what may come next.</param>
/// <param name="Hovers">From each question to its answer.</param>
/// <param name="SettledBytes">The memory of the server when all files are checked.</param>
internal sealed record EditorFigures(
    TimeSpan Start, IReadOnlyList<(Keystroke Key, TimeSpan Time)> Keys, IReadOnlyList<TimeSpan> Completions, IReadOnlyList<TimeSpan> Hovers, long SettledBytes)
{
    public TimeSpan Median => Share(Keys.Select(key => key.Time), 50);

    public TimeSpan Slow => Share(Keys.Select(key => key.Time), 99);

    /// <summary>The time that so many of a hundred do not exceed.</summary>
    public static TimeSpan Share(IEnumerable<TimeSpan> times, int percent)
    {
        var sorted = times.Order().ToArray();
        return sorted[Math.Min(sorted.Length - 1, sorted.Length * percent / 100)];
    }
}
