namespace CommitLang.LanguageServer.Workspace;

/// <summary>From the addresses of a client to paths, and back. What is no file stands for itself.</summary>
internal static class DocumentUri
{
    private const string FileScheme = "file:";

    /// <summary>How an address may name this machine.</summary>
    private const string ThisMachine = "localhost";

    /// <summary>The full path of a file; of anything else the address as it is.</summary>
    internal static string PathOf(string uri)
    {
        if (!uri.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase))
        {
            return uri;
        }

        // Not by System.Uri, which takes /c:/x for a path with a drive wherever it runs, and has a limit of length.
        var rest = uri[FileScheme.Length..];
        rest = rest.IndexOfAny(['?', '#']) is >= 0 and var end ? rest[..end] : rest;
        var machine = "";
        if (rest.StartsWith("//", StringComparison.Ordinal))
        {
            var slash = rest.IndexOf('/', 2);
            (machine, rest) = slash < 0 ? (rest[2..], "") : (rest[2..slash], rest[slash..]);
        }

        var path = Uri.UnescapeDataString(rest);
        return !path.StartsWith('/') || path.Contains('\0', StringComparison.Ordinal) ? uri
            : machine.Length > 0 && !machine.Equals(ThisMachine, StringComparison.OrdinalIgnoreCase) ? PathOn(machine, path) ?? uri
            : Path.TrimEndingDirectorySeparator(Path.GetFullPath(HasDrive(path) ? $"{char.ToUpperInvariant(path[1])}{path[2..]}" : path));
    }

    /// <summary>Whether what <see cref="PathOf"/> gave is a file.</summary>
    internal static bool IsFile(string path) => Path.IsPathFullyQualified(path);

    /// <summary>The address of a path.</summary>
    internal static string Of(string path) =>
        IsFile(path) ? (path[0] == '/' ? "file://" : IsOnMachine(path) ? "file:" : "file:///") + string.Join('/', path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString)) : path;

    /// <summary>Whether a path, as an address has it, is file:///c:/x where drives have letters.</summary>
    private static bool HasDrive(string path) => path is ['/', _, ':', ..] && Path.DirectorySeparatorChar == '\\';

    private static bool IsOnMachine(string path) => path.StartsWith(@"\\", StringComparison.Ordinal);

    /// <summary>A path on another machine; null where the system has no such paths.</summary>
    private static string? PathOn(string machine, string path) => Path.DirectorySeparatorChar == '\\' ? Path.GetFullPath($"//{machine}{path}") : null;
}
