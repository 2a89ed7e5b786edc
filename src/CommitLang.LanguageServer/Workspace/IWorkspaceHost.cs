using CommitLang.Configuration;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Workspace;

/// <summary>What the server has from the world around it. Paths are full paths. Asked by one thread, but for <see cref="Watch"/>.</summary>
internal interface IWorkspaceHost
{
    /// <summary>The day that counts as today.</summary>
    public DateOnly Today { get; }

    /// <summary>The <c>.commit</c> files in a folder and below, as <c>commitlang check FOLDER</c> finds them.</summary>
    public IReadOnlyList<string> Find(string folder);

    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="shown">Its path as messages show it.</param>
    public HostFile Read(string path, string shown);

    /// <summary>Where a path leads to, symbolic links followed; the path itself where nothing is there, null where links lead in a circle.</summary>
    public string? Resolve(string path);

    /// <summary>The settings of a checked file.</summary>
    public HostSettings SettingsOf(string path);

    /// <summary>Files, or folders of them, changed, came or went. Settings and tables among them are forgotten.</summary>
    /// <returns>What checks have of them.</returns>
    public HostChange Changed(IReadOnlyList<string> paths);

    /// <summary>Forgets settings and tables that were read: nobody can say which of them changed.</summary>
    public void Forget();

    /// <summary>Lets go of the tables that were read: nobody looks at what was made of them. That they were read is still known.</summary>
    public void LetGoOfTables();

    /// <summary>The tables that checks of a folder may name.</summary>
    /// <param name="folder">The folder that they must stay in.</param>
    /// <param name="pathOf">From the path of a text, as messages show it, to the file.</param>
    public IEventData EventsOf(string folder, Func<string, string> pathOf);

    /// <summary>The verified snapshot of a check; null where it has none.</summary>
    /// <param name="path">The checked file.</param>
    /// <param name="current">The answers of now.</param>
    public HostSnapshot? SnapshotOf(string path, CheckResult current);

    /// <summary>Makes the answers of now the verified snapshot. Gives what went wrong; null where nothing did.</summary>
    public string? AcceptSnapshot(string path, CheckResult current);

    /// <summary>The page of a diagnostic, as Markdown; null where there is none.</summary>
    public string? PageOf(string id);

    /// <summary>Watches folders in place of a client that cannot.</summary>
    /// <param name="folders">The folders.</param>
    /// <param name="changed">Told of files that changed, came or went, on a thread of its own; of none where so much changed that nobody can say what.</param>
    public IDisposable? Watch(IReadOnlyList<string> folders, Action<IReadOnlyList<string>> changed);
}

/// <summary>The settings of a checked file.</summary>
/// <param name="Options">How serious rules are taken.</param>
/// <param name="Problems">What is wrong in the files of settings, by their full paths.</param>
internal sealed record HostSettings(AnalysisOptions Options, IReadOnlyList<KeyValuePair<string, Diagnostic>> Problems);

/// <summary>What checks have of files that changed.</summary>
internal enum HostChange
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A table that some of them read, or looked for.</summary>
    Tables,

    /// <summary>Settings.</summary>
    Settings,
}

/// <summary>A file as it was read.</summary>
/// <param name="Text">The text; null where it cannot be read.</param>
/// <param name="Diagnostics">What is wrong with its bytes.</param>
/// <param name="Problem">Why it cannot be read, in a few words; null where it can, or is not there.</param>
internal sealed record HostFile(SourceText? Text, IReadOnlyList<Diagnostic> Diagnostics, string? Problem);

/// <summary>A verified snapshot.</summary>
/// <param name="IsSame">Whether the answers of now are those that were verified.</param>
/// <param name="Message">How they differ, or why it cannot be read; null where they are the same.</param>
internal sealed record HostSnapshot(bool IsSame, string? Message);
