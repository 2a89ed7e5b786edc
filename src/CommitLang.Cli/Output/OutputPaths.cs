using System.Collections.Concurrent;
using CommitLang.Cli.Files;

namespace CommitLang.Cli.Output;

/// <summary>
/// Names files for tools that read a path: relative to the current folder, with <c>/</c>, so that the output is the same wherever the folder stands.
/// </summary>
internal sealed class OutputPaths(string folder)
{
    private readonly string _real = RealPath.Of(folder) ?? folder;
    private readonly ConcurrentDictionary<string, string> _relative = new(StringComparer.Ordinal);

    /// <summary>The path relative to the current folder; one on another drive as it is.</summary>
    internal string Relative(string path) => _relative.TryGetValue(path, out var known) ? known : _relative.GetOrAdd(path, Find);

    /// <summary>The path as a relative URI reference; as an absolute one where no relative path leads there.</summary>
    internal string Uri(string path)
    {
        var relative = Relative(path);
        return Path.IsPathRooted(relative)
            ? new Uri(relative).AbsoluteUri
            : string.Join('/', relative.Split('/').Select(System.Uri.EscapeDataString));
    }

    /// <summary>Whether the URI of a path is relative to the current folder.</summary>
    internal bool IsRelative(string path) => !Path.IsPathRooted(Relative(path));

    private string Find(string path)
    {
        var full = Path.GetFullPath(path, folder);
        var from = RealPath.IsInside(full, folder) ? folder : RealPath.IsInside(full, _real) ? _real : folder;
        return Selector.WithSlashes(Path.GetRelativePath(from, full));
    }
}
