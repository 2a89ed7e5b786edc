namespace CommitLang.Cli.Output.Questions;

/// <summary>Names readings in a sentence.</summary>
internal static class ReadingNames
{
    /// <param name="readings">Their actors; null for the common one.</param>
    internal static string In(IReadOnlyList<string?> readings)
    {
        var names = readings.Where(reading => reading is not null).ToList();
        var common = readings.Contains(null) ? "in the common reading" : "";
        var own = names.Count == 0 ? "" : $"according to {string.Join(" and ", names)}";
        return common.Length > 0 && own.Length > 0 ? $"{common} and {own}" : common + own;
    }
}
