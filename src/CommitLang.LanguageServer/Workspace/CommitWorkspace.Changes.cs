using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <content>What changes: texts, files, folders, the day; and what each change makes stale.</content>
internal sealed partial class CommitWorkspace
{
    /// <summary>After so many files that were closed or went, what they took is given back to the system.</summary>
    private const int ManyGone = 200;

    private int _gone;

    internal void SetFolders(IEnumerable<string> added, IEnumerable<string> removed)
    {
        _folders.Set(added, removed);
        StartAfresh();
    }

    internal void SetAsOf(DateOnly? day)
    {
        AsOf = day;
        foreach (var check in _checks.Values)
        {
            MarkStale(check);
        }
    }

    internal void Open(string path, string uri, int version, string text)
    {
        var before = _documents.Find(path);
        _documents.OpenWith(path, uri, version, text);
        NoteChange(path, before);
        _untold.Add(path);
    }

    internal void Change(Document document, SourceText text, int? version)
    {
        _documents.Change(document, text, version);
        NoteChange(document.Path, document);
        _untold.Add(document.Path);
    }

    internal void Close(string path)
    {
        if (_documents.FindOpen(path) is { } document)
        {
            var isSame = _documents.Close(document);
            var lonely = FolderOf(path) is { IsListed: false } found ? found : null;
            if (lonely is not null)
            {
                // It was there because it was open.
                lonely.Plan = null;
            }

            // What was saved, or never changed, is checked already.
            if (!isSame || lonely is not null)
            {
                NoteChange(path, document);
            }

            _gone++;
            _untold.Add(path);
            foreach (var check in ChecksOf(path).Where(check => !IsLookedAt(check)))
            {
                check.LetGo();
            }
        }
    }

    /// <summary>Files changed, came or went on the disk; none where nobody can say which.</summary>
    internal void FilesChanged(IReadOnlyList<string> paths)
    {
        // Of a folder that came or went nobody says which files were in it.
        if (paths.Count == 0 || paths.Any(_documents.KnowsBelow))
        {
            _gone += ManyGone;
            _host.Forget();
            _documents.ForgetClosed();
            StartAfresh();
            return;
        }

        // What was made with another table, or by other settings, is made afresh.
        var change = _host.Changed(paths);
        foreach (var check in _checks.Values.Where(check => change == HostChange.Settings || (change == HostChange.Tables && check.HasTables)))
        {
            check.Restart();
        }

        // All of them are forgotten before the first one is looked at: where a branch is taken out, thousands come and go at once.
        var texts = paths.SelectMany(TextsAt).Distinct(StringComparer.Ordinal).ToList();
        var changed = texts.Where(path => _documents.FindOpen(path) is null).Select(path => (Path: path, Before: _documents.Known(path), WasMissing: _documents.IsMissing(path))).ToList();
        foreach (var path in texts)
        {
            FolderOf(path).ForgetFiles();
            _documents.ForgetClosed(path);
        }

        _gone += changed.Count(file => file.Before is not null);
        foreach (var (path, before, wasMissing) in changed)
        {
            // One that nobody looked for is no other one for anybody.
            NoteChecks(path, before ?? (wasMissing ? null : _documents.Find(path)));
        }
    }

    /// <summary>Whether so many files were closed, or went, that memory is worth looking through; true once.</summary>
    internal bool TakeManyGone()
    {
        if (_gone < ManyGone)
        {
            return false;
        }

        _gone = 0;
        return true;
    }

    /// <summary>The texts that a path which changed stands for: itself, or those in a folder that came.</summary>
    private IEnumerable<string> TextsAt(string path) =>
        path.EndsWith(".commit", StringComparison.Ordinal) ? [path] : _folders.Lists(path) ? _host.Find(path) : [];

    private void NoteChange(string path, Document? before)
    {
        var folder = FolderOf(path);
        if (folder.Plan is { } plan)
        {
            var isPlanned = before is not null && _documents.Find(path) is { } now && plan.RootsOf(path).Count > 0
                && before.Imports.SequenceEqual(now.Imports, StringComparer.Ordinal);
            if (!isPlanned)
            {
                MarkStale(plan.RootsOf(path));
                folder.Plan = null;
            }
        }

        NoteChecks(path, before);
    }

    /// <summary>A file is another one than it was: the checks that it is a part of now, or was looked for by, are stale.</summary>
    private void NoteChecks(string path, Document? before)
    {
        var folder = FolderOf(path);
        MarkStale(PlanOf(folder).RootsOf(path));
        var cameOrWent = before is null || _documents.Find(path) is null;

        // Whoever looked for it in vain, or found it, looks again.
        foreach (var check in _checks.Values.Where(check => cameOrWent ? check.Folder.Holds(path) || ReferenceEquals(check.Folder, folder) : check.Diagnostics.ContainsKey(path)))
        {
            MarkStale(check);
        }
    }

    private void MarkStale(IReadOnlyList<string> roots)
    {
        foreach (var root in roots)
        {
            if (_checks.TryGetValue(root, out var check))
            {
                MarkStale(check);
            }
        }
    }

    private static void MarkStale(WorkspaceCheck check) => check.IsStale = true;

    private void StartAfresh()
    {
        foreach (var check in _checks.Values)
        {
            _untold.Add(check.Diagnostics.Keys);
        }

        _checks.Clear();
        _folders.ForgetFiles();
        _documents.ForgetClosed();
        foreach (var document in _documents.Open.ToList())
        {
            // Its path as messages show it may be another now.
            _documents.Forget(document.Path);
            _documents.OpenWith(document.Path, document.Uri ?? document.Path, document.Version ?? 0, document.Text.ToString());
            _untold.Add(document.Path);
        }
    }
}
