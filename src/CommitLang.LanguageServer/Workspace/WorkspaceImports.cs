namespace CommitLang.LanguageServer.Workspace;

/// <summary>The files of the workspace among which imports are found, as they are now.</summary>
internal sealed class WorkspaceImports(Documents documents, Folder folder, IWorkspaceHost host) : IImportFiles
{
    /// <inheritdoc/>
    public string FileOf(string importingPath) => DocumentUri.IsFile(importingPath) ? importingPath : folder.FileOf(importingPath);

    /// <inheritdoc/>
    public string? RealPathOf(string path) => host.Resolve(path);

    /// <inheritdoc/>
    public bool Allows(string realPath) => folder.Holds(realPath) || Folder.Holds(host.Resolve(folder.Path) ?? folder.Path, realPath);

    /// <summary>A document goes by the path that an editor opens, which is that of a link where there is one.</summary>
    public ImportResult Read(ImportedFile file) =>
        documents.Find(file.FullPath) is { } document && document.TreeAs(folder.Shown(file.FullPath)) is var tree ? new(ImportStatus.Found, tree.Text) { Tree = tree }
        : documents.ProblemOf(file.FullPath) is { Length: > 0 } problem ? new(ImportStatus.Unreadable, Detail: problem)
        : new(ImportStatus.NotFound);
}
