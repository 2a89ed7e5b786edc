using CommitLang.Cli.Files;
using CommitLang.Cli.Watching;

namespace CommitLang.Cli.Commands;

/// <summary>Checks, and checks again whenever something changes that the check depends on, until it is stopped.</summary>
internal sealed class WatchCommand(Host host)
{
    /// <summary>So many files are named at most.</summary>
    private const int MostNames = 5;

    /// <summary>Ends with a status only where nothing can be watched.</summary>
    /// <exception cref="OperationCanceledException">It was stopped by the token.</exception>
    internal int Run(CheckRequest request, CancellationToken cancellationToken)
    {
        using var changes = host.Changes();
        IReadOnlyDictionary<string, ReadResult> read = new Dictionary<string, ReadResult>();
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();

            // Before anything is read, so that no change gets lost; and again, since what the files import shows when they are read.
            if (changes.Watch(Places()).Problem is { } problem)
            {
                return Refuse(problem);
            }

            host.Tables.Begin();
            var check = new CheckCommand(host);
            check.Run(request, cancellationToken);
            read = check.Files;
            var start = changes.Watch(Places());
            if (start.Problem is { } other)
            {
                return Refuse(other);
            }

            Flush();
            var stale = start.IsWider ? Stale(read, host.Tables.Files) : [];
            Say(stale.Count > 0 ? stale : Wait(changes, request, cancellationToken));
        }

        WatchedPlaces Places() => WatchedPlaces.Of(host.Folder, request.Paths, request.Settings, read.Keys.Concat(host.Tables.Files.Keys), host.Tables.Patterns);
    }

    private IReadOnlyList<string> Wait(IFileChanges changes, CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.Verbosity != Verbosity.Quiet)
        {
            host.Complain("watching for changes; Ctrl-C ends");
            Flush();
        }

        return changes.Wait(cancellationToken);
    }

    /// <summary>The files that are not any more what was read.</summary>
    private static List<string> Stale(IReadOnlyDictionary<string, ReadResult> read, IReadOnlyDictionary<string, FileStamp> tables) =>
    [
        .. read.Where(pair => FileReader.Read(pair.Key, pair.Key).File?.Text.ToString() != pair.Value.File?.Text.ToString())
            .Select(pair => pair.Key)
            .Concat(tables.Where(pair => FileStamp.Of(pair.Key) != pair.Value).Select(pair => pair.Key))
            .Order(StringComparer.Ordinal),
    ];

    private void Say(IReadOnlyList<string> changed)
    {
        var names = changed.Select(path => Path.GetRelativePath(host.Folder, path).Replace(Path.DirectorySeparatorChar, '/')).ToList();
        var more = names.Count > MostNames ? $" and {names.Count - MostNames} more" : "";
        host.Error.Line();
        host.Complain(names.Count == 0 ? "much changed at once" : $"changed: {string.Join(", ", names.Take(MostNames))}{more}");
    }

    private int Refuse(string problem)
    {
        host.Complain($"cannot watch: {problem}");
        return ExitStatus.Usage;
    }

    private void Flush()
    {
        host.Error.Writer.Flush();
        host.Out.Writer.Flush();
    }
}
