namespace CommitLang;

/// <summary>The files of a host, as far as imports lead to them.</summary>
public interface IImportFiles
{
    /// <summary>The full path of the file that a text came from.</summary>
    /// <param name="importingPath">The path of the text, as its <see cref="Syntax.SourceText.Path"/> gives it.</param>
    public string FileOf(string importingPath);

    /// <summary>Where a full path leads, symbolic links followed; the path itself where nothing is there, null where links lead in a circle.</summary>
    public string? RealPathOf(string path);

    /// <summary>Whether an import may lead to a file: it lies in the folder of the check, or may lie anywhere.</summary>
    /// <param name="realPath">The file, links followed.</param>
    public bool Allows(string realPath);

    /// <summary>The text of a file that is allowed, or why there is none.</summary>
    /// <param name="file">The file.</param>
    public ImportResult Read(ImportedFile file);
}
