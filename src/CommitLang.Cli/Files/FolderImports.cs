namespace CommitLang.Cli.Files;

/// <summary>
/// The files of a run among which imports are found, inside of one folder unless more is allowed: the folder of the checked file, or the one
/// that was given on the command line.
/// </summary>
/// <param name="folder">The folder that imports must stay in; null where they may lead anywhere.</param>
internal sealed class FolderImports(SourceStore store, string? folder) : IImportFiles
{
    private readonly string? _folder = folder is null ? null : RealPath.Of(folder) ?? folder;
    private readonly List<FileText> _read = [];

    /// <summary>The files that were imported, in the order in which they were asked for.</summary>
    internal IEnumerable<FileText> Imported => _read.Distinct();

    /// <inheritdoc/>
    public string FileOf(string importingPath) => store.RealPathOf(importingPath);

    /// <inheritdoc/>
    public string? RealPathOf(string path) => RealPath.Of(path);

    /// <inheritdoc/>
    public bool Allows(string realPath) => _folder is null || RealPath.IsInside(realPath, _folder);

    /// <inheritdoc/>
    public ImportResult Read(ImportedFile file)
    {
        var result = store.Read(new SourceFile(ShownPath.Of(file.ImportingPath, file.Written), file.RealPath));
        if (result.File is not { } read)
        {
            return result.IsMissing ? new(ImportStatus.NotFound) : new(ImportStatus.Unreadable, Detail: result.Problem);
        }

        _read.Add(read);
        return new(ImportStatus.Found, read.Text);
    }
}
