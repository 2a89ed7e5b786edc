namespace CommitLang.LanguageServer.Workspace;

/// <summary>The folders of the client, those of open files that lie in none of them, and which of their files are checks.</summary>
internal sealed class Folders
{
    private readonly IWorkspaceHost _host;
    private readonly List<Folder> _folders = [];

    /// <summary>The folders of open files that lie in none of the client's.</summary>
    private readonly Dictionary<string, Folder> _lonely = new(StringComparer.Ordinal);

    internal Folders(IWorkspaceHost host)
    {
        _host = host;
        Documents = new(host, ShownPathOf);
    }

    /// <summary>The files in them.</summary>
    internal Documents Documents { get; }

    /// <summary>The client's folders.</summary>
    internal IReadOnlyList<string> Paths => [.. _folders.Select(folder => folder.Path)];

    internal void Set(IEnumerable<string> added, IEnumerable<string> removed)
    {
        var gone = removed.ToHashSet(StringComparer.Ordinal);
        _folders.RemoveAll(folder => gone.Contains(folder.Path));
        foreach (var path in added.Where(path => DocumentUri.IsFile(path) && !_folders.Exists(folder => folder.Path == path)))
        {
            _folders.Add(new(path, isListed: true));
        }

        // The longest first, so that a file is of the nearest folder around it.
        _folders.Sort((one, other) => other.Path.Length != one.Path.Length ? other.Path.Length.CompareTo(one.Path.Length) : string.CompareOrdinal(one.Path, other.Path));
    }

    /// <summary>What the disk has is looked for again.</summary>
    internal void ForgetFiles()
    {
        _lonely.Clear();
        _folders.ForEach(folder => folder.ForgetFiles());
    }

    /// <summary>All folders, those of open files too.</summary>
    internal IReadOnlyList<Folder> All()
    {
        foreach (var document in Documents.Open)
        {
            Of(document.Path);
        }

        // Where all was closed again nothing is left to check.
        foreach (var home in _lonely.Where(lonely => lonely.Value.Plan is { Roots.IsEmpty: true }).Select(lonely => lonely.Key).ToList())
        {
            _lonely.Remove(home);
        }

        return [.. _folders, .. _lonely.Values];
    }

    /// <summary>Whether what is at a path belongs to the workspace though it is not open.</summary>
    internal bool Lists(string path) => _folders.Exists(folder => folder.Lists(path));

    /// <summary>The folder that a file is checked in.</summary>
    internal Folder Of(string path)
    {
        if (_folders.Find(folder => folder.Holds(path)) is { } found)
        {
            return found;
        }

        var home = DocumentUri.IsFile(path) ? Path.GetDirectoryName(path) ?? path : path;
        if (!_lonely.TryGetValue(home, out var lonely))
        {
            _lonely.Add(home, lonely = new(home, isListed: false));
        }

        return lonely;
    }

    /// <summary>Which files of a folder are checks.</summary>
    internal CheckPlan PlanOf(Folder folder)
    {
        if (folder.Plan is not { } plan)
        {
            var open = Documents.Open.Select(document => document.Path).Where(path => ReferenceEquals(Of(path), folder));
            var files = folder.Files(_host).Where(path => ReferenceEquals(Of(path), folder)).Concat(open).Distinct(StringComparer.Ordinal)
                .Where(path => Documents.Find(path) is not null).ToList();
            folder.Plan = plan = CheckPlan.Of(files, path => ImportedBy(folder, path));
        }

        return plan;
    }

    private string ShownPathOf(string path) => DocumentUri.IsFile(path) ? Of(path).Shown(path) : path;

    private IEnumerable<string> ImportedBy(Folder folder, string path) =>
        Documents.Find(path) is not { } document ? [] :
        document.Imports.Select(import => WorkspaceImports.PathOf(folder, path, import, _host)).OfType<string>()
            .Where(target => folder.Holds(target) && Documents.Find(target) is not null);
}
