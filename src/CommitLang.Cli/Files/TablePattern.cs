using System.IO.Enumeration;

namespace CommitLang.Cli.Files;

/// <summary>A path with wildcards: <c>*</c> and <c>?</c> within a name, <c>**</c> for folders at any depth.</summary>
/// <param name="folder">The part before the first wildcard.</param>
/// <param name="rest">What stands behind it.</param>
internal sealed class TablePattern(string folder, string rest)
{
    /// <summary>What a kept table is called behind the name of its file: it stands for that one, and is no table of its own.</summary>
    private const string KeptEnding = ".facts";

    private readonly string[] _names = rest.Split('/');

    /// <summary>The part before the first wildcard, an ordinary folder that may lie anywhere; empty for the folder of the file that has the pattern.</summary>
    internal string Folder => folder;

    /// <summary>What stands behind it.</summary>
    internal string Rest => rest;

    /// <summary>The pattern of a path with slashes; null for a path without wildcards.</summary>
    internal static TablePattern? Of(string path)
    {
        int wildcard = path.AsSpan().IndexOfAny('*', '?');
        if (wildcard < 0)
        {
            return null;
        }

        int slash = path.LastIndexOf('/', wildcard);
        return new(slash < 0 ? "" : path[..Math.Max(slash, 1)], path[(slash + 1)..]);
    }

    /// <summary>Whether a file is meant, by its path below <see cref="Folder"/>, with slashes.</summary>
    internal bool Matches(string path) => !IsKept(path) && Matches(_names, path.Split('/'));

    /// <summary>Whether a path is that of a kept table, or of what a run that was killed has left of one, or a running one is writing.</summary>
    internal static bool IsKept(string path) =>
        path.EndsWith(KeptEnding, StringComparison.Ordinal)
        || (path.EndsWith(".tmp", StringComparison.Ordinal) && path.Contains(KeptEnding + ".", StringComparison.Ordinal));

    private static bool Matches(ReadOnlySpan<string> pattern, ReadOnlySpan<string> path)
    {
        if (pattern.IsEmpty)
        {
            return path.IsEmpty;
        }

        if (pattern[0] != "**")
        {
            return !path.IsEmpty && FileSystemName.MatchesSimpleExpression(pattern[0], path[0], ignoreCase: false) && Matches(pattern[1..], path[1..]);
        }

        for (int folders = 0; folders <= path.Length; folders++)
        {
            if (Matches(pattern[1..], path[folders..]))
            {
                return true;
            }
        }

        return false;
    }
}
