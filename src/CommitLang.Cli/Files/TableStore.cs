using CommitLang.Cli.Files.Kept;
using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>The tables of events that were read, each once in a layout for as long as its file stays as it is: for all checks of a run, and while it is watched.</summary>
/// <param name="progress">Told how far a long file is read.</param>
internal sealed class TableStore(Progress progress)
{
    private readonly TableReader _reader = new(progress);
    private readonly Dictionary<(string RealPath, string Shown, string Layout), (FileStamp Stamp, ReadTable Read, long Turn)> _tables = [];
    private readonly Dictionary<string, FileStamp> _files = new(RealPath.Comparer);
    private readonly Dictionary<(string Folder, string Names), TablePattern> _patterns = [];
    private long _turn;

    /// <summary>
    /// So many layouts of one file are kept, those that were read last: somebody who types the columns of a table makes one after the other.
    /// </summary>
    internal int MostLayouts { get; init; } = int.MaxValue;

    /// <summary>What was read or looked for, by its real path, as it stood then.</summary>
    internal IReadOnlyDictionary<string, FileStamp> Files => _files;

    /// <summary>Folders in which files may appear that are meant too.</summary>
    internal IEnumerable<(string Folder, TablePattern Pattern)> Patterns => _patterns.Select(pair => (pair.Key.Folder, pair.Value));

    /// <summary>Another run begins: what it does not look for is not watched any more.</summary>
    internal void Begin()
    {
        _files.Clear();
        _patterns.Clear();
    }

    internal void LookIn(string folder, TablePattern pattern) => _patterns.TryAdd((folder, pattern.Rest), pattern);

    /// <summary>Lets go of what was read: it is read again when somebody asks for it.</summary>
    internal void LetGo() => _tables.Clear();

    /// <summary>A link was followed: what it leads to may be another file later.</summary>
    internal void Follow(string link) => _files[link] = FileStamp.Of(link);

    /// <summary>Forgets what was read of a file, or of a folder of files, that changed, came or went.</summary>
    /// <returns>Whether it, or something in it, was read or looked for.</returns>
    internal bool Forget(string path)
    {
        var real = RealPath.Of(path) ?? path;
        var isMeant = _files.Keys.Any(file => IsOf(file, path) || IsOf(file, real))
            || _patterns.Any(pattern => IsOf(pattern.Key.Folder, real) || (RealPath.IsInside(real, pattern.Key.Folder)
                && (Directory.Exists(real) || pattern.Value.Matches(Selector.WithSlashes(Path.GetRelativePath(pattern.Key.Folder, real))))));
        foreach (var key in isMeant ? _tables.Keys.Where(key => IsOf(key.RealPath, real)).ToList() : [])
        {
            _tables.Remove(key);
        }

        return isMeant;

        static bool IsOf(string file, string changed) => RealPath.Comparer.Equals(file, changed) || RealPath.IsInside(file, changed);
    }

    /// <param name="file">The file, by its real path.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    internal ReadTable Read(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Of(file.FullPath);
        _files[file.FullPath] = stamp;
        var key = (file.FullPath, file.Path, KeyOf(layout));
        if (_tables.TryGetValue(key, out var known) && known.Stamp == stamp)
        {
            _tables[key] = known with { Turn = ++_turn };
            return known.Read;
        }

        var result = Open(file, layout, cancellationToken);
        if (result.Table is not null)
        {
            var others = _tables.Where(other => RealPath.Comparer.Equals(other.Key.RealPath, key.FullPath) && other.Key != key)
                .OrderByDescending(other => other.Value.Turn).Select(other => other.Key).Skip(MostLayouts - 1).ToList();
            others.ForEach(other => _tables.Remove(other));
            _tables[key] = (stamp, result, ++_turn);
        }

        return result;
    }

    /// <summary>
    /// Takes the kept table where it is there and still meant, else reads the file. Where only the kept table is there, nothing tells what it was made from.
    /// </summary>
    private ReadTable Open(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        if (!File.Exists(file.FullPath))
        {
            return File.Exists(KeptFile.PathOf(file.FullPath))
                ? new(null, $"it is not there, and its kept table '{KeptFile.PathOf(file.Path)}' is not used without it")
                : _reader.Read(file, layout, cancellationToken);
        }

        var kept = KeptFile.Open(file.FullPath, file.Path, layout, cancellationToken);
        return kept.Table is { } table ? new(table, null) : _reader.Read(file, layout, cancellationToken) with { Note = kept.Note };
    }

    private static string KeyOf(EventLayout layout) =>
        $"{layout.Format} {layout.HoldsMeasurements} {string.Join('\n', layout.Columns.Select(column => $"{column.Key}={column.Value}"))}";
}
