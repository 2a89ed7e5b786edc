using CommitLang.Configuration;
using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>
/// Finds the settings of a check: the file of this name in its folder and in those above, up to one that says <c>root = true</c>; or the one that
/// was given on the command line.
/// </summary>
internal sealed class SettingsFinder(Host host, SettingsChoice choice)
{
    /// <summary>Far more than settings can be; a larger file is something else that has the name.</summary>
    private const int SizeLimit = 1 << 20;

    private readonly Dictionary<string, Read?> _read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, FoundSettings> _ofFolders = new(StringComparer.Ordinal);

    /// <summary>The settings of a checked file; the standard input is one of the current folder.</summary>
    internal FoundSettings Of(SourceFile file)
    {
        var folder = file.IsStandardInput || choice.File is not null || choice.IsNone ? host.Folder : Path.GetDirectoryName(file.FullPath) ?? host.Folder;
        if (!_ofFolders.TryGetValue(folder, out var found))
        {
            var files = choice switch
            {
                { IsNone: true } => [],
                { File: { } given } => [ReadFile(Path.GetFullPath(given, host.Folder), given) ?? Unreadable(given, "no such file")],
                _ => Upwards(folder),
            };
            found = new(SettingsFile.Combine(files.Select(f => f.File)), [.. files.SelectMany(f => f.Diagnostics)]);
            _ofFolders.Add(folder, found);
        }

        return found;
    }

    /// <summary>Whether one of these files, or something in one of these folders, was looked for.</summary>
    internal bool MayHaveRead(IEnumerable<string> paths) => paths.Any(path => _read.Keys.Any(read => read == path || RealPath.IsInside(read, path)));

    private List<Read> Upwards(string folder)
    {
        var files = new List<Read>();
        for (var current = folder; current is not null; current = Path.GetDirectoryName(current))
        {
            var path = Path.Combine(current, SettingsFile.Name);
            if (!_read.TryGetValue(path, out var read))
            {
                read = ReadFile(path, Path.GetRelativePath(host.Folder, path).Replace(Path.DirectorySeparatorChar, '/'));
                _read.Add(path, read);
            }

            if (read is not null)
            {
                files.Add(read);
                if (read.File.IsRoot)
                {
                    break;
                }
            }
        }

        return files;
    }

    /// <summary>Null where there is no such file.</summary>
    private static Read? ReadFile(string fullPath, string shown)
    {
        var result = FileReader.Read(fullPath, shown, SizeLimit);
        if (result.File is { } text)
        {
            var file = SettingsFile.Read(text.Text);
            return new(file, [.. text.Diagnostics, .. file.Diagnostics]);
        }

        return result.IsMissing ? null : Unreadable(shown, result.Problem ?? "the system cannot read it");
    }

    private static Read Unreadable(string shown, string why)
    {
        var text = SourceText.From("", shown);
        return new(SettingsFile.Read(text), [Diagnostic.Create(FileDiagnostics.UnreadableSettings, new Location(text, default), why)]);
    }

    /// <summary>A file, and what is wrong with its bytes and its lines.</summary>
    private sealed record Read(SettingsFile File, IReadOnlyList<Diagnostic> Diagnostics);
}
