using CommitLang.Cli.Files.Kept;
using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>The tables of events that were read, each once in a layout for as long as its file stays as it is: for all checks of a run, and while it is watched.</summary>
/// <param name="progress">Told how far a long file is read.</param>
internal sealed class TableStore(Progress progress)
{
    private readonly Dictionary<(string RealPath, string Shown, string Layout), (FileStamp Stamp, ReadTable Read)> _tables = [];
    private readonly Dictionary<string, FileStamp> _files = new(RealPath.Comparer);
    private readonly Dictionary<(string Folder, string Names), TablePattern> _patterns = [];

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

    /// <param name="file">The file, by its real path.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    internal ReadTable Read(SourceFile file, EventLayout layout, CancellationToken cancellationToken)
    {
        var stamp = FileStamp.Of(file.FullPath);
        _files[file.FullPath] = stamp;
        var key = (file.FullPath, file.Path, KeyOf(layout));
        if (_tables.TryGetValue(key, out var known) && known.Stamp == stamp)
        {
            return known.Read;
        }

        var result = Open(file, stamp, layout, cancellationToken);
        if (result.Table is not null)
        {
            _tables[key] = (stamp, result);
        }

        return result;
    }

    private ReadTable Open(SourceFile file, FileStamp stamp, EventLayout layout, CancellationToken cancellationToken)
    {
        if (Directory.Exists(file.FullPath))
        {
            return new(null, "it is a folder");
        }

        // A pipe or a device has no length, and opening one may last for ever.
        if (stamp.Length == 0)
        {
            return new(null, "it is empty, or no ordinary file");
        }

        try
        {
            var kept = KeptFile.Open(file.FullPath, file.Path, layout, cancellationToken);
            if (kept.Table is { } table)
            {
                return new(table, null);
            }

            using var stream = new FileStream(file.FullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, FileOptions.SequentialScan);
            progress.Open(file.Path, stream.Length);
            var options = new EventReadOptions { Progress = new TableProgress(progress), Threads = Environment.ProcessorCount };
            var read = EventReader.Read(stream, file.Path, layout, options, cancellationToken);
            return read.Unreadable is { } problem ? new(null, problem) : new(read, null, Note: kept.Note);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, FileReader.Explain(e), e is FileNotFoundException or DirectoryNotFoundException);
        }
        finally
        {
            progress.Close();
        }
    }

    private static string KeyOf(EventLayout layout) =>
        $"{layout.Format} {layout.HoldsMeasurements} {string.Join('\n', layout.Columns.Select(column => $"{column.Key}={column.Value}"))}";
}
