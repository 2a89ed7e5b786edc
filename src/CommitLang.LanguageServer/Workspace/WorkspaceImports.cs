namespace CommitLang.LanguageServer.Workspace;

/// <summary>The files of the workspace among which imports are found, as they are now. Whatever leads to a file, it is the same one: links are followed.</summary>
internal sealed class WorkspaceImports(Documents documents, Folder folder, IWorkspaceHost host) : IImportFiles
{
    /// <inheritdoc/>
    public string FileOf(string importingPath) => FileOf(folder, importingPath, host);

    /// <inheritdoc/>
    public string? RealPathOf(string path) => folder.RealPathOf(path, host);

    /// <inheritdoc/>
    public bool Allows(string realPath) => folder.Holds(realPath);

    /// <inheritdoc/>
    public ImportResult Read(ImportedFile file) =>
        documents.Find(file.RealPath) is { } document && document.TreeAs(folder.Shown(file.RealPath)) is var tree ? new(ImportStatus.Found, tree.Text) { Tree = tree }
        : documents.ProblemOf(file.RealPath) is { Length: > 0 } problem ? new(ImportStatus.Unreadable, Detail: problem)
        : new(ImportStatus.NotFound);

    /// <summary>The file that an import names, links followed; null where it cannot be one.</summary>
    /// <param name="importing">The path of the text that holds the import, as messages show it.</param>
    internal static string? PathOf(Folder folder, string importing, string path, IWorkspaceHost host) =>
        FileImports.FullPathOf(FileOf(folder, importing, host), path) is { } target ? folder.RealPathOf(target, host) : null;

    private static string FileOf(Folder folder, string shown, IWorkspaceHost host) =>
        DocumentUri.IsFile(shown) ? folder.RealPathOf(shown, host) ?? shown : folder.RealPathOf(folder.FileOf(shown), host) ?? folder.FileOf(shown);
}
