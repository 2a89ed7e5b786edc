using CommitLang.Syntax;

namespace CommitLang;

/// <summary>How an import ended.</summary>
public enum ImportStatus
{
    /// <summary>The text is there.</summary>
    Found,

    /// <summary>There is no such file.</summary>
    NotFound,

    /// <summary>The file lies outside the folder of the check, and the host does not allow that.</summary>
    OutsideFolder,

    /// <summary>The file is there and cannot be read.</summary>
    Unreadable,
}

/// <summary>What an import led to.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Text">The text, with the path that stands for the file everywhere; null unless it was found.</param>
/// <param name="Detail">For a file that cannot be read: why, in a few words; else null.</param>
public sealed record ImportResult(ImportStatus Status, SourceText? Text = null, string? Detail = null)
{
    /// <summary>The tree of the text, where the host has made it already; else null, and it is made.</summary>
    public SyntaxTree? Tree { get; init; }
}

/// <summary>Finds the files that a check imports. The compiler itself never touches a file.</summary>
public interface IImportResolver
{
    /// <summary>Finds a file.</summary>
    /// <param name="importingPath">The path of the text that holds the import, as its <see cref="SourceText.Path"/> gives it.</param>
    /// <param name="path">The path as written in the import.</param>
    public ImportResult Resolve(string importingPath, string path);
}
