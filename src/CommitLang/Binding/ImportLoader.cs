using CommitLang.Diagnostics;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>
/// Reads what a check imports: the file that is checked first, then the others in the order in which they are first met, each once.
/// </summary>
internal sealed class ImportLoader(IImportResolver? resolver, DiagnosticBag diagnostics, CancellationToken cancellationToken)
{
    private const string LibraryPrefix = "std/";

    private readonly List<SyntaxTree> _trees = [];
    private readonly HashSet<string> _paths = new(StringComparer.Ordinal);

    internal static List<SyntaxTree> Load(
        SyntaxTree main, IImportResolver? resolver, DiagnosticBag diagnostics, CancellationToken cancellationToken)
    {
        var loader = new ImportLoader(resolver, diagnostics, cancellationToken);
        loader.Add(main);
        for (int i = 0; i < loader._trees.Count; i++)
        {
            loader.LoadImports(loader._trees[i]);
        }

        return loader._trees;
    }

    private void Add(SyntaxTree tree)
    {
        _paths.Add(tree.Path);
        _trees.Add(tree);
    }

    private void LoadImports(SyntaxTree tree)
    {
        foreach (var import in tree.Imports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (!import.ContainsDiagnostics)
            {
                Load(tree, import.Path);
            }
        }
    }

    private void Load(SyntaxTree tree, SyntaxToken path)
    {
        if (path.IsKind(SyntaxKind.StringToken))
        {
            LoadFile(tree, path);
        }
        else
        {
            LoadLibrary(path);
        }
    }

    private void LoadFile(SyntaxTree tree, SyntaxToken path)
    {
        string written = path.ValueText;
        var result = resolver?.Resolve(tree.Path, written) ?? new ImportResult(ImportStatus.NotFound);
        switch (result.Status)
        {
            case ImportStatus.Found:
                var text = result.Text ?? throw new InvalidOperationException("an import that was found has no text");
                if (!_paths.Contains(text.Path))
                {
                    Add(result.Tree ?? SyntaxTree.ParseText(text, cancellationToken));
                }

                break;
            case ImportStatus.NotFound:
                Report(ImportDiagnostics.NotFound, path, written);
                break;
            case ImportStatus.OutsideFolder:
                Report(ImportDiagnostics.OutsideFolder, path, written);
                break;
            case ImportStatus.Unreadable:
                Report(ImportDiagnostics.Unreadable, path, written, result.Detail ?? "the reason is not known");
                break;
            default:
                throw new InvalidOperationException($"Unexpected status of an import {result.Status}.");
        }
    }

    private void LoadLibrary(SyntaxToken path)
    {
        string name = path.ValueText;
        if (!name.StartsWith(LibraryPrefix, StringComparison.Ordinal))
        {
            Report(ImportDiagnostics.NotALibrary, path, name);
            return;
        }

        if (!StandardLibrary.TryFind(name, out var library))
        {
            var names = StandardLibrary.All.Select(l => l.Name).ToList();
            string near = Spelling.Nearest(name, names) is { } meant
                ? $"; did you mean `{meant}`?"
                : $"; there are {string.Join(", ", names.Select(n => $"`{n}`"))}";
            Report(ImportDiagnostics.UnknownLibrary, path, name, near);
            return;
        }

        if (!_paths.Contains(name))
        {
            Add(library.Tree);
        }
    }

    private void Report(DiagnosticDescriptor descriptor, SyntaxToken path, params object[] arguments) =>
        diagnostics.Add(Diagnostic.Create(descriptor, path.GetLocation(), arguments));
}
