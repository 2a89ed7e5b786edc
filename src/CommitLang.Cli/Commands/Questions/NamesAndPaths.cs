namespace CommitLang.Cli.Commands.Questions;

/// <summary>Tells names of declarations and paths apart where both may stand.</summary>
internal static class NamesAndPaths
{
    /// <summary>What is a file or folder, or is written like one or like a glob.</summary>
    internal static bool IsPath(Host host, string argument) =>
        argument is "-" or "." or ".."
        || argument.Contains('*', StringComparison.Ordinal)
        || argument.EndsWith(".commit", StringComparison.Ordinal)
        || KindOf(host, argument) is not null;

    /// <summary>Where a path stands in the place of a name, says so; a name that a file or folder has too is a name.</summary>
    internal static bool IsMisplaced(Host host, string command, string name)
    {
        if (!IsPath(host, name) || (name != "-" && name.IndexOfAny(['.', '/', '\\', '*']) < 0))
        {
            return false;
        }

        SayMisplaced(host, command, name);
        return true;
    }

    /// <summary>Says that a path is no name.</summary>
    internal static void SayMisplaced(Host host, string command, string path)
    {
        host.Complain($"'{path}' is {KindOf(host, path) ?? "a path"}; the name of a declaration comes first");
        host.Complain($"for example: commitlang {command} NAME {path}");
    }

    /// <summary>What stands there; null where nothing does.</summary>
    internal static string? KindOf(Host host, string argument)
    {
        var full = argument.Length == 0 || argument.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(host.Folder, argument));
        return full is null ? null : Directory.Exists(full) ? "a folder" : File.Exists(full) ? "a file" : null;
    }
}
