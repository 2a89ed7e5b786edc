using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>Shows the tree of a file.</summary>
internal static class ParseCommand
{
    internal static int Run(Host host, string path, OutputFormat format, CancellationToken cancellationToken)
    {
        var store = new SourceStore(host);
        var file = path == "-"
            ? SourceFile.StandardInput
            : new SourceFile(Selector.WithSlashes(path), Path.GetFullPath(Path.Combine(host.Folder, path)));
        var read = store.Read(file);
        if (read.File is not { } text)
        {
            host.Complain($"cannot read '{file.Path}': {read.Problem}");
            return ExitStatus.Usage;
        }

        var tree = store.Parse(text.Text, cancellationToken);
        var diagnostics = tree.GetDiagnostics(cancellationToken).Concat(text.Diagnostics).OrderBy(d => d.Location).ToList();
        switch (format)
        {
            case OutputFormat.Json:
                TreeJson.Write(host.Out, tree, diagnostics);
                break;
            case OutputFormat.Text:
                TreePrinter.Print(host.Out, tree);
                break;
            default:
                throw new InvalidOperationException($"unexpected format {format}");
        }

        new DiagnosticList(host.Error, "--format json").Print(diagnostics);

        return diagnostics.Exists(d => d.Severity == DiagnosticSeverity.Error) ? ExitStatus.Errors : ExitStatus.Success;
    }
}
