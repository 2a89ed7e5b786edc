using CommitLang.Cli.Files;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>A file that is checked, and its answers; what is wrong with the bytes of the files is among the diagnostics.</summary>
internal sealed record RootCheck(Compilation Compilation, CheckResult Result)
{
    /// <param name="store">Where files are read.</param>
    /// <param name="file">The text of the file.</param>
    /// <param name="importFolder">The folder that imports must stay in; null where they may lead anywhere.</param>
    /// <param name="options">What the check is asked for.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    internal static RootCheck Of(SourceStore store, FileText file, string? importFolder, CheckOptions options, CancellationToken cancellationToken)
    {
        var imports = new FolderImports(store, importFolder);
        var tree = store.Parse(file.Text, cancellationToken);
        var compilation = Compilation.Create(tree, new FileImports(imports), new FolderEvents(store.Tables, store.RealPathOf, importFolder));
        store.Progress.In(WorkPhase.Evaluating);
        var result = compilation.Check(options, cancellationToken);
        var ofFiles = imports.Imported.Append(file).Distinct().SelectMany(read => read.Diagnostics).ToList();
        if (ofFiles.Count == 0)
        {
            return new(compilation, result);
        }

        var order = compilation.Trees.Select(t => t.Text).ToList();
        return new(compilation, result with
        {
            Diagnostics =
            [
                .. result.Diagnostics.Concat(ofFiles)
                    .OrderBy(d => order.IndexOf(d.Location.Text)).ThenBy(d => d.Span).ThenBy(d => d.Id, StringComparer.Ordinal),
            ],
        });
    }
}
