namespace CommitLang;

/// <summary>
/// Finds imports among files: a path is one from the folder of the file that holds the import, and leads, links followed, to a file that the host allows. The
/// same for every host, whatever it keeps its files in.
/// </summary>
/// <param name="files">The files of the host.</param>
public sealed class FileImports(IImportFiles files) : IImportResolver
{
    /// <inheritdoc/>
    public ImportResult Resolve(string importingPath, string path)
    {
        ArgumentNullException.ThrowIfNull(importingPath);
        if (FullPathOf(files.FileOf(importingPath), path) is not { } target)
        {
            return new(ImportStatus.NotFound);
        }

        if (files.RealPathOf(target) is not { } real)
        {
            return new(ImportStatus.Unreadable, Detail: "symbolic links lead in a circle");
        }

        return files.Allows(real) ? files.Read(new(importingPath, path, target, real)) : new(ImportStatus.OutsideFolder);
    }

    /// <summary>The full path of the file that an import names, links not followed; null where no file can have it.</summary>
    /// <param name="importingFile">The full path of the file that holds the import.</param>
    /// <param name="path">The path as written in the import.</param>
    public static string? FullPathOf(string importingFile, string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? null
            : Path.GetFullPath(Path.Combine(Path.GetDirectoryName(importingFile) ?? "", path));
    }
}
