using CommitLang.Cli.Files;
using CommitLang.Configuration;

namespace CommitLang.Cli.Watching;

/// <summary>What matters to a check: the files that it reads or looks for, the folders that it goes through, and settings.</summary>
internal sealed class WatchedPlaces
{
    private readonly HashSet<string> _files = new(RealPath.Comparer);
    private readonly HashSet<string> _trees = new(RealPath.Comparer);

    /// <summary>Folders in which any file that a pattern stands for is a table of the check.</summary>
    private readonly List<(string Folder, TablePattern Pattern)> _tables = [];

    /// <summary>The folders that lead to what matters.</summary>
    private readonly HashSet<string> _above = new(RealPath.Comparer);
    private readonly bool _hasSettings;

    private WatchedPlaces(SettingsChoice settings) => _hasSettings = settings is { File: null, IsNone: false };

    /// <summary>The folders to watch, those that stand above others first. Only what is there can be watched: of what is missing, the folders above it.</summary>
    internal IReadOnlyList<WatchedFolder> Folders =>
    [
        .. _above.Select(path => new WatchedFolder(path, IsWhole: false)).Where(folder => !_trees.Contains(folder.Path) && !_tables.Exists(table => RealPath.Comparer.Equals(table.Folder, folder.Path)))
            .Concat(_trees.Concat(_tables.Select(table => table.Folder)).Distinct(RealPath.Comparer).Select(path => new WatchedFolder(path, IsWhole: true)))
            .Where(folder => Directory.Exists(folder.Path))
            .OrderBy(folder => folder.Path.Length).ThenBy(folder => folder.Path, StringComparer.Ordinal),
    ];

    /// <param name="folder">The current folder.</param>
    /// <param name="arguments">The paths that are checked, as they were given.</param>
    /// <param name="settings">Which settings count.</param>
    /// <param name="read">The full paths of what was read or looked for so far.</param>
    /// <param name="tables">Folders in which tables were looked for by a pattern.</param>
    internal static WatchedPlaces Of(
        string folder, IReadOnlyList<string> arguments, SettingsChoice settings, IEnumerable<string> read,
        IEnumerable<(string Folder, TablePattern Pattern)> tables)
    {
        var places = new WatchedPlaces(settings);
        foreach (var argument in arguments.Count == 0 ? ["."] : arguments)
        {
            var full = Path.GetFullPath(Path.Combine(folder, argument));
            var isGlob = !Path.Exists(full) && argument.Contains('*', StringComparison.Ordinal);
            if (isGlob)
            {
                full = Path.GetFullPath(Path.Combine(folder, Selector.FolderOf(Selector.WithSlashes(argument))));
            }

            // What is not there may become either.
            foreach (var path in new[] { full, RealPath.Of(full) ?? full })
            {
                places.Add(places._trees, path, !isGlob && File.Exists(path) ? null : path);
                places.Add(places._files, path, path);
            }
        }

        if (settings.File is { } file)
        {
            var full = Path.GetFullPath(file, folder);
            places.Add(places._files, full, full);
        }

        foreach (var path in read)
        {
            places.Add(places._files, path, path);
        }

        foreach (var table in tables)
        {
            places._tables.Add(table);
            places.Add(places._above, table.Folder, null);
        }

        return places;
    }

    /// <summary>Whether it matters that a path came, went, or has another name.</summary>
    internal bool ConcernsName(string path) =>
        ConcernsContent(path) || _above.Contains(path) || (Tree(path) is not null && Directory.Exists(path));

    /// <summary>Whether it matters that something else is in a file.</summary>
    internal bool ConcernsContent(string path) =>
        _files.Contains(path)
        || (_hasSettings && Path.GetFileName(path) == SettingsFile.Name)
        || _tables.Exists(table => RealPath.IsInside(path, table.Folder)
            && table.Pattern.Matches(Selector.WithSlashes(Path.GetRelativePath(table.Folder, path))))
        || (path.EndsWith(Selector.Extension, StringComparison.Ordinal) && Tree(path) is not null);

    /// <summary>The watched tree that a path lies in; what is hidden in it does not count.</summary>
    private string? Tree(string path) => _trees.FirstOrDefault(tree => RealPath.IsInside(path, tree)
        && !path[tree.Length..].Split(Path.DirectorySeparatorChar).Any(part => part.Length > 1 && part[0] == '.'));

    private void Add(HashSet<string> kind, string path, string? added)
    {
        if (added is not null)
        {
            kind.Add(added);
        }

        for (var above = Path.GetDirectoryName(path); above is not null && _above.Add(above); above = Path.GetDirectoryName(above))
        {
        }
    }
}
