namespace CommitLang.Cli.Watching;

/// <summary>A folder in which something may change that matters.</summary>
/// <param name="Path">The full path.</param>
/// <param name="IsWhole">Whether the folders below matter too.</param>
internal sealed record WatchedFolder(string Path, bool IsWhole);
