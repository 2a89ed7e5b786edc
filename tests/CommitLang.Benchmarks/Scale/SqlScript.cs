namespace CommitLang.Benchmarks.Scale;

/// <summary>Statements of SQL in a file, with lines of three hyphens between them.</summary>
internal static class SqlScript
{
    public const string Separator = "\n---\n";

    /// <summary>The statements that a workload needs: one whose first line says so is for questions with rules, or without them, only.</summary>
    public static IEnumerable<string> Of(string name, Workload workload)
    {
        var other = workload == Workload.Rules ? "-- without rules\n" : "-- with rules\n";
        return File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Scale", "Sql", name)).Split(Separator)
            .Where(statement => !statement.StartsWith(other, StringComparison.Ordinal));
    }
}
