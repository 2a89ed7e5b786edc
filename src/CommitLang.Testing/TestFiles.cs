using System.Collections.Immutable;
using System.Text;
using CommitLang.Cli.Files;
using CommitLang.Events;
using CommitLang.Syntax;

namespace CommitLang.Testing;

/// <summary>Reads the files and tables of a test, wherever imports lead; in answers they go by the path relative to the folder of the test.</summary>
/// <param name="folder">The folder of the test.</param>
internal sealed class TestFiles(string folder) : IImportResolver, IEventData
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

    /// <inheritdoc/>
    public EventDataResult Read(string importingPath, string pattern, EventLayout layout, CancellationToken cancellationToken)
    {
        if (pattern.Length == 0 || pattern.Contains('\0', StringComparison.Ordinal))
        {
            return new(EventDataStatus.NotFound, []);
        }

        var start = _fullPaths.TryGetValue(importingPath, out var naming) ? Path.GetDirectoryName(naming) ?? folder : folder;
        var tables = ImmutableArray.CreateBuilder<EventTable>();
        foreach (var full in TablesOf(start, pattern.Replace(Path.DirectorySeparatorChar, '/')))
        {
            var shown = Shown(full);
            try
            {
                using var stream = new FileStream(full, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                var table = EventReader.Read(stream, shown, layout, new EventReadOptions(), cancellationToken);
                if (table.Unreadable is { } problem)
                {
                    return new(EventDataStatus.Unreadable, [], problem, shown);
                }

                tables.Add(table);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                return new(EventDataStatus.Unreadable, [], "the system cannot read it", shown);
            }
        }

        return new(tables.Count == 0 ? EventDataStatus.NotFound : EventDataStatus.Read, tables.ToImmutable());
    }

    /// <summary>The files that a path or pattern stands for, in the order of their names.</summary>
    private static IEnumerable<string> TablesOf(string start, string pattern)
    {
        var full = Path.GetFullPath(Path.Combine(start, pattern));
        if (File.Exists(full))
        {
            return [full];
        }

        if (TablePattern.Of(pattern) is not { } glob || Path.GetFullPath(Path.Combine(start, glob.Folder)) is var below && !Directory.Exists(below))
        {
            return [];
        }

        return Directory.EnumerateFiles(below, "*", new EnumerationOptions { RecurseSubdirectories = true })
            .Where(file => glob.Matches(Path.GetRelativePath(below, file).Replace(Path.DirectorySeparatorChar, '/')))
            .Order(StringComparer.Ordinal);
    }

    private string Shown(string full) => Path.GetRelativePath(folder, full).Replace(Path.DirectorySeparatorChar, '/');

    private ImportResult Read(string full)
    {
        try
        {
            var shown = Shown(full);
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
