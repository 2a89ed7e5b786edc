namespace CommitLang.Cli.Files;

/// <summary>Paths with every <c>..</c> and every symbolic link followed.</summary>
internal static class RealPath
{
    private const int LinkLimit = 64;

    /// <summary>Paths are compared as the file system does it.</summary>
    internal static StringComparer Comparer { get; } =
        OperatingSystem.IsWindows() || OperatingSystem.IsMacOS() ? StringComparer.OrdinalIgnoreCase : StringComparer.Ordinal;

    /// <summary>
    /// The path that leads there without links. What does not exist, or cannot be looked at, is taken as it is; null for links that
    /// lead in a circle.
    /// </summary>
    internal static string? Of(string fullPath)
    {
        var root = Path.GetPathRoot(fullPath) ?? "";
        var parts = new Stack<string>();
        Push(parts, fullPath[root.Length..]);
        var current = root;
        var links = 0;
        while (parts.TryPop(out var part))
        {
            if (part is "" or ".")
            {
                continue;
            }

            if (part == "..")
            {
                current = Path.GetDirectoryName(current) ?? root;
                continue;
            }

            var next = Path.Combine(current, part);
            if (LinkTarget(next) is not { } target)
            {
                current = next;
                continue;
            }

            if (++links > LinkLimit)
            {
                return null;
            }

            if (Path.IsPathRooted(target))
            {
                current = Path.GetPathRoot(target) ?? root;
                Push(parts, target[current.Length..]);
            }
            else
            {
                Push(parts, target);
            }
        }

        return current;
    }

    /// <summary>Whether a real path lies in a real folder, at any depth.</summary>
    internal static bool IsInside(string path, string folder)
    {
        var prefix = Path.EndsInDirectorySeparator(folder) ? folder : folder + Path.DirectorySeparatorChar;
        return path.Length > prefix.Length && Comparer.Equals(path[..prefix.Length], prefix);
    }

    private static void Push(Stack<string> parts, string path)
    {
        foreach (var part in path.Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Reverse())
        {
            parts.Push(part);
        }
    }

    private static string? LinkTarget(string path)
    {
        try
        {
            return new FileInfo(path).LinkTarget;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
