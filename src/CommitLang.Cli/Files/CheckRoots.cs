using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>A file that is a check, and the folder that its imports must stay in.</summary>
internal sealed record CheckRoot(SourceFile File, string Folder);

/// <summary>Finds the checks among the files that were asked for.</summary>
internal sealed class CheckRoots(Host host, SourceStore store)
{
    /// <summary>
    /// A file that was given is a check. Of a folder every file that no other one there imports; of files that import one another in a circle, and that
    /// nothing else imports, the first. A file given twice is one check.
    /// </summary>
    internal ImmutableArray<CheckRoot> Find(ImmutableArray<Selection> selections, CancellationToken cancellationToken)
    {
        var roots = ImmutableArray.CreateBuilder<CheckRoot>();
        var seen = new HashSet<string>(RealPath.Comparer);
        foreach (var selection in selections)
        {
            var files = selection.Folder is { } folder ? NotImported(selection.Files, folder, cancellationToken) : [.. selection.Files];
            foreach (var file in files)
            {
                if (seen.Add(file.IsStandardInput ? file.Path : RealPath.Of(file.FullPath) ?? file.FullPath))
                {
                    roots.Add(new(file, selection.Folder ?? FolderOf(file)));
                }
            }
        }

        return roots.ToImmutable();
    }

    private string FolderOf(SourceFile file) =>
        file.IsStandardInput ? host.Folder : Path.GetDirectoryName(RealPath.Of(file.FullPath) ?? file.FullPath) ?? host.Folder;

    private List<SourceFile> NotImported(ImmutableArray<SourceFile> files, string folder, CancellationToken cancellationToken)
    {
        var byText = new Dictionary<SourceText, SourceFile>(ReferenceEqualityComparer.Instance);
        var roots = new List<SourceFile>();
        foreach (var file in files)
        {
            if (store.Read(file).File is not { } read)
            {
                roots.Add(file);
            }
            else
            {
                byText.TryAdd(read.Text, file);
            }
        }

        var byPath = byText.ToDictionary(pair => pair.Key.Path, pair => pair, StringComparer.Ordinal);
        var plan = CheckPlan.Of(
            [.. byPath.Keys],
            path => Imports(byPath[path].Key, folder, cancellationToken).Select(text => text.Path).Where(byPath.ContainsKey));
        roots.AddRange(plan.Roots.Select(path => byPath[path].Value));
        roots.Sort((a, b) => string.CompareOrdinal(a.Path, b.Path));
        return roots;
    }

    private List<SourceText> Imports(SourceText text, string folder, CancellationToken cancellationToken)
    {
        var resolver = new FileImports(new FolderImports(store, folder));
        return
        [
            .. store.Parse(text, cancellationToken).Root.Statements.OfType<ImportStatementSyntax>()
                .Where(import => import.Path.IsKind(SyntaxKind.StringToken))
                .Select(import => resolver.Resolve(text.Path, import.Path.ValueText).Text)
                .OfType<SourceText>(),
        ];
    }
}
