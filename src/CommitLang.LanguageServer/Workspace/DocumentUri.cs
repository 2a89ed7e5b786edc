namespace CommitLang.LanguageServer.Workspace;

/// <summary>From the addresses of a client to paths, and back. What is no file stands for itself.</summary>
internal static class DocumentUri
{
    private const string FileScheme = "file:";

    /// <summary>The full path of a file; of anything else the address as it is.</summary>
    internal static string PathOf(string uri)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase) || !Uri.TryCreate(uri, UriKind.Absolute, out var parsed))
        {
            return uri;
        }

        var path = Uri.UnescapeDataString(parsed.AbsolutePath);

        // file:///c:/x is c:/x where drives have letters.
        path = path is ['/', _, ':', ..] && Path.DirectorySeparatorChar == '\\' ? path[1..] : path;
        return path.Length == 0 || path.Contains('\0', StringComparison.Ordinal) ? uri : Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
    }

    /// <summary>Whether what <see cref="PathOf"/> gave is a file.</summary>
    internal static bool IsFile(string path) => Path.IsPathFullyQualified(path);

    /// <summary>The address of a path.</summary>
    internal static string Of(string path) =>
        IsFile(path) ? "file://" + (path[0] == '/' ? "" : "/") + string.Join('/', path.Replace('\\', '/').Split('/').Select(Uri.EscapeDataString)) : path;
}
