using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.Cli.Editor;
using CommitLang.Cli.Output;
using CommitLang.LanguageServer.Tests.Serving;

namespace CommitLang.Cli.Tests.Editor;

/// <summary>A folder on the disk as an editor has it open: the language server of this process looks at it, and files are told to change.</summary>
internal sealed class EditedFolder : IDisposable
{
    private readonly Workspace _disk = new();

    internal EditedFolder(params (string Path, string Text)[] files)
    {
        foreach (var (path, text) in files)
        {
            _disk.With($"w/{path}", text);
        }

        Directory.CreateDirectory(_disk.PathOf("w"));
        Client = new(new EditorHost(new Host
        {
            Input = () => Stream.Null,
            Out = Screen.Plain(TextWriter.Null),
            Error = Screen.Plain(TextWriter.Null),
            Folder = _disk.Folder,
            Today = Workspace.Today,
        }));
    }

    internal TestClient Client { get; }

    /// <summary>The path of a file of the folder, or of one beside it (<c>../x</c>).</summary>
    internal string PathOf(string path) => Path.GetFullPath(_disk.PathOf($"w/{path}"));

    /// <summary>An editor opens the folder, and tells of files that change.</summary>
    internal async Task<EditedFolder> Opened(string folder = ".", string capabilities = """{ "workspace": { "didChangeWatchedFiles": { "dynamicRegistration": true } } }""")
    {
        await Client.Initialize($$"""{ "workspaceFolders": [{ "uri": {{JsonSerializer.Serialize($"file://{PathOf(folder)}")}}, "name": "w" }], "capabilities": {{capabilities}} }""");
        return this;
    }

    /// <summary>Writes files without a word.</summary>
    internal EditedFolder Write(string path, string text)
    {
        _disk.With($"w/{path}", text);
        return this;
    }

    internal EditedFolder Link(string path, string target)
    {
        File.CreateSymbolicLink(PathOf(path), target);
        return this;
    }

    /// <summary>The editor tells that files changed, came or went.</summary>
    internal void Tell(params string[] paths) => Client.Notify(
        "workspace/didChangeWatchedFiles",
        $$"""{ "changes": [{{string.Join(", ", paths.Select(path => $$"""{ "uri": {{JsonSerializer.Serialize($"file://{PathOf(path)}")}}, "type": 2 }"""))}}] }""");

    internal void Change(string path, string text)
    {
        Write(path, text);
        Tell(path);
    }

    internal void Delete(string path)
    {
        File.Delete(PathOf(path));
        Tell(path);
    }

    internal void Open(string path) => Client.Open(PathOf(path), File.ReadAllText(PathOf(path)));

    internal Task<string> Hints(string path) => Client.Hints(PathOf(path));

    internal Task<string> Pull(string path) => Client.Pull(PathOf(path));

    /// <summary>What is wrong anywhere, as a client that asks for the whole workspace sees it: <c>path line:character id</c>.</summary>
    internal async Task<string> PullAll()
    {
        var report = await Client.Ask("workspace/diagnostic", """{ "previousResultIds": [] }""");
        return string.Join('\n', (report?["items"]?.AsArray() ?? []).Select(item => (Path: NameOf(item), Found: TestClient.Brief(item?["items"])))
            .Where(item => item.Found.Length > 0).Select(item => $"{item.Path} {item.Found}"));
    }

    /// <summary>The messages of what is wrong in a file.</summary>
    internal async Task<string> Messages(string path)
    {
        var report = await Client.Ask("textDocument/diagnostic", TestClient.Document(PathOf(path)));
        return string.Join('\n', (report?["items"]?.AsArray() ?? []).Select(item => (string?)item?["message"]));
    }

    public void Dispose()
    {
        Client.Dispose();
        Client.Status.GetAwaiter().GetResult();
        _disk.Dispose();
    }

    private string NameOf(JsonNode? item) => Path.GetRelativePath(PathOf("."), LanguageServer.Workspace.DocumentUri.PathOf((string?)item?["uri"] ?? ""));
}
