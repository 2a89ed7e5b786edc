using System.Collections.Concurrent;
using CommitLang.Cli.Files;

namespace CommitLang.Cli.Watching;

/// <summary>Changes as the system tells of them.</summary>
internal sealed class SystemFileChanges : IFileChanges
{
    /// <summary>An editor is done with a file after so long a silence.</summary>
    private static readonly TimeSpan Silence = TimeSpan.FromMilliseconds(150);

    /// <summary>Who writes without a pause is not waited for longer than so many changes.</summary>
    private const int MostAtOnce = 10_000;

    /// <summary>Stands for changes that got lost.</summary>
    private const string Lost = "";

    private readonly BlockingCollection<string> _changed = [];
    private readonly Dictionary<WatchedFolder, FileSystemWatcher> _watchers = [];

    /// <summary>Folders that went, or have another name: who watches them hears nothing any more.</summary>
    private readonly ConcurrentDictionary<string, bool> _gone = new(RealPath.Comparer);

    private volatile WatchedPlaces? _places;

    /// <inheritdoc/>
    public WatchStart Watch(WatchedPlaces places)
    {
        _places = places;
        var wanted = places.Folders;
        var gone = _gone.Keys.ToList();
        foreach (var folder in _watchers.Keys.Where(folder => !wanted.Contains(folder) || IsDead(folder, gone)).ToList())
        {
            _watchers[folder].Dispose();
            _watchers.Remove(folder);
        }

        gone.ForEach(path => _gone.TryRemove(path, out _));
        var isWider = false;
        foreach (var folder in wanted.Where(folder => !_watchers.ContainsKey(folder)))
        {
            try
            {
                _watchers.Add(folder, Start(folder));
                isWider = true;
            }
            catch (PlatformNotSupportedException)
            {
                return new(isWider, "this system does not tell of changes");
            }
            catch (Exception e) when (e is UnauthorizedAccessException or ArgumentException or FileNotFoundException or DirectoryNotFoundException)
            {
                // It went just now, which those above it tell; or it is one above that may not be looked into.
            }
            catch (IOException)
            {
                return new(isWider, "the system watches no more files and folders for this user");
            }
        }

        return new(isWider);
    }

    /// <inheritdoc/>
    public IReadOnlyList<string> Wait(CancellationToken cancellationToken)
    {
        var changed = new SortedSet<string>(StringComparer.Ordinal) { _changed.Take(cancellationToken) };
        for (var count = 0; count < MostAtOnce && _changed.TryTake(out var next, (int)Silence.TotalMilliseconds, cancellationToken); count++)
        {
            changed.Add(next);
        }

        return changed.Contains(Lost) ? [] : [.. changed];
    }

    public void Dispose()
    {
        foreach (var watcher in _watchers.Values)
        {
            watcher.Dispose();
        }

        _watchers.Clear();
    }

    private FileSystemWatcher Start(WatchedFolder folder)
    {
        var watcher = new FileSystemWatcher(folder.Path)
        {
            IncludeSubdirectories = folder.IsWhole,
            NotifyFilter = NotifyFilters.FileName | NotifyFilters.DirectoryName | NotifyFilters.LastWrite | NotifyFilters.Size,
        };
        watcher.Changed += (_, change) => Add(change.FullPath, places => places.ConcernsContent(change.FullPath));
        watcher.Created += (_, change) => Rename(change.FullPath);
        watcher.Deleted += (_, change) => Rename(change.FullPath);
        watcher.Renamed += (_, change) =>
        {
            Rename(change.OldFullPath);
            Rename(change.FullPath);
        };
        watcher.Error += (_, _) =>
        {
            _gone.TryAdd(folder.Path, true);
            _changed.Add(Lost);
        };
        try
        {
            watcher.EnableRaisingEvents = true;
            return watcher;
        }
        catch
        {
            watcher.Dispose();
            throw;
        }
    }

    private void Rename(string path) => Add(path, places =>
    {
        var concerns = places.ConcernsName(path);
        if (concerns)
        {
            _gone.TryAdd(path, true);
        }

        return concerns;
    });

    private void Add(string path, Func<WatchedPlaces, bool> concerns)
    {
        if (_places is { } places && concerns(places))
        {
            _changed.Add(path);
        }
    }

    private static bool IsDead(WatchedFolder folder, List<string> gone) =>
        gone.Exists(path => RealPath.Comparer.Equals(path, folder.Path) || RealPath.IsInside(folder.Path, path));
}
