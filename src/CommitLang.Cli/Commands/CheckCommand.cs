using System.Globalization;
using CommitLang.Cli.Files;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands;

/// <summary>Answers for files whether deeds follow the words in them.</summary>
internal sealed class CheckCommand(Host host)
{
    /// <summary>From so many checks on it is worth saying how far one is.</summary>
    private const int ProgressFrom = 5;

    private readonly SourceStore _store = new(host);
    private readonly DiagnosticList _diagnostics = new(host.Error, "--format json");

    internal int Run(CheckRequest request, CancellationToken cancellationToken)
    {
        var selector = new Selector(host);
        var selections = selector.Select(request.Paths);
        var roots = new CheckRoots(host, _store).Find(selections, cancellationToken);
        var status = selector.Failed ? ExitStatus.Usage : ExitStatus.Success;
        var results = new List<CheckResult>(roots.Length);
        var settings = new SettingsFinder(host, request.Settings);
        foreach (var root in roots)
        {
            if (roots.Length >= ProgressFrom)
            {
                host.Error.Progress($"checking {results.Count + 1} of {roots.Length}: {root.File.Path}");
            }

            var read = _store.Read(root.File);
            if (read.File is not { } file)
            {
                host.Complain($"cannot read '{root.File.Path}': {read.Problem}");
                status = ExitStatus.Usage;
                continue;
            }

            results.Add(Check(file, root, request, settings.Of(root.File), cancellationToken));
        }

        host.Error.EndProgress();
        if (request.Readings.IsOfActor && !IsKnownReading(request.Readings, results))
        {
            return ExitStatus.Usage;
        }

        foreach (var result in results)
        {
            if (request.ShowsNotes)
            {
                _diagnostics.PrintWithNotes(result.Diagnostics);
            }
            else
            {
                _diagnostics.Print(result.Diagnostics);
            }

            status = Math.Max(status, result.HasErrors ? ExitStatus.Errors : ExitStatus.Success);
        }

        var report = new CheckReport(
            results, request.Readings, request.FailOn, new OutputPaths(host.Folder), () => new Totals(_diagnostics, request.ShowsNotes));
        status = Math.Max(status, Fails(report) ? ExitStatus.Errors : ExitStatus.Success);
        return Math.Max(status, Write(request, report));
    }

    private CheckResult Check(FileText file, CheckRoot root, CheckRequest request, FoundSettings settings, CancellationToken cancellationToken)
    {
        var options = request.Options with { Analysis = settings.Options };
        var result = RootCheck.Of(_store, file, request.AllowsImportsOutside ? null : root.Folder, options, cancellationToken).Result;
        return result with { Diagnostics = [.. settings.Diagnostics, .. result.Diagnostics] };
    }

    /// <summary>A reading that no check has is a slip of the pen.</summary>
    private bool IsKnownReading(ReadingChoice readings, List<CheckResult> results)
    {
        var known = results.SelectMany(result => result.Readings).Distinct(StringComparer.Ordinal).ToList();
        if (results.Count == 0 || known.Contains(readings.Name))
        {
            return true;
        }

        var question = Suggestions.Question(readings.Name, known.Append(ReadingChoice.Common).Append(ReadingChoice.All));
        host.Complain($"there is no reading of '{readings.Name}'{question}");
        host.Complain(known.Count == 0
            ? "these files have the common reading only"
            : $"there are readings of: {string.Join(", ", known)}");
        return false;
    }

    /// <summary>Says which answers make the run fail, each once though several checks import it.</summary>
    private bool Fails(CheckReport report)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var declaration in report.Checks.SelectMany(report.Distinct).Where(report.FailOn.Includes))
        {
            var contested = declaration.IsContested ? ", contested" : "";
            var message = $"--fail-on {string.Join(',', report.FailOn.NamesOf(declaration))}: {declaration.Name} is "
                + $"{Terms.Of(declaration.Verdict, declaration.Reason)}{contested}{CheckReport.According(declaration.Reading)} ({declaration.Location})";
            if (seen.Add(message))
            {
                host.Complain(message);
            }
        }

        return seen.Count > 0;
    }

    /// <summary>Every format to its place: files whole or not at all, the standard output last, so that what is said of files stands before.</summary>
    private int Write(CheckRequest request, CheckReport report)
    {
        var status = ExitStatus.Success;
        foreach (var target in request.Outputs.OrderBy(target => target.IsStandardOutput ? 1 : 0))
        {
            var output = CheckOutputs.Of(target.Format);
            if (target.IsStandardOutput)
            {
                output.Write(host.Out, report);
                continue;
            }

            using var text = new StringWriter(CultureInfo.InvariantCulture) { NewLine = "\n" };
            output.Write(Screen.Plain(text), report);
            if (FileReplacement.WriteOrCreate(Path.GetFullPath(Path.Combine(host.Folder, target.Path)), text.ToString()) is { } problem)
            {
                host.Complain($"cannot write '{target.Path}': {problem}");
                status = ExitStatus.Usage;
            }
        }

        return status;
    }
}
