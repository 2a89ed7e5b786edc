namespace CommitLang.Cli.Commands;

/// <summary>Results in one format, and where they go.</summary>
/// <param name="Format">How they are written.</param>
/// <param name="Path">The file as the user gave it; <c>-</c> for the standard output.</param>
internal sealed record OutputTarget(OutputFormat Format, string Path)
{
    /// <summary>The path that stands for the standard output.</summary>
    internal const string Standard = "-";

    internal bool IsStandardOutput => Path == Standard;
}
