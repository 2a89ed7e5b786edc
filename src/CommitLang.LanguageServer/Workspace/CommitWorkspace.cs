using System.Collections.Immutable;
using CommitLang.Configuration;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>
/// Folders, open files and their checks. A change marks the checks that read the file as stale; they are made anew when somebody asks about them, or when there
/// is nothing else to do. Of one thread only.
/// </summary>
internal sealed partial class CommitWorkspace
{
    /// <summary>
    /// A file that very many checks read, such as one of names, is shown as the first of them have it; all are asked only about what is said of the whole (renaming,
    /// references), and what is wrong in the others is told once they were made anew.
    /// </summary>
    private const int MostAtOnce = 8;

    private readonly IWorkspaceHost _host;
    private readonly Documents _documents;
    private readonly Dictionary<string, WorkspaceCheck> _checks = new(StringComparer.Ordinal);
    private readonly Folders _folders;

    private readonly UntoldFiles _untold = new();

    /// <summary>Whether tables may have been read that nobody let go of.</summary>
    private bool _holdsTables;

    internal CommitWorkspace(IWorkspaceHost host)
    {
        _host = host;
        _folders = new(host);
        _documents = _folders.Documents;
    }

    /// <summary>The day of evaluation that the client asks for; null where the texts, or else today, decide.</summary>
    internal DateOnly? AsOf { get; private set; }

    /// <summary>The client's folders.</summary>
    internal IReadOnlyList<string> Folders => _folders.Paths;

    /// <summary>The file as it is now; null where it cannot be read.</summary>
    internal Document? Find(string path) => _documents.Find(path);

    /// <summary>The file that is open; null where it is not.</summary>
    internal Document? FindOpen(string path) => _documents.FindOpen(path);

    /// <summary>The address of a file: the client's own where it is open.</summary>
    internal string UriOf(string path) => FindOpen(path)?.Uri ?? DocumentUri.Of(path);

    /// <summary>The file behind a path as messages show it.</summary>
    /// <param name="of">A file of the same check.</param>
    internal string PathOf(string of, string shown) => DocumentUri.IsFile(of) ? FolderOf(of).FileOf(shown) : shown;

    /// <summary>The file in each check that it is a part of, all as of now; none where there is no such file.</summary>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    internal ImmutableArray<CheckedDocument> Checked(string path, CancellationToken cancellationToken)
    {
        var result = ImmutableArray.CreateBuilder<CheckedDocument>();
        foreach (var check in ChecksOf(path))
        {
            Refresh(check, cancellationToken);
            if (check.DocumentOf(path) is { } document)
            {
                result.Add(document);
            }
        }

        return result.ToImmutable();
    }

    /// <summary>The file in the first of its checks, made as far as they are looked at.</summary>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    internal IEnumerable<CheckedDocument> CheckedFew(string path, CancellationToken cancellationToken)
    {
        foreach (var check in ChecksOf(path).Take(MostAtOnce))
        {
            Refresh(check, cancellationToken);
            if (check.DocumentOf(path) is { } document)
            {
                yield return document;
            }
        }
    }

    /// <summary>The file as it was last checked, be that as of now or not; made where it never was.</summary>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    internal CheckedDocument? LastChecked(string path, CancellationToken cancellationToken) =>
        ChecksOf(path).Select(check => check.DocumentOf(path)).FirstOrDefault(document => document is not null) ?? CheckedFew(path, cancellationToken).FirstOrDefault();

    /// <summary>All checks of all folders and open files, each as of now.</summary>
    internal IEnumerable<(Folder Folder, Compilation Compilation)> AllChecks(CancellationToken cancellationToken)
    {
        foreach (var check in AllPlanned())
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (check.IsStale || check.Compilation is null)
            {
                Refresh(check, cancellationToken);
            }

            if (check.Compilation is { } compilation)
            {
                yield return (check.Folder, compilation);
            }
        }
    }

    /// <summary>What is wrong in a file: in whatever check it is a part of, each thing once, by place.</summary>
    /// <exception cref="OperationCanceledException">The request was taken back.</exception>
    internal IReadOnlyList<Diagnostic> DiagnosticsOf(string path, CancellationToken cancellationToken)
    {
        var all = new List<Diagnostic>();
        foreach (var (index, check) in (IsSettings(path) ? _checks.Values : ChecksOf(path)).Index())
        {
            if (check.IsStale && index < MostAtOnce && !IsSettings(path))
            {
                Refresh(check, cancellationToken);
                if (!IsLookedAt(check))
                {
                    check.LetGo();
                }
            }

            if (check.IsStale)
            {
                // Of a text that is another now nothing can be said by places in the one before.
                continue;
            }

            all.AddRange(check.Diagnostics.GetValueOrDefault(path, []));
        }

        return
        [
            .. all.DistinctBy(diagnostic => (diagnostic.Span, diagnostic.Id, diagnostic.Message))
                .OrderBy(diagnostic => diagnostic.Span).ThenBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Message, StringComparer.Ordinal),
        ];
    }

    /// <summary>The files of the workspace, by path: those of the folders and those that are open.</summary>
    internal IReadOnlyList<string> AllFiles() =>
        [.. AllPlanned().SelectMany(check => FilesOf(check)).Concat(_documents.Open.Select(document => document.Path)).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The files of settings in which something is wrong, by path.</summary>
    internal IReadOnlyList<string> SettingsWithProblems() =>
        [.. _checks.Values.SelectMany(check => check.Diagnostics.Keys).Where(IsSettings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Whether a path is that of a file of settings.</summary>
    internal static bool IsSettings(string path) => Path.GetFileName(path) == SettingsFile.Name;

    /// <summary>The options with which the check of a file is asked.</summary>
    internal CheckOptions OptionsOf(string root) =>
        OptionsOf(_host.SettingsOf(root));

    /// <summary>Finds imports for a file's checks.</summary>
    internal IImportResolver ImportsOf(string path) => new FileImports(new WorkspaceImports(_documents, FolderOf(path), _host));

    /// <summary>The files that one may name in an import, as it would be written there.</summary>
    internal ImmutableArray<string> FilesToName(string path)
    {
        var folder = FolderOf(path);
        return !DocumentUri.IsFile(path) ? [] :
        [
            .. folder.Files(_host).Concat(_documents.Open.Select(document => document.Path).Where(folder.Holds)).Distinct(StringComparer.Ordinal).Where(file => file != path)
                .Select(file => Path.GetRelativePath(Path.GetDirectoryName(path) ?? folder.Path, file).Replace('\\', '/')).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>Makes one stale check; those that somebody looks at first. False where there is none.</summary>
    /// <param name="cancellationOf">Gives what may stop the work on a check.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    internal bool Work(Func<WorkspaceCheck, CancellationToken> cancellationOf)
    {
        WorkspaceCheck? next = null;
        foreach (var check in AllPlanned().Where(check => check.IsStale))
        {
            next ??= check;
            if (IsLookedAt(check))
            {
                next = check;
                break;
            }
        }

        if (next is not null)
        {
            Refresh(next, cancellationOf(next));
        }

        // What was answered about files that nobody looks at is not kept.
        foreach (var check in _checks.Values.Where(check => check.Result is not null && !IsLookedAt(check)))
        {
            check.LetGo();
        }

        if (next is null && _holdsTables && !_checks.Values.Any(check => check.HasTables && IsLookedAt(check)))
        {
            _holdsTables = false;
            _host.LetGoOfTables();
            _gone += ManyGone;
        }

        return next is not null;
    }

    /// <summary>The files whose diagnostics may be others than were told, once their checks are as of now.</summary>
    internal IReadOnlyList<string> TakeUntold()
    {
        return _untold.Take(path => StandingOf([.. ChecksOf(path)]));

        static Standing StandingOf(List<WorkspaceCheck> checks) =>
            checks.TrueForAll(check => !check.IsStale) ? Standing.Known
            : checks.Take(MostAtOnce).All(check => !check.IsStale) ? Standing.KnownInPart
            : Standing.Unknown;
    }

    private CheckOptions OptionsOf(HostSettings settings) => new() { Today = _host.Today, AsOf = AsOf, Analysis = settings.Options };

    private void Refresh(WorkspaceCheck check, CancellationToken cancellationToken)
    {
        if ((!check.IsStale && check.Result is not null) || _documents.Find(check.Root) is not { } root)
        {
            if (check.IsStale)
            {
                Drop(check);
            }

            return;
        }

        var (before, settings) = (check.Diagnostics, _host.SettingsOf(check.Root));
        check.Run(
            root.Tree, new FileImports(new WorkspaceImports(_documents, check.Folder, _host)), _host.EventsOf(check.Folder.Path, check.Folder.FileOf), OptionsOf(settings),
            settings.Problems, _documents.Find, cancellationToken);

        _holdsTables |= check.HasTables;

        // A file that many checks read is looked through again only where one of them says something else of it.
        foreach (var path in before.Keys.Union(check.Diagnostics.Keys).ToList())
        {
            if (!before.GetValueOrDefault(path, []).SequenceEqual(check.Diagnostics.GetValueOrDefault(path, [])))
            {
                _untold.Add(path);
            }
        }
    }

    /// <summary>Whether its answers are kept: its own file is open, or it is the first check of one that is.</summary>
    private bool IsLookedAt(WorkspaceCheck check) =>
        _documents.FindOpen(check.Root) is not null
        || _documents.Open.Any(document => PlanOf(FolderOf(document.Path)).RootsOf(document.Path) is [var first, ..] && first == check.Root);

    /// <summary>The files of a check, as they are planned.</summary>
    private IEnumerable<string> FilesOf(WorkspaceCheck check) =>
        PlanOf(check.Folder).Files.Where(file => PlanOf(check.Folder).RootsOf(file).Contains(check.Root));

    private IEnumerable<WorkspaceCheck> ChecksOf(string path)
    {
        var folder = FolderOf(path);
        return [.. PlanOf(folder).RootsOf(path).Select(root => CheckOf(root, folder))];
    }

    private IEnumerable<WorkspaceCheck> AllPlanned() =>
        [.. _folders.All().SelectMany(folder => PlanOf(folder).Roots.Select(root => CheckOf(root, folder)))];

    private WorkspaceCheck CheckOf(string root, Folder folder)
    {
        if (!_checks.TryGetValue(root, out var check))
        {
            _checks.Add(root, check = new(root, folder));
        }

        return check;
    }

    private CheckPlan PlanOf(Folder folder)
    {
        if (folder.Plan is { } known)
        {
            return known;
        }

        var plan = _folders.PlanOf(folder);
        foreach (var check in _checks.Values.Where(check => ReferenceEquals(check.Folder, folder) && !plan.Roots.Contains(check.Root)).ToList())
        {
            Drop(check);
        }

        return plan;
    }

    private Folder FolderOf(string path) => _folders.Of(path);

    private void Drop(WorkspaceCheck check)
    {
        _checks.Remove(check.Root);
        _untold.Add(check.Diagnostics.Keys);
    }
}
