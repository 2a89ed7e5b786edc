using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>Finds imports among the files of the workspace, as they are now.</summary>
internal sealed class WorkspaceImports(Documents documents, Folder folder, IWorkspaceHost host) : IImportResolver
{
    /// <inheritdoc/>
    public ImportResult Resolve(string importingPath, string path)
    {
        if (PathOf(folder, importingPath, path, host) is not { } target)
        {
            return new(ImportStatus.NotFound);
        }

        if (!folder.Holds(target))
        {
            return new(ImportStatus.OutsideFolder);
        }

        return documents.Find(target) is { } document ? Found(document.TreeAs(folder.Shown(target)))
            : documents.ProblemOf(target) is { Length: > 0 } problem ? new(ImportStatus.Unreadable, Detail: problem)
            : new(ImportStatus.NotFound);
    }

    private static ImportResult Found(SyntaxTree tree) => new(ImportStatus.Found, tree.Text) { Tree = tree };

    /// <summary>The file that an import names, links followed, so that it is the same one whatever leads to it; null where it cannot be one.</summary>
    /// <param name="importing">The path of the text that holds the import, as messages show it.</param>
    internal static string? PathOf(Folder folder, string importing, string path, IWorkspaceHost host)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return null;
        }

        var home = Path.GetDirectoryName(folder.RealPathOf(folder.FileOf(importing), host)) ?? folder.Path;
        return folder.RealPathOf(Path.GetFullPath(Path.Combine(home, path)), host);
    }
}
