using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Fixes;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Makes the mends that diagnostics offer. A file is left as it is where a check that it is part of would have a new error.</summary>
internal sealed class FixCommand(Host host, FixRequest request)
{
    private readonly SourceStore _store = new(host);
    private readonly DiagnosticList _diagnostics = new(host.Error, "`commitlang check --format json`");
    private readonly SettingsFinder _settings = new(host, request.Settings);

    /// <summary>The files that were asked for and can be changed, by the path of their text.</summary>
    private readonly Dictionary<string, SourceFile> _files = new(StringComparer.Ordinal);
    private readonly Dictionary<string, SourceText> _changed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _listed = new(StringComparer.Ordinal);
    private int _status = ExitStatus.Success;
    private int _mended;
    private int _refused;
    private int _left;

    internal int Run(CancellationToken cancellationToken)
    {
        var selector = new Selector(host);
        var selections = selector.Select(request.Paths);
        foreach (var file in selections.SelectMany(selection => selection.Files))
        {
            Note(file);
        }

        Raise(selector.Failed ? ExitStatus.Usage : ExitStatus.Success);
        var number = 0;
        var roots = new CheckRoots(host, _store).Find(selections, cancellationToken);
        foreach (var root in roots)
        {
            host.Progress.At(++number, roots.Length, root.File.Path);
            if (_store.Read(root.File).File is { } read)
            {
                Mend(root, read.Text, cancellationToken);
            }
        }

        host.Progress.End();
        foreach (var (path, file) in _files.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            Put(file, path);
        }

        Sum();
        return _status;
    }

    private void Note(SourceFile file)
    {
        var read = _store.Read(file);
        if (read.File is not { } text)
        {
            host.Complain($"cannot read '{file.Path}': {read.Problem}");
            Raise(ExitStatus.Usage);
        }
        else if (!text.Diagnostics.IsEmpty)
        {
            host.Complain($"'{file.Path}' is left as it is: {text.Diagnostics[0].Message}");
            Raise(ExitStatus.Errors);
        }
        else
        {
            _files.TryAdd(text.Text.Path, file);
        }
    }

    private void Mend(CheckRoot root, SourceText read, CancellationToken cancellationToken)
    {
        var settings = _settings.Of(root.File);
        _diagnostics.Print(settings.Diagnostics, request.Verbosity);
        Raise(settings.Diagnostics.IsEmpty ? ExitStatus.Success : ExitStatus.Errors);
        var imports = new ChangedTexts(new FileImports(new FolderImports(_store, root.Folder)), _changed);
        var main = _store.Parse(_changed.GetValueOrDefault(read.Path, read), cancellationToken);
        var options = new FixOptions
        {
            Check = request.Options with { Analysis = settings.Options },
            Events = new FolderEvents(_store.Tables, _store.RealPathOf, root.Folder),
            UpTo = request.UpTo,
            MayChange = text => _files.ContainsKey(text.Path),
        };
        host.Progress.In(WorkPhase.Mending);
        var result = Fixer.Fix(main, imports, options, cancellationToken);
        foreach (var text in result.Changed)
        {
            _changed[text.Path] = text;
        }

        _mended += result.Applied.Length;
        foreach (var mended in result.Applied)
        {
            List(mended, "");
        }

        foreach (var refused in result.Refused)
        {
            _refused += List(refused, "left as it is, since alone or with others it would give the check a new error: ") ? 1 : 0;
        }

        foreach (var left in result.Left.Where(d => !_listed.Contains(d.ToString())))
        {
            if (request.Verbosity == Verbosity.Detailed)
            {
                List(left, "only with --unsafe: ");
            }

            _left += _listed.Add(left.ToString()) ? 1 : 0;
        }
    }

    private bool List(Diagnostic diagnostic, string how)
    {
        if (diagnostic.Fix is not { } fix || !_listed.Add($"{diagnostic}{fix.Change}{how}"))
        {
            return false;
        }

        if (request.Verbosity == Verbosity.Quiet && !request.OnlyLists)
        {
            return true;
        }

        host.Progress.Clear();

        // Of the standard input the new text is the result.
        var screen = request.Paths.Contains("-") ? host.Error : host.Out;
        screen.Line(
        [
            new(Cells.Visible(diagnostic.Location.ToString()), Tone.Place),
            $": {diagnostic.Id}: {how}{Cells.Visible(fix.Title)}",
        ]);
        return true;
    }

    private void Put(SourceFile file, string path)
    {
        var isChanged = _changed.TryGetValue(path, out var text);
        if (request.OnlyLists)
        {
            Raise(isChanged ? ExitStatus.Errors : ExitStatus.Success);
        }
        else if (file.IsStandardInput)
        {
            host.Out.Writer.Write(text?.ToString() ?? _store.Read(file).File?.Text.ToString());
        }
        else if (text is not null && FileReplacement.Write(file.FullPath, text.ToString()) is { } problem)
        {
            host.Complain($"cannot write '{file.Path}': {problem}");
            Raise(ExitStatus.Usage);
        }
    }

    private void Sum()
    {
        var files = _changed.Count;
        var line = $"{_mended} {(request.OnlyLists ? "would be mended" : "mended")}, in {files} {(files == 1 ? "file" : "files")}";
        if (_refused > 0)
        {
            line += $"; {_refused} left as {(_refused == 1 ? "it is" : "they are")}";
        }

        if (_left > 0)
        {
            line += $"; {_left} more with --unsafe";
        }

        if (request.Verbosity != Verbosity.Quiet)
        {
            host.Error.Line([line]);
        }
    }

    private void Raise(int status) => _status = Math.Max(_status, status);
}
