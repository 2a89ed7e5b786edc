using System.Collections.Immutable;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>A folder whose files are checked together, and that their imports must stay in.</summary>
/// <param name="path">Its full path.</param>
/// <param name="isListed">Whether all files in it belong to the workspace; else only those that are open.</param>
internal sealed class Folder(string path, bool isListed)
{
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
        Plan = null;
    }

    /// <summary>Whether a path lies in the folder.</summary>
    internal bool Holds(string file) => Holds(path, file);

    /// <summary>Whether a path lies in a folder.</summary>
    internal static bool Holds(string path, string file) =>
        file.Length > path.Length && file.StartsWith(path, StringComparison.Ordinal) && (path.EndsWith('/') || file[path.Length] is '/' or '\\');

    /// <summary>The path of a file as messages show it.</summary>
    internal string Shown(string file) => System.IO.Path.GetRelativePath(path, file).Replace('\\', '/');

    /// <summary>The file behind a path as messages show it.</summary>
    internal string FileOf(string shown) => System.IO.Path.GetFullPath(System.IO.Path.Combine(path, shown));
}
