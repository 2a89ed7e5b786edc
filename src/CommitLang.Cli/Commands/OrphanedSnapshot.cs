using CommitLang.Cli.Files;

namespace CommitLang.Cli.Commands;

/// <summary>A snapshot whose check is not there any more.</summary>
/// <param name="File">The snapshot.</param>
/// <param name="IsGone">Whether it was deleted, as asked.</param>
internal sealed record OrphanedSnapshot(SourceFile File, bool IsGone);
