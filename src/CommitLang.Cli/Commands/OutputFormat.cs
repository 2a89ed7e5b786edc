namespace CommitLang.Cli.Commands;

/// <summary>How results are written.</summary>
internal enum OutputFormat
{
    Text,
    Json,
    Sarif,
    JUnit,
    GitHub,
    Markdown,
    Csv,
    ClaimReview,
}
