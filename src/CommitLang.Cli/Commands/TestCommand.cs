using System.Collections.Immutable;
using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Compares the answers of checks with what they should be: their expectations, and the snapshots beside them.</summary>
internal sealed class TestCommand(Host host)
{
    private readonly SourceStore _store = new(host);
    private readonly SettingsFinder _settings = new(host, SettingsChoice.Found);
    private readonly DiagnosticList _diagnostics = new(host.Error, "`commitlang check --format json`");
    private int _status = ExitStatus.Success;

    internal int Run(TestRequest request, CancellationToken cancellationToken)
    {
        if (request.Verbosity == Verbosity.Quiet)
        {
            host.Progress.Silence();
        }

        var selector = new Selector(host);
        var selections = selector.Select(request.Paths);
        Raise(selector.Failed ? ExitStatus.Usage : ExitStatus.Success);
        var roots = new CheckRoots(host, _store).Find(selections, cancellationToken);
        var outcomes = new List<TestOutcome>(roots.Length);
        var number = 0;
        foreach (var root in roots)
        {
            host.Progress.At(++number, roots.Length, root.File.Path);
            if (Test(root, request, cancellationToken) is { } outcome)
            {
                outcomes.Add(outcome);
            }
        }

        host.Progress.End();
        var orphans = Orphans(selections, roots, request);
        if (!IsMirrored(request, outcomes))
        {
            return ExitStatus.Usage;
        }

        Raise(orphans.Exists(orphan => !orphan.IsGone) || outcomes.Exists(outcome => !outcome.Passed) ? ExitStatus.Errors : ExitStatus.Success);
        switch (request.Format)
        {
            case OutputFormat.Json:
                TestJson.Write(host.Out, outcomes, orphans, request);
                break;
            case OutputFormat.Text when outcomes.Count == 0 && orphans.Count == 0:
                break;
            case OutputFormat.Text:
                new TestReport(host.Out).Write(outcomes, orphans, request);
                break;
            default:
                throw new InvalidOperationException($"unexpected format {request.Format}");
        }

        return _status;
    }

    /// <summary>Null where the file cannot be read, which was said.</summary>
    private TestOutcome? Test(CheckRoot root, TestRequest request, CancellationToken cancellationToken)
    {
        var read = _store.Read(root.File);
        if (read.File is not { } file)
        {
            Fail($"cannot read '{root.File.Path}': {read.Problem}");
            return null;
        }

        var settings = _settings.Of(root.File);
        var options = request.Options with { Analysis = request.IsStrict ? Strictness.Strict(settings.Options) : settings.Options };
        var (compilation, result) = RootCheck.Of(
            _store, file, request.AllowsImportsOutside ? null : root.Folder, options, cancellationToken);
        result = result with { Diagnostics = [.. settings.Diagnostics, .. result.Diagnostics] };
        if (result.IsAsOfToday)
        {
            var place = new Location(file.Text, new TextSpan(0, 0));
            result = result with { Diagnostics = result.Diagnostics.Insert(0, Diagnostic.Create(FileDiagnostics.NoDay, place)) };
        }

        _diagnostics.Print(result.Diagnostics, request.Verbosity);
        var outcome = new TestOutcome
        {
            Files = new(root.File),
            Snapshot = SnapshotState.NotCompared,
            HasErrors = !result.IsAnswered,
            Expectations = result.Expectations.Length,
            Held = result.Expectations.Count(expectation => expectation.Passed),
        };
        if (outcome.HasErrors)
        {
            return outcome;
        }

        return Compare(outcome, result, request) with
        {
            Mirror = request.Mirrored.Count == 0 ? null : Mirror.Compare(compilation, request.Mirrored, request.Options, cancellationToken),
            Coverage = request.ShowsCoverage ? Coverage.Of(compilation, request.Options, cancellationToken) : [],
        };
    }

    private TestOutcome Compare(TestOutcome outcome, CheckResult result, TestRequest request)
    {
        var (verified, received) = (outcome.Files.VerifiedFile, outcome.Files.ReceivedFile);
        var read = FileReader.Read(verified.FullPath, verified.Path);
        if (read is { File: null, IsMissing: false })
        {
            Fail($"cannot read '{verified.Path}': {read.Problem}");
            return outcome;
        }

        var actual = outcome.Files.TextOf(result);
        var expected = read.File?.Text.ToString();
        if (expected is not null && Snapshot.Comparable(expected) == Snapshot.Comparable(actual))
        {
            Delete(received);
            return outcome with { Snapshot = SnapshotState.Same };
        }

        if (request.AcceptsAnswers && Write(verified, actual))
        {
            Delete(received);
            return outcome with { Snapshot = SnapshotState.Accepted };
        }

        return outcome with
        {
            Snapshot = expected is null ? SnapshotState.New : SnapshotState.Differs,
            Expected = expected ?? "",
            Actual = actual,
            IsReceived = Write(received, actual),
        };
    }

    /// <summary>The snapshots below the folders that were given whose check is not there any more.</summary>
    private List<OrphanedSnapshot> Orphans(ImmutableArray<Selection> selections, ImmutableArray<CheckRoot> roots, TestRequest request)
    {
        var wanted = roots.Select(root => new Snapshot(root.File).VerifiedFile.FullPath).ToHashSet(RealPath.Comparer);
        var orphans = new List<OrphanedSnapshot>();
        foreach (var file in selections.SelectMany(selection => selection.Snapshots).Where(file => wanted.Add(file.FullPath)))
        {
            var read = FileReader.Read(file.FullPath, file.Path);
            if (read.File is not { } text)
            {
                Fail($"cannot read '{file.Path}': {read.Problem}");
            }
            else if (Snapshot.IsOurs(Snapshot.Comparable(text.Text.ToString())))
            {
                orphans.Add(new(file, IsGone: request.AcceptsAnswers && Delete(file)));
            }
        }

        return orphans;
    }

    /// <summary>An actor that no check has is a slip of the pen; that some lack it is not.</summary>
    private bool IsMirrored(TestRequest request, List<TestOutcome> outcomes)
    {
        var mirrors = outcomes.Select(outcome => outcome.Mirror).OfType<MirrorResult>().ToList();
        if (mirrors.Find(mirror => !mirror.Repeated.IsEmpty) is { } repeated)
        {
            host.Complain($"--mirror: {string.Join(", ", repeated.Repeated)} changes places more than once");
            return false;
        }

        var known = mirrors.SelectMany(mirror => mirror.Known).Distinct(StringComparer.Ordinal).ToList();
        var missing = request.Mirrored.SelectMany(pair => new[] { pair.First, pair.Second })
            .Where(name => mirrors.Count > 0 && mirrors.TrueForAll(mirror => mirror.Missing.Contains(name))).ToList();
        foreach (var name in missing)
        {
            host.Complain($"--mirror: there is no actor '{name}'{Suggestions.Question(name, known)}");
        }

        return missing.Count == 0;
    }

    private bool Write(SourceFile file, string text)
    {
        if (FileReplacement.WriteOrCreate(file.FullPath, text) is { } problem)
        {
            Fail($"cannot write '{file.Path}': {problem}");
            return false;
        }

        return true;
    }

    private bool Delete(SourceFile file)
    {
        if (FileReplacement.Delete(file.FullPath) is { } problem)
        {
            Fail($"cannot delete '{file.Path}': {problem}");
            return false;
        }

        return true;
    }

    private void Fail(string message)
    {
        host.Complain(message);
        Raise(ExitStatus.Usage);
    }

    private void Raise(int status) => _status = Math.Max(_status, status);
}
