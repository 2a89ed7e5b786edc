using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Events;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>Opens the checks among paths. What is wrong with them is said: an answer about a text with errors rests on what is intact.</summary>
internal sealed class CheckOpener(Host host)
{
    private readonly SourceStore _store = new(host);
    private readonly DiagnosticList _diagnostics = new(host.Error, "commitlang check");

    /// <summary>The exit status that what was opened leads to, so far.</summary>
    internal int Status { get; private set; } = ExitStatus.Success;

    internal List<OpenedCheck> Open(QuestionRequest request, CancellationToken cancellationToken)
    {
        var opened = new List<OpenedCheck>();
        foreach (var compilation in Compile(request.Paths, request.AllowsImportsOutside, cancellationToken))
        {
            host.Progress.In(WorkPhase.Evaluating);
            var inquiry = Inquiry.Open(compilation, request.Options, cancellationToken);

            // An expectation is about one day and one text: it says nothing about the question.
            Print(inquiry.Result.Diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)
                .Except(inquiry.Result.Expectations.Select(expectation => expectation.Error).OfType<Diagnostic>()));
            opened.Add(new(compilation, inquiry));
            host.Progress.In(WorkPhase.Explaining);
        }

        return opened;
    }

    /// <summary>The checks among paths, not evaluated yet; a file that cannot be read is said to be so.</summary>
    /// <param name="readTable">Reads one table; null: it is read as for a check.</param>
    internal IEnumerable<Compilation> Compile(
        IReadOnlyList<string> paths, bool allowsImportsOutside, CancellationToken cancellationToken,
        Func<SourceFile, EventLayout, CancellationToken, ReadTable>? readTable = null)
    {
        var selector = new Selector(host);
        var roots = new CheckRoots(host, _store).Find(selector.Select(paths), cancellationToken);
        if (selector.Failed)
        {
            Status = ExitStatus.Usage;
        }

        var number = 0;
        foreach (var root in roots)
        {
            host.Progress.At(++number, roots.Length, root.File.Path);
            var read = _store.Read(root.File);
            if (read.File is not { } file)
            {
                host.Complain($"cannot read '{root.File.Path}': {read.Problem}");
                Status = ExitStatus.Usage;
                continue;
            }

            var folder = allowsImportsOutside ? null : root.Folder;
            Print(file.Diagnostics);
            yield return Compilation.Create(
                _store.Parse(file.Text, cancellationToken), new FileImports(new FolderImports(_store, folder)), new FolderEvents(_store.Tables, _store.RealPathOf, folder, readTable));
        }
    }

    internal void Print(IEnumerable<Diagnostic> diagnostics)
    {
        var errors = diagnostics.ToList();
        if (errors.Count > 0)
        {
            _diagnostics.Print([.. errors]);
            Status = Math.Max(Status, ExitStatus.Errors);
        }
    }
}
