namespace CommitLang.Cli.Commands;

/// <summary>The names of the formats on the command line.</summary>
internal static class OutputFormats
{
    /// <summary>Those that <c>check</c> has.</summary>
    internal static readonly IReadOnlyList<OutputFormat> OfCheck = Enum.GetValues<OutputFormat>();

    /// <summary>Those that every other command has.</summary>
    internal static readonly IReadOnlyList<OutputFormat> OfTextOrJson = [OutputFormat.Text, OutputFormat.Json];

    internal static string NameOf(OutputFormat format) => format switch
    {
        OutputFormat.Text => "text",
        OutputFormat.Json => "json",
        OutputFormat.Sarif => "sarif",
        OutputFormat.JUnit => "junit",
        OutputFormat.GitHub => "github",
        OutputFormat.Markdown => "markdown",
        OutputFormat.Csv => "csv",
        OutputFormat.ClaimReview => "claimreview",
        _ => throw new InvalidOperationException($"unexpected format {format}"),
    };
}
