namespace CommitLang.Cli.Commands;

/// <summary>What <c>--strict</c> makes of settings.</summary>
internal static class Strictness
{
    /// <summary>A damaged row of a table is an error, whatever the settings make of it.</summary>
    internal static AnalysisOptions Strict(AnalysisOptions settings) => settings.WithSeverity("damaged-rows", RuleSeverity.Error);
}
