using System.Collections.Immutable;
using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>
/// Finds and reads the tables that a check names, inside of one folder unless more is allowed: the folder of the checked file, or the one
/// that was given on the command line.
/// </summary>
/// <param name="tables">The tables of the run.</param>
/// <param name="realPathOf">From the path of a text, as it is shown, to the file.</param>
/// <param name="folder">The folder that tables must stay in; null where they may lie anywhere.</param>
/// <param name="readTable">Reads one table; null: the store does.</param>
internal sealed class FolderEvents(TableStore tables, Func<string, string> realPathOf, string? folder, Func<SourceFile, EventLayout, CancellationToken, ReadTable>? readTable = null) : IEventData
{
    private readonly Func<SourceFile, EventLayout, CancellationToken, ReadTable> _readTable = readTable ?? tables.Read;
    private readonly string? _folder = folder is null ? null : RealPath.Of(folder) ?? folder;

    /// <inheritdoc/>
    public EventDataResult Read(string importingPath, string pattern, EventLayout layout, CancellationToken cancellationToken)
    {
        if (pattern.Length == 0 || pattern.Contains('\0', StringComparison.Ordinal))
        {
            return new(EventDataStatus.NotFound, []);
        }

        pattern = Selector.WithSlashes(pattern);
        var home = Path.GetDirectoryName(realPathOf(importingPath)) ?? "";
        var full = Path.GetFullPath(Path.Combine(home, pattern));
        if (TablePattern.Of(pattern) is not { } glob || Path.Exists(full))
        {
            return Read([new(ShownPath.Of(importingPath, pattern), full)], layout, cancellationToken);
        }

        var start = Path.GetFullPath(Path.Combine(home, glob.Folder));
        if (RealPath.Of(start) is not { } real)
        {
            return new(EventDataStatus.Unreadable, [], "symbolic links lead in a circle");
        }

        if (_folder is not null && !RealPath.Comparer.Equals(real, _folder) && !RealPath.IsInside(real, _folder))
        {
            return new(EventDataStatus.OutsideFolder, []);
        }

        tables.LookIn(real, glob);
        if (!Directory.Exists(real))
        {
            return new(EventDataStatus.NotFound, []);
        }

        string? problem = null;
        var shown = ShownPath.Of(importingPath, glob.Folder.Length == 0 ? "." : glob.Folder);
        var files = FolderWalk.Files(shown, real, message => problem ??= message)
            .Where(file => glob.Matches(Selector.WithSlashes(Path.GetRelativePath(real, file.FullPath))))
            .ToList();
        return problem is not null ? new(EventDataStatus.Unreadable, [], problem)
            : files.Count == 0 ? new(EventDataStatus.NotFound, [])
            : Read(files, layout, cancellationToken);
    }

    private EventDataResult Read(List<SourceFile> files, EventLayout layout, CancellationToken cancellationToken)
    {
        var read = ImmutableArray.CreateBuilder<EventTable>(files.Count);
        var notes = ImmutableArray.CreateBuilder<string>();
        var seen = new HashSet<string>(RealPath.Comparer);
        foreach (var file in files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var followed = RealPath.Of(file.FullPath);
            if (!RealPath.Comparer.Equals(followed, file.FullPath))
            {
                tables.Follow(file.FullPath);
            }

            if (followed is not { } real)
            {
                return new(EventDataStatus.Unreadable, [], "symbolic links lead in a circle", file.Path);
            }

            if (_folder is not null && !RealPath.IsInside(real, _folder))
            {
                return new(EventDataStatus.OutsideFolder, []);
            }

            // A link beside the file that it leads to is the same table, whose rows count once.
            if (!seen.Add(real))
            {
                continue;
            }

            var result = _readTable(new(file.Path, real), layout, cancellationToken);
            if (result.Table is not { } table)
            {
                return new(result.IsMissing ? EventDataStatus.NotFound : EventDataStatus.Unreadable, [], result.Problem, file.Path);
            }

            read.Add(table);
            if (result.Note is { } note)
            {
                notes.Add(note);
            }
        }

        return new(EventDataStatus.Read, read.DrainToImmutable()) { Notes = notes.ToImmutable() };
    }
}
