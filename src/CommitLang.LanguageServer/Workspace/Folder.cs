using System.Collections.Immutable;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>A folder whose files are checked together, and that their imports must stay in.</summary>
/// <param name="path">Its full path.</param>
/// <param name="isListed">Whether all files in it belong to the workspace; else only those that are open.</param>
internal sealed class Folder(string path, bool isListed)
{
    private readonly Dictionary<string, string?> _real = new(StringComparer.Ordinal);
    private ImmutableArray<string> _listed;

    internal string Path => path;

    internal bool IsListed => isListed;

    /// <summary>The checks of the folder and the files of each, as they were planned last; null where that must be done anew.</summary>
    internal CheckPlan? Plan { get; set; }

    /// <summary>The files that the disk has.</summary>
    internal ImmutableArray<string> Files(IWorkspaceHost host)
    {
        if (_listed.IsDefault)
        {
            _listed = isListed ? [.. host.Find(path)] : [];
        }

        return _listed;
    }

    /// <summary>Files came or went.</summary>
    internal void ForgetFiles()
    {
        _listed = default;
        _real.Clear();
        Plan = null;
    }

    /// <summary>Whether a path lies in the folder.</summary>
    internal bool Holds(string file) => Holds(path, file);

    /// <summary>
    /// The file that a path leads to when links are followed: where that is in the folder, by the folder's own name, which may be a link too. Looked for once, until
    /// files come or go. Null where links lead in a circle.
    /// </summary>
    internal string? RealPathOf(string file, IWorkspaceHost host)
    {
        if (!_real.TryGetValue(file, out var found))
        {
            var (real, home) = (host.Resolve(file), host.Resolve(path) ?? path);
            _real.Add(file, found = real is not null && Holds(home, real) ? System.IO.Path.Combine(path, real[home.Length..].TrimStart('/', '\\')) : real);
        }

        return found;
    }

    /// <summary>Whether what is at a path in it belongs to the workspace: what is hidden does not.</summary>
    internal bool Lists(string file) => isListed && Holds(file) && !Shown(file).Split('/').Any(part => part.StartsWith('.'));

    /// <summary>The path of a file as messages show it.</summary>
    internal string Shown(string file) => System.IO.Path.GetRelativePath(path, file).Replace('\\', '/');

    private static bool Holds(string folder, string file) =>
        file.Length > folder.Length && file.StartsWith(folder, StringComparison.Ordinal) && (folder.EndsWith('/') || file[folder.Length] is '/' or '\\');

    /// <summary>The file behind a path as messages show it.</summary>
    internal string FileOf(string shown) => System.IO.Path.GetFullPath(System.IO.Path.Combine(path, shown));
}
