using CommitLang.Cli.Files;
using CommitLang.Cli.Output;

namespace CommitLang.Cli.Commands;

/// <summary>Answers for files whether deeds follow the words in them.</summary>
internal sealed class CheckCommand(Host host)
{
    private readonly SourceStore _store = new(host);
    private readonly DiagnosticList _diagnostics = new(host.Error, "--format json");

    /// <summary>What was read or looked for, by its real path.</summary>
    internal IReadOnlyDictionary<string, ReadResult> Files => _store.Files;

    internal int Run(CheckRequest request, CancellationToken cancellationToken)
    {
        if (request.Verbosity == Verbosity.Quiet)
        {
            host.Progress.Silence();
        }

        var selector = new Selector(host);
        var selections = selector.Select(request.Paths);
        var roots = new CheckRoots(host, _store).Find(selections, cancellationToken);
        var status = selector.Failed ? ExitStatus.Usage : ExitStatus.Success;
        var results = new List<CheckResult>(roots.Length);
        var settings = new SettingsFinder(host, request.Settings);
        var number = 0;
        foreach (var root in roots)
        {
            host.Progress.At(++number, roots.Length, root.File.Path);
            var read = _store.Read(root.File);
            if (read.File is not { } file)
            {
                host.Complain($"cannot read '{root.File.Path}': {read.Problem}");
                status = ExitStatus.Usage;
                continue;
            }

            results.Add(Check(file, root, request, settings.Of(root.File), cancellationToken));
        }

        host.Progress.End();
        if (!KnownReadings.Have(host, results, request.Readings))
        {
            return ExitStatus.Usage;
        }

        foreach (var result in results)
        {
            _diagnostics.Print(result.Diagnostics, request.ShowsNotes ? Verbosity.Detailed : request.Verbosity);

            status = Math.Max(status, result.HasErrors ? ExitStatus.Errors : ExitStatus.Success);
        }

        var report = new CheckReport(
            results, request.Readings, request.FailOn, new OutputPaths(host.Folder), () => new Totals(_diagnostics, request.ShowsNotes))
        {
            Verbosity = request.Verbosity,
        };
        status = Math.Max(status, Fails(report) ? ExitStatus.Errors : ExitStatus.Success);
        return Math.Max(status, Write(request, report));
    }

    private CheckResult Check(FileText file, CheckRoot root, CheckRequest request, FoundSettings settings, CancellationToken cancellationToken)
    {
        var options = request.Options with { Analysis = request.IsStrict ? Strictness.Strict(settings.Options) : settings.Options };
        var result = RootCheck.Of(_store, file, request.AllowsImportsOutside ? null : root.Folder, options, cancellationToken).Result;
        return result with { Diagnostics = [.. settings.Diagnostics, .. result.Diagnostics] };
    }

    /// <summary>Says which answers make the run fail, each once though several checks import it.</summary>
    private bool Fails(CheckReport report)
    {
        if (report.FailOn.IsNothing)
        {
            return false;
        }

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

            var path = Path.GetFullPath(Path.Combine(host.Folder, target.Path));
            if (FileReplacement.WriteOrCreate(path, writer => output.Write(Screen.Plain(writer), report)) is { } problem)
            {
                host.Complain($"cannot write '{target.Path}': {problem}");
                status = ExitStatus.Usage;
            }
        }

        return status;
    }
}
