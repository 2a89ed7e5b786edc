using System.Collections.Immutable;

namespace CommitLang.Cli.Files;

/// <summary>The files that one argument of the command line stands for.</summary>
/// <param name="Files">The files, by path in ordinal order.</param>
/// <param name="Folder">The full path of the folder that was given; null where files were given.</param>
internal sealed record Selection(ImmutableArray<SourceFile> Files, string? Folder)
{
    /// <summary>The files of a folder that are named like snapshots, by path in ordinal order.</summary>
    internal ImmutableArray<SourceFile> Snapshots { get; init; } = [];
}
