using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>The files of the workspace, each read and parsed once until it changes.</summary>
internal sealed class Documents(IWorkspaceHost host, Func<string, string> shownPathOf)
{
    private readonly Dictionary<string, Document> _known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _problems = new(StringComparer.Ordinal);

    /// <summary>The files that are open in the client.</summary>
    internal IEnumerable<Document> Open => _known.Values.Where(document => document.IsOpen);

    /// <summary>The file as it is now; null where it cannot be read.</summary>
    internal Document? Find(string path)
    {
        if (_known.TryGetValue(path, out var known))
        {
            return known;
        }

        if (!DocumentUri.IsFile(path) || _problems.ContainsKey(path))
        {
            return null;
        }

        var read = host.Read(path, shownPathOf(path));
        if (read.Text is not { } text)
        {
            _problems.Add(path, read.Problem ?? "");
            return null;
        }

        var document = new Document(path, SyntaxTree.ParseText(text)) { Diagnostics = read.Diagnostics };
        _known.Add(path, document);
        return document;
    }

    /// <summary>The file as it is known, without a look at the disk; null where nobody asked for it, or it cannot be read.</summary>
    internal Document? Known(string path) => _known.GetValueOrDefault(path);

    /// <summary>Whether somebody looked for it in vain.</summary>
    internal bool IsMissing(string path) => _problems.ContainsKey(path);

    /// <summary>Why a file that was looked for cannot be read; empty where it is not there.</summary>
    internal string ProblemOf(string path) => _problems.GetValueOrDefault(path, "");

    /// <summary>The file that a client opened, if it is open.</summary>
    internal Document? FindOpen(string path) => _known.GetValueOrDefault(path) is { IsOpen: true } document ? document : null;

    /// <summary>Whether a path is a folder of files that were looked for.</summary>
    internal bool KnowsBelow(string path) =>
        _known.Keys.Concat(_problems.Keys).Any(file => file.Length > path.Length && (file[path.Length] is '/' or '\\') && file.StartsWith(path, StringComparison.Ordinal));

    internal void OpenWith(string path, string uri, int version, string text)
    {
        var source = SourceText.From(text, shownPathOf(path));
        var tree = _known.TryGetValue(path, out var known) ? known.Tree.WithChangedText(source) : SyntaxTree.ParseText(source);
        _problems.Remove(path);
        _known[path] = new(path, tree) { Uri = uri, Version = version };
    }

    internal void Change(Document document, SourceText text, int? version) =>
        _known[document.Path] = document with { Tree = document.Tree.WithChangedText(text), Version = version };

    /// <summary>A file is not open any more: what the disk has counts again. Where that is the same text, the tree stays.</summary>
    /// <returns>Whether it is the same text.</returns>
    internal bool Close(Document document)
    {
        Forget(document.Path);
        if (Find(document.Path) is not { } read || read.Text.ToString() != document.Text.ToString())
        {
            return false;
        }

        _known[document.Path] = new(document.Path, document.Tree) { Diagnostics = read.Diagnostics };
        return true;
    }

    /// <summary>What the disk has counts again; it is read when somebody asks for it.</summary>
    internal void Forget(string path)
    {
        _known.Remove(path);
        _problems.Remove(path);
    }

    /// <summary>What the disk has counts again, unless it is open.</summary>
    internal void ForgetClosed(string path)
    {
        if (FindOpen(path) is null)
        {
            Forget(path);
        }
    }

    /// <summary>Forgets all that is not open.</summary>
    internal void ForgetClosed()
    {
        foreach (var path in _known.Values.Where(document => !document.IsOpen).Select(document => document.Path).ToList())
        {
            _known.Remove(path);
        }

        _problems.Clear();
    }
}
