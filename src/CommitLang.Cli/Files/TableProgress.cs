using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>Passes on how far a table is read.</summary>
internal sealed class TableProgress(Progress progress) : IEventReadProgress
{
    /// <inheritdoc/>
    public void Advance(long bytes, long rows) => progress.Read(bytes);
}
