using System.Collections.Immutable;
using Microsoft.Extensions.FileSystemGlobbing;

namespace CommitLang.Cli.Files;

/// <summary>Finds the files that the command line speaks of: files, folders with all <c>.commit</c> files below, globs, and <c>-</c>.</summary>
internal sealed class Selector(Host host)
{
    internal const string Extension = ".commit";

    private readonly ImmutableArray<Selection>.Builder _selections = ImmutableArray.CreateBuilder<Selection>();

    /// <summary>Whether something that was asked for is not there or cannot be looked into; it was said.</summary>
    internal bool Failed { get; private set; }

    /// <summary>What each argument stands for; no argument stands for the current folder.</summary>
    internal ImmutableArray<Selection> Select(IReadOnlyList<string> arguments)
    {
        foreach (var argument in arguments.Count == 0 ? ["."] : arguments)
        {
            Add(argument);
        }

        return _selections.ToImmutable();
    }

    private void Add(string argument)
    {
        if (argument == "-")
        {
            _selections.Add(new([SourceFile.StandardInput], null));
            return;
        }

        if (argument.Length == 0 || argument.Contains('\0', StringComparison.Ordinal))
        {
            Fail("an empty path names no file");
            return;
        }

        var path = WithSlashes(argument);
        var full = Path.GetFullPath(Path.Combine(host.Folder, argument));
        if (Directory.Exists(full))
        {
            AddFolder(path, full);
        }
        else if (!File.Exists(full) && path.Contains('*', StringComparison.Ordinal))
        {
            AddGlob(path);
        }
        else
        {
            // Whether it can be read shows when it is read, and is said then.
            _selections.Add(new([new(path, full)], null));
        }
    }

    private void AddFolder(string path, string full)
    {
        var all = FolderWalk.Files(path, full, Fail);
        var files = all.Where(file => file.Path.EndsWith(Extension, StringComparison.Ordinal)).ToImmutableArray();
        if (files.Length > 0)
        {
            _selections.Add(new(files, full) { Snapshots = [.. all.Where(file => file.Path.EndsWith(Snapshot.Verified, StringComparison.Ordinal))] });
        }
        else if (!Failed)
        {
            Fail($"there is no {Extension} file in {(path == "." ? "the current folder" : $"'{path}'")}");
        }
    }

    private void AddGlob(string pattern)
    {
        // The part before the first wildcard is an ordinary folder, which may lie anywhere.
        var slash = SlashBeforeWildcard(pattern);
        var folder = FolderOf(pattern);
        var full = Path.GetFullPath(Path.Combine(host.Folder, folder));
        if (!Directory.Exists(full))
        {
            Fail($"no file matches '{pattern}': there is no folder '{folder}'");
            return;
        }

        var matcher = new Matcher(StringComparison.Ordinal).AddInclude(pattern[(slash + 1)..]);
        var files = FolderWalk.Files(folder, full, Fail)
            .Where(file => matcher.Match(WithSlashes(Path.GetRelativePath(full, file.FullPath))).HasMatches)
            .ToImmutableArray();
        if (files.Length == 0)
        {
            Fail($"no file matches '{pattern}'");
            return;
        }

        _selections.AddRange(files.Select(file => new Selection([file], null)));
    }

    /// <summary>The folder that a glob is about: the part before its first wildcard.</summary>
    internal static string FolderOf(string pattern) =>
        SlashBeforeWildcard(pattern) is var slash && slash < 0 ? "." : pattern[..Math.Max(slash, 1)];

    private static int SlashBeforeWildcard(string pattern) => pattern.LastIndexOf('/', pattern.IndexOf('*', StringComparison.Ordinal));

    private void Fail(string message)
    {
        Failed = true;
        host.Complain(message);
    }

    internal static string WithSlashes(string path) =>
        Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
}
