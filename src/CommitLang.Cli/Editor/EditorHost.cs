using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Cli.Watching;
using CommitLang.Configuration;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.Cli.Editor;

/// <summary>Files, settings, tables and the day, for the language server.</summary>
internal sealed class EditorHost(Host host) : IWorkspaceHost
{
    /// <summary>Whatever file of a folder may be a table: which ones are is not known before they are named.</summary>
    private static readonly TablePattern AnyFile = new("", "**");

    private SettingsFinder _settings = new(host, SettingsChoice.Found);
    private TableStore _tables = TablesOf(host);

    /// <inheritdoc/>
    public DateOnly Today => host.TodayNow?.Invoke() ?? host.Today;

    /// <inheritdoc/>
    public IReadOnlyList<string> Find(string folder)
    {
        if (!Directory.Exists(folder))
        {
            return [];
        }

        var found = FolderWalk.Files(folder, folder, static _ => { }).Select(file => file.FullPath)
            .Where(path => path.EndsWith(Selector.Extension, StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList();

        // A link to a file that is found too is that file, as it is for the command.
        var links = found.Where(path => new FileInfo(path).LinkTarget is not null).ToHashSet(StringComparer.Ordinal);
        var seen = links.Count == 0 ? [] : found.Where(path => !links.Contains(path)).Select(Resolve).ToHashSet(RealPath.Comparer);
        return [.. found.Where(path => !links.Contains(path) || seen.Add(Resolve(path)))];
    }

    /// <inheritdoc/>
    public HostFile Read(string path, string shown)
    {
        var read = FileReader.Read(path, shown);
        return new(read.File?.Text, read.File?.Diagnostics ?? [], read.IsMissing ? null : read.Problem);
    }

    /// <inheritdoc/>
    public string? Resolve(string path) => RealPath.Of(path);

    /// <inheritdoc/>
    public HostSettings SettingsOf(string path)
    {
        var found = _settings.Of(new SourceFile(path, path));
        return new(found.Options, [.. found.Diagnostics.Select(problem => KeyValuePair.Create(Path.GetFullPath(problem.Location.Text.Path, host.Folder), problem))]);
    }

    /// <inheritdoc/>
    public HostChange Changed(IReadOnlyList<string> paths)
    {
        var tables = false;
        foreach (var path in paths)
        {
            tables |= _tables.Forget(path);
        }

        if (!_settings.MayHaveRead(paths))
        {
            return tables ? HostChange.Tables : HostChange.None;
        }

        _settings = new(host, SettingsChoice.Found);
        return HostChange.Settings;
    }

    /// <inheritdoc/>
    public void Forget() => (_settings, _tables) = (new(host, SettingsChoice.Found), TablesOf(host));

    /// <inheritdoc/>
    public void LetGoOfTables() => _tables.LetGo();

    /// <inheritdoc/>
    public IEventData EventsOf(string folder, Func<string, string> pathOf) => new FolderEvents(_tables, pathOf, folder);

    /// <inheritdoc/>
    public HostSnapshot? SnapshotOf(string path, CheckResult current)
    {
        var snapshot = SnapshotOf(path);
        var read = FileReader.Read(snapshot.VerifiedFile.FullPath, snapshot.VerifiedFile.Path);
        if (read.File is not { } file)
        {
            return read.IsMissing ? null : new(IsSame: false, $"{snapshot.VerifiedFile.Path} cannot be read: {read.Problem}");
        }

        if (!current.IsAnswered)
        {
            return new(IsSame: false, "the check has errors, so its answers were not compared");
        }

        var (expected, actual) = (Snapshot.Comparable(file.Text.ToString()).Split('\n'), Snapshot.Comparable(snapshot.TextOf(current)).Split('\n'));
        var same = 0;
        while (same < expected.Length && same < actual.Length && expected[same] == actual[same])
        {
            same++;
        }

        return same == expected.Length && same == actual.Length
            ? new(IsSame: true, null)
            : new(IsSame: false, $"line {same + 1} of {snapshot.VerifiedFile.Path} is {Line(expected, same)}; the answers of now have {Line(actual, same)}");
    }

    /// <inheritdoc/>
    public string? AcceptSnapshot(string path, CheckResult current)
    {
        if (!current.IsAnswered)
        {
            return "the check has errors: mend them first";
        }

        var snapshot = SnapshotOf(path);
        return FileReplacement.WriteOrCreate(snapshot.VerifiedFile.FullPath, snapshot.TextOf(current)) is { } problem
            ? $"cannot write {snapshot.VerifiedFile.Path}: {problem}"
            : null;
    }

    /// <inheritdoc/>
    public string? PageOf(string id) => DiagnosticPages.Ids.Contains(id) ? DiagnosticPages.Read(id) : null;

    /// <inheritdoc/>
    public IDisposable? Watch(IReadOnlyList<string> folders, Action<IReadOnlyList<string>> changed)
    {
        if (folders.Count == 0)
        {
            return null;
        }

        var changes = host.Changes();
        changes.Watch(WatchedPlaces.Of(host.Folder, folders, SettingsChoice.Found, [], folders.Select(folder => (folder, AnyFile))));
        return new Watcher(changes, changed);
    }

    private static TableStore TablesOf(Host host) => new(host.Progress) { MostLayouts = 2 };

    private static Snapshot SnapshotOf(string path) => new(new SourceFile(Path.GetFileName(path), path));

    private static string Line(string[] lines, int index) => index < lines.Length ? $"`{lines[index].Trim()}`" : "nothing more";

    /// <summary>Waits for changes on a thread of its own until it is disposed.</summary>
    private sealed class Watcher : IDisposable
    {
        private readonly IFileChanges _changes;
        private readonly CancellationTokenSource _end = new();

        internal Watcher(IFileChanges changes, Action<IReadOnlyList<string>> changed)
        {
            _changes = changes;
            new Thread(() => Wait(changed)) { IsBackground = true, Name = "changes" }.Start();
        }

        public void Dispose()
        {
            _end.Cancel();
            _changes.Dispose();
        }

        private void Wait(Action<IReadOnlyList<string>> changed)
        {
            try
            {
                while (true)
                {
                    changed(_changes.Wait(_end.Token));
                }
            }
            catch (OperationCanceledException)
            {
                // The server ends.
            }
        }
    }
}
