using System.Collections.Immutable;
using System.Runtime.InteropServices;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>A check of the workspace, and what it answered last.</summary>
/// <param name="root">The file that is checked.</param>
/// <param name="folder">The folder that its imports must stay in.</param>
internal sealed class WorkspaceCheck(string root, Folder folder)
{
    /// <summary>So many times in a row newer edits may stop the work: then it is done, since somebody who types on and on wants answers too.</summary>
    private const int MostStops = 3;

    private ContinuedCheck _continued = new();
    private int _stops;

    internal string Root => root;

    internal Folder Folder => folder;

    /// <summary>Whether it read tables, or looked for some, when it was made.</summary>
    internal bool HasTables => Compilation?.Trees.Any(tree => tree.Root.Statements.Any(statement => statement is EventsStatementSyntax)) ?? false;

    /// <summary>Whether something that it reads changed since it was made.</summary>
    internal bool IsStale { get; set; } = true;

    /// <summary>Whether a newer edit may stop the work on it.</summary>
    internal bool MayBeStopped => _stops < MostStops;

    /// <summary>The check; null where it was not made, or nobody needs it any more.</summary>
    internal Compilation? Compilation { get; private set; }

    internal CheckResult? Result { get; private set; }

    /// <summary>What is wrong in each of its files, by path.</summary>
    internal Dictionary<string, List<Diagnostic>> Diagnostics { get; private set; } = [];

    /// <summary>Makes the check anew.</summary>
    /// <param name="problems">What is wrong in its settings, by the paths of their files.</param>
    /// <exception cref="OperationCanceledException">A newer edit came, or nobody waits any more.</exception>
    internal void Run(
        SyntaxTree tree, IImportResolver imports, IEventData events, CheckOptions options, IEnumerable<KeyValuePair<string, Diagnostic>> problems,
        Func<string, Document?> documentOf, CancellationToken cancellationToken)
    {
        try
        {
            var compilation = Compilation.Create(tree, imports, events);
            Result = _continued.Check(compilation, options, cancellationToken);
            Compilation = compilation;
        }
        catch (OperationCanceledException)
        {
            _stops++;
            throw;
        }

        (_stops, IsStale) = (0, false);
        var pathOf = new Dictionary<SourceText, string>(ReferenceEqualityComparer.Instance);
        Diagnostics = new(StringComparer.Ordinal);
        foreach (var file in Compilation.Trees.Where(file => !StandardLibrary.Holds(file.Text)))
        {
            var path = PathOf(file);
            pathOf[file.Text] = path;
            Diagnostics[path] = [.. documentOf(path)?.Diagnostics ?? []];
        }

        foreach (var diagnostic in Result.Diagnostics)
        {
            if (pathOf.TryGetValue(diagnostic.Location.Text, out var path))
            {
                Diagnostics[path].Add(diagnostic);
            }
        }

        foreach (var (path, problem) in problems)
        {
            (CollectionsMarshal.GetValueRefOrAddDefault(Diagnostics, path, out _) ??= []).Add(problem);
        }
    }

    /// <summary>The file as a part of the check; null where it is none, or the check was not made.</summary>
    internal CheckedDocument? DocumentOf(string path)
    {
        var shown = ShownOf(path);
        return Compilation is { } compilation && Result is { } result && compilation.Trees.FirstOrDefault(tree => tree.Path == shown) is { } found
            ? new(compilation, found, result)
            : null;
    }

    /// <summary>The file of one of its trees.</summary>
    internal string PathOf(SyntaxTree tree) => DocumentUri.IsFile(root) ? folder.FileOf(tree.Path) : tree.Path;

    /// <summary>Lets go of all but what is wrong: nobody looks at any of its files.</summary>
    internal void LetGo()
    {
        Result = null;
        _continued = new();

        // The trees are shared with other checks; what their names mean is found again when somebody asks.
        Compilation = Compilation is { } made ? Compilation.Of(made.Trees, made.Events) : null;
    }

    /// <summary>Starts afresh: something changed that a check does not see, such as a table.</summary>
    internal void Restart()
    {
        IsStale = true;
        _continued = new();
    }

    private string ShownOf(string path) => DocumentUri.IsFile(path) ? folder.Shown(path) : path;
}
