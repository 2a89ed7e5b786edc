using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Cli.Output.Questions;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Tells which verdicts differ between two folders, git revisions or days, and why.</summary>
internal static class DiffCommand
{
    internal static int Run(Host host, string before, string after, QuestionRequest request, CancellationToken cancellationToken)
    {
        var folders = new List<DirectoryInfo>();
        try
        {
            if (Side(host, before, request, folders, cancellationToken) is not { } first
                || Side(host, after, request, folders, cancellationToken) is not { } second)
            {
                return ExitStatus.Usage;
            }

            if (first.Kind != second.Kind)
            {
                host.Complain($"'{before}' is a {first.Kind}, and '{after}' is a {second.Kind}: compare two of a kind");
                return ExitStatus.Usage;
            }

            var differences = Compare(first.Checks, second.Checks, request);
            host.Progress.End();
            if (request.Format == OutputFormat.Json)
            {
                DiffJson.Write(host.Out, before, after, differences);
            }
            else
            {
                new DiffText(host.Out).Write(before, after, differences);
            }

            return Math.Max(first.Status, second.Status);
        }
        finally
        {
            foreach (var folder in folders)
            {
                folder.Delete(recursive: true);
            }
        }
    }

    /// <summary>One of the two things that are compared.</summary>
    private sealed record Compared(string Kind, int Status, SortedDictionary<string, CheckResult> Checks);

    /// <summary>A day before a folder, a folder before a revision; <c>./2019</c> is a folder whatever its name.</summary>
    private static Compared? Side(
        Host host, string given, QuestionRequest request, List<DirectoryInfo> folders, CancellationToken cancellationToken)
    {
        if (given == "today" || EvaluationDay.TryParse(given, out _, out _))
        {
            var day = given == "today" || !EvaluationDay.TryParse(given, out var parsed, out _) ? host.Today : parsed;
            return Open(host, request.Paths, request with { Options = request.Options with { AsOf = day } }, "day", "", cancellationToken);
        }

        var full = given.Length == 0 || given.Contains('\0', StringComparison.Ordinal) ? null : Path.GetFullPath(Path.Combine(host.Folder, given));
        if (full is not null && (Directory.Exists(full) || File.Exists(full)))
        {
            if (request.Paths.Count > 0)
            {
                host.Complain($"'{given}' is a folder or file; paths say which files to take of a day or revision");
                return null;
            }

            return Open(host, [given], request, "folder or file", given, cancellationToken);
        }

        if (GitRevision.Exists(host.Folder, given))
        {
            var target = Directory.CreateTempSubdirectory("commitlang-");
            folders.Add(target);
            if (!GitRevision.Extract(host.Folder, given, target.FullName, cancellationToken))
            {
                host.Complain($"cannot take the files of revision '{given}' out of the repository");
                return null;
            }

            // Paths are read in the revision as they are in the current folder: what is below it, under the same names.
            var inRevision = host with { Folder = target.FullName };
            return Open(inRevision, request.Paths, request, "git revision", "", cancellationToken);
        }

        host.Complain($"'{given}' is no day, no folder or file, and no git revision here"
            + (DateHint.Of(given) is { } hint ? $"; as a day write {hint}" : ""));
        host.Complain("`commitlang diff A B` compares two days (2019-06-30), two folders, or two revisions (HEAD~1)");
        return null;
    }

    private static Compared Open(
        Host host, IReadOnlyList<string> paths, QuestionRequest request, string kind, string root, CancellationToken cancellationToken)
    {
        var opener = new CheckOpener(host);
        var checks = new SortedDictionary<string, CheckResult>(StringComparer.Ordinal);

        // A part that is told on one side and not on the other would seem to have come or gone.
        var all = request with { Paths = paths, Options = request.Options with { Parts = int.MaxValue } };
        foreach (var check in opener.Open(all, cancellationToken))
        {
            checks[Below(root, check.Result.Path)] = check.Result;
        }

        return new(kind, opener.Status, checks);
    }

    /// <summary>A file of a folder by its path in it; a file that was given itself is the one thing compared.</summary>
    private static string Below(string root, string path)
    {
        var start = Selector.WithSlashes(root).TrimEnd('/') + "/";
        return path == Selector.WithSlashes(root) ? "" : root.Length > 0 && path.StartsWith(start, StringComparison.Ordinal) ? path[start.Length..] : path;
    }

    private static List<CheckDifference> Compare(
        SortedDictionary<string, CheckResult> before, SortedDictionary<string, CheckResult> after, QuestionRequest request)
    {
        var differences = new List<CheckDifference>();
        var limit = request.Options.Parts ?? CheckOptions.DefaultEvidence;
        foreach (var file in before.Keys.Union(after.Keys, StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            var old = before.GetValueOrDefault(file);
            var now = after.GetValueOrDefault(file);
            if (old is null || now is null)
            {
                differences.Add(new(file.Length > 0 ? file : (now ?? old)?.Path ?? "", old, now, [], limit));
                continue;
            }

            var changes = VerdictChanges.Between(old, now).RemoveAll(change => !request.Readings.Shows(change.After is null ? old : now, change.Reading));
            differences.Add(new(file.Length > 0 ? file : now.Path, old, now, changes, limit));
        }

        return differences;
    }
}
