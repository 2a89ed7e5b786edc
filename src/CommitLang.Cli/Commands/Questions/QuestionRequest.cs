using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>What every question about answers is asked with.</summary>
/// <param name="Paths">Files, folders and globs; none: the current folder.</param>
internal sealed record QuestionRequest(
    IReadOnlyList<string> Paths,
    CheckOptions Options,
    ReadingChoice Readings,
    OutputFormat Format,
    bool AllowsImportsOutside);
