using CommitLang.Cli.Files;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands;

/// <summary>What <c>check</c> was asked for.</summary>
internal sealed record CheckRequest(
    IReadOnlyList<string> Paths,
    CheckOptions Options,
    ReadingChoice Readings,
    IReadOnlyList<OutputTarget> Outputs,
    FailOn FailOn,
    bool ShowsNotes,
    Verbosity Verbosity,
    bool AllowsImportsOutside,
    SettingsChoice Settings)
{
    /// <summary>Whether a damaged row of a table makes the check fail.</summary>
    internal bool IsStrict { get; init; }
}
