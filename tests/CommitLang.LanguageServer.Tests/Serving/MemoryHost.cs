using CommitLang.Configuration;
using CommitLang.LanguageServer.Workspace;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>A disk in memory, on the first of March 2024. May be changed while a server looks at it.</summary>
internal sealed class MemoryHost : IWorkspaceHost
{
    private readonly Lock _lock = new();
    private readonly SortedDictionary<string, string> _files = new(StringComparer.Ordinal);
    private Action<IReadOnlyList<string>>? _changed;

    public DateOnly Today { get; set; } = new(2024, 3, 1);

    internal Dictionary<string, string> Snapshots { get; } = new(StringComparer.Ordinal);

    /// <summary>Symbolic links, by path, with what they lead to; null for one that leads in a circle.</summary>
    internal Dictionary<string, string?> Links { get; } = new(StringComparer.Ordinal);

    /// <summary>The folders that the server watches by itself.</summary>
    internal IReadOnlyList<string>? Watched { get; private set; }

    internal void Write(string path, string text)
    {
        lock (_lock)
        {
            _files[path] = text;
        }
    }

    internal void Delete(string path)
    {
        lock (_lock)
        {
            _files.Remove(path);
        }
    }

    internal string? TextOf(string path)
    {
        lock (_lock)
        {
            return _files.GetValueOrDefault(path);
        }
    }

    internal IReadOnlyList<string> Files()
    {
        lock (_lock)
        {
            return [.. _files.Keys];
        }
    }

    /// <summary>Tells the server that files changed, where it watches by itself.</summary>
    internal void TellChanged(params string[] paths) => _changed?.Invoke(paths);

    public IReadOnlyList<string> Find(string folder)
    {
        lock (_lock)
        {
            return [.. _files.Keys.Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal) && path.EndsWith(".commit", StringComparison.Ordinal))];
        }
    }

    public HostFile Read(string path, string shown) => TextOf(path) is { } text ? new(SourceText.From(text, shown), [], null) : new(null, [], null);

    public string? Resolve(string path) => Links.TryGetValue(path, out var target) ? target : path;

    public HostSettings SettingsOf(string path) => new(AnalysisOptions.Default, []);

    public HostChange Changed(IReadOnlyList<string> paths) => HostChange.None;

    public void Forget()
    {
    }

    public void LetGoOfTables()
    {
    }

    public IEventData EventsOf(string folder, Func<string, string> pathOf) => new NoTables();

    public HostSnapshot? SnapshotOf(string path, CheckResult current) =>
        Snapshots.TryGetValue(path, out var verified) ? new(verified == ResultText.Of(current), verified == ResultText.Of(current) ? null : "other answers") : null;

    public string? AcceptSnapshot(string path, CheckResult current)
    {
        Snapshots[path] = ResultText.Of(current);
        return null;
    }

    public string? PageOf(string id) => id == "CL1001" ? "# CL1001" : null;

    public IDisposable? Watch(IReadOnlyList<string> folders, Action<IReadOnlyList<string>> changed)
    {
        (Watched, _changed) = (folders, changed);
        return null;
    }

    private sealed class NoTables : IEventData
    {
        public EventDataResult Read(string importingPath, string pattern, Events.EventLayout layout, CancellationToken cancellationToken) =>
            new(EventDataStatus.NotFound, []);
    }
}
