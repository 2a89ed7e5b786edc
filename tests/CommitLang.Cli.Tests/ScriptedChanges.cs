using CommitLang.Cli.Watching;

namespace CommitLang.Cli.Tests;

/// <summary>Changes that a test makes, one after the other; behind the last one the command is stopped.</summary>
internal sealed class ScriptedChanges(CancellationTokenSource stop, params Func<IReadOnlyList<string>>[] steps) : IFileChanges
{
    private int _next;

    /// <summary>What was watched the last time.</summary>
    internal WatchedPlaces? Places { get; private set; }

    /// <summary>Done by the second time that places are given: when files have been read, and are not watched yet.</summary>
    internal Action? BeforeSecondWatch { get; set; }

    internal string? Problem { get; init; }

    internal bool IsDisposed { get; private set; }

    public WatchStart Watch(WatchedPlaces places)
    {
        if (Places is not null)
        {
            BeforeSecondWatch?.Invoke();
            BeforeSecondWatch = null;
        }

        var isWider = Places is null || !Places.Folders.SequenceEqual(places.Folders);
        Places = places;
        return new(isWider, Problem);
    }

    public IReadOnlyList<string> Wait(CancellationToken cancellationToken)
    {
        if (_next < steps.Length)
        {
            return steps[_next++]();
        }

        stop.Cancel();
        cancellationToken.ThrowIfCancellationRequested();
        throw new InvalidOperationException("the command does not listen to its token");
    }

    public void Dispose() => IsDisposed = true;
}
