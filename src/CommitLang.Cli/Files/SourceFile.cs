namespace CommitLang.Cli.Files;

/// <summary>A file that the command is about.</summary>
/// <param name="Path">As the user gave it, with <c>/</c>; what is shown.</param>
/// <param name="FullPath">Where it is; empty for the standard input.</param>
internal sealed record SourceFile(string Path, string FullPath)
{
    internal static readonly SourceFile StandardInput = new("<stdin>", "");

    internal bool IsStandardInput => FullPath.Length == 0;
}
