namespace CommitLang.Cli.Completion;

/// <summary>An option as a shell completes it.</summary>
/// <param name="Names">Its name and aliases.</param>
/// <param name="Description">What it does, in one sentence.</param>
/// <param name="Value">What stands behind it; null where nothing does.</param>
internal sealed record CompletedOption(IReadOnlyList<string> Names, string Description, CompletedValue? Value);
