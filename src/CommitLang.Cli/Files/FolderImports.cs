using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>
/// Finds what an import of a file leads to, inside of one folder unless more is allowed: the folder of the checked file, or the one
/// that was given on the command line.
/// </summary>
/// <param name="folder">The folder that imports must stay in; null where they may lead anywhere.</param>
internal sealed class FolderImports(SourceStore store, string? folder) : IImportResolver
{
    private readonly string? _folder = folder is null ? null : RealPath.Of(folder) ?? folder;
    private readonly List<FileText> _read = [];

    /// <summary>The files that were imported, in the order in which they were asked for.</summary>
    internal IEnumerable<FileText> Read => _read.Distinct();

    /// <inheritdoc/>
    public ImportResult Resolve(string importingPath, string path)
    {
        if (path.Length == 0 || path.Contains('\0', StringComparison.Ordinal))
        {
            return new(ImportStatus.NotFound);
        }

        var target = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(store.RealPathOf(importingPath)) ?? "", path));
        if (RealPath.Of(target) is not { } real)
        {
            return new(ImportStatus.Unreadable, Detail: "symbolic links lead in a circle");
        }

        if (_folder is not null && !RealPath.IsInside(real, _folder))
        {
            return new(ImportStatus.OutsideFolder);
        }

        var result = store.Read(new SourceFile(ShownPath.Of(importingPath, path), real));
        if (result.File is not { } file)
        {
            return result.IsMissing ? new(ImportStatus.NotFound) : new(ImportStatus.Unreadable, Detail: result.Problem);
        }

        _read.Add(file);
        return new(ImportStatus.Found, file.Text);
    }
}
