using CommitLang.Cli.Commands;
using CommitLang.Cli.Output.JUnit;
using CommitLang.Cli.Output.Markdown;
using CommitLang.Cli.Output.Sarif;

namespace CommitLang.Cli.Output;

/// <summary>Who writes which format.</summary>
internal static class CheckOutputs
{
    internal static ICheckOutput Of(OutputFormat format) => format switch
    {
        OutputFormat.Text => new TextOutput(),
        OutputFormat.Json => new JsonCheckOutput(),
        OutputFormat.Sarif => new SarifOutput(),
        OutputFormat.JUnit => new JUnitOutput(),
        OutputFormat.GitHub => new GitHubOutput(),
        OutputFormat.Markdown => new MarkdownOutput(),
        OutputFormat.Csv => new CsvOutput(),
        OutputFormat.ClaimReview => new ClaimReviewOutput(),
        _ => throw new InvalidOperationException($"unexpected format {format}"),
    };
}
