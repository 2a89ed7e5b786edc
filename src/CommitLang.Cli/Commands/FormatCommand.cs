using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Lays files out. A file with mistakes in its syntax is left as it is: there is no telling what was meant.</summary>
internal sealed class FormatCommand(Host host, bool onlyChecks, Verbosity verbosity)
{
    private readonly SourceStore _store = new(host);
    private readonly DiagnosticList _diagnostics = new(host.Error, "`commitlang parse --format json`");
    private int _status = ExitStatus.Success;
    private int _changed;
    private int _unchanged;

    internal int Run(IReadOnlyList<string> paths, CancellationToken cancellationToken)
    {
        var selector = new Selector(host);
        var seen = new HashSet<string>(RealPath.Comparer);
        var files = selector.Select(paths).SelectMany(selection => selection.Files).ToList();
        var number = 0;
        foreach (var file in files)
        {
            host.Progress.At(++number, files.Count, file.Path);
            if (seen.Add(file.IsStandardInput ? file.Path : RealPath.Of(file.FullPath) ?? file.FullPath))
            {
                cancellationToken.ThrowIfCancellationRequested();
                Format(file, cancellationToken);
            }
        }

        host.Progress.End();
        Raise(selector.Failed ? ExitStatus.Usage : ExitStatus.Success);
        if (_changed + _unchanged > 0 && verbosity != Verbosity.Quiet && !paths.Contains("-"))
        {
            var verb = onlyChecks ? "would change" : "formatted";
            host.Error.Line([$"{_changed} {verb}, {_unchanged} unchanged"]);
        }

        return _status;
    }

    private void Format(SourceFile file, CancellationToken cancellationToken)
    {
        var read = _store.Read(file);
        if (read.File is not { } text)
        {
            host.Complain($"cannot read '{file.Path}': {read.Problem}");
            Raise(ExitStatus.Usage);
            return;
        }

        var tree = _store.Parse(text.Text, cancellationToken);
        var errors = tree.GetDiagnostics(cancellationToken).Concat(text.Diagnostics)
            .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
            .OrderBy(diagnostic => diagnostic.Location).ToList();
        if (errors.Count > 0)
        {
            host.Progress.Clear();
            _diagnostics.Print(errors);
            host.Complain($"'{file.Path}' is left as it is: it has mistakes");
            Raise(ExitStatus.Errors);
            return;
        }

        host.Progress.In(WorkPhase.LayingOut);
        Put(file, text.Text.ToString(), Formatter.Format(tree, cancellationToken));
    }

    private void Put(SourceFile file, string before, string after)
    {
        var isSame = string.Equals(before, after, StringComparison.Ordinal);
        if (onlyChecks)
        {
            if (!isSame)
            {
                host.Progress.Clear();
                host.Out.Line([Cells.Visible(file.Path)]);
                Raise(ExitStatus.Errors);
            }
        }
        else if (file.IsStandardInput)
        {
            host.Out.Writer.Write(after);
        }
        else if (!isSame && FileReplacement.Write(file.FullPath, after) is { } problem)
        {
            host.Complain($"cannot write '{file.Path}': {problem}");
            Raise(ExitStatus.Usage);
            return;
        }

        if (verbosity == Verbosity.Detailed && (isSame || !onlyChecks))
        {
            host.Error.Line([Cells.Visible($"{file.Path}: {(isSame ? "unchanged" : "formatted")}")]);
        }

        _changed += isSame ? 0 : 1;
        _unchanged += isSame ? 1 : 0;
    }

    private void Raise(int status) => _status = Math.Max(_status, status);
}
