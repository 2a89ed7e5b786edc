namespace CommitLang.Cli.Watching;

/// <summary>Tells when files change.</summary>
internal interface IFileChanges : IDisposable
{
    /// <summary>Watches these places from now on, and no others. What changed before and was not waited for yet is kept.</summary>
    public WatchStart Watch(WatchedPlaces places);

    /// <summary>
    /// Waits until something changed that matters, and a moment longer, since changes come in heaps. Gives the full paths, each once; none where
    /// so much changed that nobody can say what.
    /// </summary>
    /// <exception cref="OperationCanceledException">It was stopped by the token.</exception>
    public IReadOnlyList<string> Wait(CancellationToken cancellationToken);
}
