using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Testing;

/// <summary>Reads the files of a test, wherever imports lead; in answers they go by the path relative to the folder of the test.</summary>
/// <param name="folder">The folder of the test.</param>
internal sealed class TestFiles(string folder) : IImportResolver
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private readonly Dictionary<string, string> _fullPaths = new(StringComparer.Ordinal);

    /// <exception cref="CommitCheckException">It cannot be read.</exception>
    internal SourceText Open(string path)
    {
        var full = Path.GetFullPath(Path.Combine(folder, path));
        var read = Read(full);
        return read.Text ?? throw new CommitCheckException($"cannot read '{path}' in {folder}: {read.Detail ?? "no such file"}");
    }

    /// <inheritdoc/>
    public ImportResult Resolve(string importingPath, string path)
    {
        var start = _fullPaths.TryGetValue(importingPath, out var full) ? Path.GetDirectoryName(full) ?? folder : folder;
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? new(ImportStatus.NotFound) : Read(Path.GetFullPath(Path.Combine(start, path)));
    }

    private ImportResult Read(string full)
    {
        try
        {
            var shown = Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/');
            _fullPaths[shown] = full;
            return new(ImportStatus.Found, SourceText.From(Utf8.GetString(File.ReadAllBytes(full)), shown));
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return new(ImportStatus.NotFound);
        }
        catch (DecoderFallbackException)
        {
            return new(ImportStatus.Unreadable, Detail: "it is not UTF-8");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(ImportStatus.Unreadable, Detail: "the system cannot read it");
        }
    }
}
