using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CommitLang.LanguageServer.Protocol;
using CommitLang.LanguageServer.Workspace;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>A client that drives a server in this process, byte for byte as an editor does.</summary>
internal sealed class TestClient : IDisposable
{
    private readonly BytePipe _toServer = new();
    private readonly BytePipe _toClient = new();
    private readonly Task<int> _server;
    private readonly Task _reader;
    private readonly ConcurrentDictionary<string, TaskCompletionSource<JsonObject>> _waiting = new(StringComparer.Ordinal);
    private readonly Dictionary<string, JsonObject> _diagnostics = new(StringComparer.Ordinal);
    private readonly List<JsonObject> _told = [];
    private readonly Lock _lock = new();
    private int _id;

    private readonly IWorkspaceHost _host;

    internal TestClient(IWorkspaceHost host)
    {
        _host = host;
        _server = Task.Factory.StartNew(
            () =>
            {
                var status = Server.LanguageServer.Run(_toServer, _toClient, host);
                _toClient.End();
                return status;
            },
            CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        _reader = Task.Factory.StartNew(Read, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>The disk, where it is one in memory.</summary>
    internal MemoryHost Host => (MemoryHost)_host;

    /// <summary>What the server told and asked.</summary>
    internal IReadOnlyList<JsonObject> Told
    {
        get
        {
            lock (_lock)
            {
                return [.. _told];
            }
        }
    }

    /// <summary>The status with which the server ended.</summary>
    internal Task<int> Status => _server;

    /// <summary>A client in a workspace, past the greetings.</summary>
    /// <param name="files">The files of the folder <c>/w</c>.</param>
    internal static async Task<TestClient> Start(params (string Name, string Text)[] files)
    {
        var host = new MemoryHost();
        foreach (var (name, text) in files)
        {
            host.Write($"/w/{name}", text);
        }

        var client = new TestClient(host);
        await client.Initialize("""{ "workspaceFolders": [{ "uri": "file:///w", "name": "w" }], "capabilities": {} }""");
        return client;
    }

    internal async Task<JsonObject> Initialize(string parameters)
    {
        var result = await Request("initialize", parameters);
        Notify("initialized", "{}");
        return result;
    }

    /// <summary>The answer to a request: an object with <c>result</c> or <c>error</c>.</summary>
    internal Task<JsonObject> Request(string method, string parameters)
    {
        var id = Interlocked.Increment(ref _id).ToString(CultureInfo.InvariantCulture);
        return SendAsking(id, $$"""{ "jsonrpc": "2.0", "id": {{id}}, "method": "{{method}}", "params": {{parameters}} }""");
    }

    /// <summary>The result of a request, as JSON.</summary>
    internal async Task<JsonNode?> Ask(string method, string parameters)
    {
        var answer = await Request(method, parameters);
        Assert.False(answer.ContainsKey("error"), $"{method} {parameters}: {answer}");
        return answer["result"];
    }

    /// <summary>The answer to a message whose id is given.</summary>
    internal Task<JsonObject> SendAsking(string id, string message)
    {
        var source = new TaskCompletionSource<JsonObject>(TaskCreationOptions.RunContinuationsAsynchronously);
        _waiting[id] = source;
        Send(message);
        return source.Task;
    }

    internal void Notify(string method, string parameters) => Send($$"""{ "jsonrpc": "2.0", "method": "{{method}}", "params": {{parameters}} }""");

    /// <summary>Sends a message with its header.</summary>
    internal void Send(string message) => SendBytes(Encoding.UTF8.GetBytes($"Content-Length: {Encoding.UTF8.GetByteCount(message)}\r\n\r\n{message}"));

    internal void SendBytes(byte[] bytes) => _toServer.Write(bytes, 0, bytes.Length);

    internal void Open(string name, string text, int version = 1) => Notify(
        "textDocument/didOpen",
        $$"""{ "textDocument": { "uri": "{{UriOf(name)}}", "languageId": "commitlang", "version": {{version}}, "text": {{JsonSerializer.Serialize(text)}} } }""");

    internal void Change(string name, int version, string changes) => Notify(
        "textDocument/didChange", $$"""{ "textDocument": { "uri": "{{UriOf(name)}}", "version": {{version}} }, "contentChanges": {{changes}} }""");

    internal void Replace(string name, int version, string text) => Change(name, version, $$"""[{ "text": {{JsonSerializer.Serialize(text)}} }]""");

    internal void Close(string name) => Notify("textDocument/didClose", Document(name));

    internal static string UriOf(string name) => name.StartsWith('/') ? $"file://{name}" : name.Contains(':', StringComparison.Ordinal) ? name : $"file:///w/{name}";

    internal static string Document(string name) => $$"""{ "textDocument": { "uri": "{{UriOf(name)}}" } }""";

    internal static string At(string name, int line, int character) =>
        $$"""{ "textDocument": { "uri": "{{UriOf(name)}}" }, "position": { "line": {{line}}, "character": {{character}} } }""";

    internal static string Lines(string name, int lines = 10_000) =>
        $$"""{ "textDocument": { "uri": "{{UriOf(name)}}" }, "range": { "start": { "line": 0, "character": 0 }, "end": { "line": {{lines}}, "character": 0 } } }""";

    /// <summary>The diagnostics of a file as the server gives them when it is asked: <c>line:character id</c>.</summary>
    internal async Task<string> Pull(string name)
    {
        var report = await Ask("textDocument/diagnostic", Document(name));
        return Brief(report?["items"]);
    }

    /// <summary>The verdicts behind the declarations of a file: <c>line verdict</c>.</summary>
    internal async Task<string> Hints(string name)
    {
        var hints = await Ask("textDocument/inlayHint", Lines(name));
        return string.Join("; ", (hints?.AsArray() ?? []).Select(hint => $"{hint?["position"]?["line"]} {hint?["label"]}"));
    }

    /// <summary>Waits until diagnostics that were sent for a file are so.</summary>
    internal async Task<JsonArray> Pushed(string name, Func<JsonArray, bool> isSo)
    {
        while (true)
        {
            lock (_lock)
            {
                if (_diagnostics.TryGetValue(UriOf(name), out var last) && last["diagnostics"] is JsonArray found && isSo(found))
                {
                    return found;
                }
            }

            await Task.Delay(2);
        }
    }

    internal static string Brief(JsonNode? diagnostics) => string.Join("; ", (diagnostics?.AsArray() ?? []).Select(diagnostic =>
        $"{diagnostic?["range"]?["start"]?["line"]}:{diagnostic?["range"]?["start"]?["character"]} {diagnostic?["code"]}"));

    /// <summary>What the server sent last for each file, as <see cref="Brief"/>.</summary>
    internal Dictionary<string, string> AllPushed()
    {
        lock (_lock)
        {
            return _diagnostics.ToDictionary(pair => pair.Key, pair => Brief(pair.Value["diagnostics"]), StringComparer.Ordinal);
        }
    }

    /// <summary>The client goes without a word.</summary>
    internal void EndInput() => _toServer.End();

    public void Dispose() => _toServer.End();

    private void Read()
    {
        var reader = new MessageReader(_toClient);
        while (reader.Read() is { } message)
        {
            var json = JsonNode.Parse(message.Body.Span)?.AsObject() ?? [];
            lock (_lock)
            {
                if (json.ContainsKey("method"))
                {
                    _told.Add(json);
                    if ((string?)json["method"] == "textDocument/publishDiagnostics" && json["params"] is JsonObject published)
                    {
                        _diagnostics[(string?)published["uri"] ?? ""] = published;
                    }

                    continue;
                }
            }

            // An id may be a string that is no valid text.
            using var document = JsonDocument.Parse(message.Body);
            if (_waiting.TryRemove(document.RootElement.GetProperty("id").GetRawText(), out var source))
            {
                source.SetResult(json);
            }
        }

        foreach (var waiting in _waiting.Values)
        {
            waiting.TrySetException(new EndOfStreamException("the server ended"));
        }
    }
}
