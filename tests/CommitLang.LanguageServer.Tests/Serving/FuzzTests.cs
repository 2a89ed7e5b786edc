using System.Text;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>Whatever a client sends, the server goes on, and answers the next proper request.</summary>
public sealed class FuzzTests
{
    private static readonly string[] Methods =
    [
        "initialize", "initialized", "textDocument/didOpen", "textDocument/didChange", "textDocument/didClose", "textDocument/didSave", "textDocument/hover",
        "textDocument/completion", "textDocument/signatureHelp", "textDocument/definition", "textDocument/references", "textDocument/documentHighlight",
        "textDocument/prepareRename", "textDocument/rename", "textDocument/documentSymbol", "workspace/symbol", "textDocument/foldingRange", "textDocument/selectionRange",
        "textDocument/documentLink", "textDocument/semanticTokens/full", "textDocument/semanticTokens/full/delta", "textDocument/semanticTokens/range", "textDocument/formatting",
        "textDocument/rangeFormatting", "textDocument/onTypeFormatting", "textDocument/codeAction", "codeAction/resolve", "textDocument/codeLens", "textDocument/inlayHint",
        "textDocument/diagnostic", "workspace/diagnostic", "workspace/executeCommand", "workspace/didChangeWatchedFiles", "workspace/didChangeWorkspaceFolders",
        "workspace/didChangeConfiguration", "$/cancelRequest", "$/setTrace", "nothing/known",
    ];

    private static readonly string[] Values =
    [
        "null", "true", "-1", "0", "3", "2147483647", "1e300", "\"\"", "\"a.commit\"", "\"file:///w/a.commit\"", "\"file:///w/b.commit\"", "\"file://\"", "\"untitled:x\"",
        "\"commitlang.why\"", "\"commitlang.tests\"", "\"commitlang.text\"", "\"commitlang.acceptSnapshot\"", "\"\\ud800\"", "\"\\u0000\"", "\"US: not strike\\n\"", "[]", "{}", "\"x-y\"",
        "\"quickfix\"", "\"record\"", "\"Consistent\"",
    ];

    private static readonly string[] Keys =
    [
        "textDocument", "uri", "version", "text", "languageId", "position", "line", "character", "range", "start", "end", "contentChanges", "newName", "query", "positions", "ch",
        "context", "includeDeclaration", "only", "diagnostics", "data", "kind", "offset", "goal", "id", "title", "command", "arguments", "changes", "type", "event", "added", "removed",
        "settings", "commitlang", "asOf", "previousResultId", "previousResultIds", "value", "name", "capabilities", "workspaceFolders", "options",
    ];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 10)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Messages_of_any_shape(int seed)
    {
        var random = new Random(seed);
        using var client = await TestClient.Start(("a.commit", RandomTexts.Text(random)), ("b.commit", RandomTexts.Text(random)));
        for (var i = 0; i < 300; i++)
        {
            var method = Methods[random.Next(Methods.Length)];
            var id = random.Next(3) == 0 ? "" : $"\"id\": {(random.Next(9) == 0 ? Value(random, 1) : $"\"f{random.Next(20)}\"")}, ";
            client.Send($$"""{ "jsonrpc": "2.0", {{id}}"method": "{{method}}", "params": {{(random.Next(2) == 0 ? Likely(random) : Value(random, 0))}} }""");
        }

        await IsAlive(client);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Proper_requests_at_improper_places(int seed)
    {
        var random = new Random(seed);
        using var client = await TestClient.Start(("a.commit", RandomTexts.Text(random)));
        client.Open("b.commit", RandomTexts.Text(random));
        for (var i = 0; i < 200; i++)
        {
            var method = Methods[random.Next(6, Methods.Length)];
            await Task.WhenAny(client.Request(method, Likely(random)));
            if (random.Next(4) == 0)
            {
                client.Change("b.commit", i, $$"""[{ "range": {{RangeOf(random)}}, "text": "US: not strike\n" }]""");
            }
        }

        await IsAlive(client);
    }

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task Bytes_that_are_no_messages(int seed)
    {
        var random = new Random(seed);
        using var client = await TestClient.Start();
        for (var i = 0; i < 60; i++)
        {
            var bytes = new byte[random.Next(200)];
            random.NextBytes(bytes);

            // A length that is claimed is kept, so that the next message can be found; what stands there is anything.
            client.SendBytes(random.Next(3) switch
            {
                0 => [.. Encoding.ASCII.GetBytes($"Content-Length: {bytes.Length}\r\n\r\n"), .. bytes],
                1 => Encoding.ASCII.GetBytes($"Content-Length: {new string('9', random.Next(1, 40))}x\r\n\r\n"),
                _ => Encoding.ASCII.GetBytes($"{new string('h', random.Next(20_000))}: x\r\n\r\n"),
            });
        }

        await IsAlive(client);
    }

    [Fact]
    public async Task A_message_in_small_pieces()
    {
        using var client = await TestClient.Start();
        var message = Encoding.UTF8.GetBytes("""{ "jsonrpc": "2.0", "id": "pieces", "method": "workspace/symbol", "params": { "query": "ü" } }""");
        var answer = client.SendAsking("\"pieces\"", "{}");
        foreach (var piece in Encoding.ASCII.GetBytes($"Content-Length: {message.Length}\r\n\r\n").Concat(message))
        {
            client.SendBytes([piece]);
        }

        Assert.NotNull((await answer)["result"]);
    }

    [Fact]
    public async Task Behind_half_a_message_the_next_one_is_found()
    {
        using var client = await TestClient.Start();
        var refused = client.SendAsking("null", "");
        client.SendBytes(Encoding.ASCII.GetBytes("Content-Length: 1000\r\n\r\n{ \"jsonrpc\": \"2.0\""));
        Assert.NotNull(await client.Ask("workspace/symbol", """{ "query": "x" }"""));
        Assert.Equal(-32700, (int?)(await refused)["error"]?["code"]);
    }

    /// <summary>An editor that cuts a character in two sends half of it.</summary>
    [Fact]
    public async Task Half_a_character_does_not_lose_the_edit()
    {
        using var client = await TestClient.Start();
        client.Notify("textDocument/didOpen", """{ "textDocument": { "uri": "file:///w/a.commit", "version": 1, "text": "# \ud83d\nas of 2024-01-01\nUS: not strike\n2020 US did strike\n" } }""");
        Assert.Equal("2 contradicted/breached", await client.Hints("a.commit"));
    }

    [Fact]
    public async Task Half_a_message_ends_with_its_stream()
    {
        using var client = await TestClient.Start();
        client.SendBytes(Encoding.ASCII.GetBytes("Content-Length: 100\r\n\r\n{ \"jsonrpc\""));
        client.EndInput();
        Assert.Equal(1, await client.Status);
    }

    [Fact]
    public async Task Texts_that_are_huge_deep_or_of_one_line()
    {
        using var client = await TestClient.Start();
        client.Open("a.commit", string.Concat(Enumerable.Repeat("2020-01-01 US did strike toward China\n", 20_000)));
        client.Open("b.commit", "US: not x if " + new string('(', 100_000));
        client.Open("c.commit", "US did " + new string('x', 1_000_000));
        client.Open("d.commit", new string('[', 200_000) + new string('\n', 100_000));
        Assert.NotNull(await client.Ask("textDocument/foldingRange", TestClient.Document("d.commit")));
        Assert.NotNull(await client.Ask("textDocument/completion", TestClient.At("b.commit", 0, 50_000)));
        Assert.NotNull(await client.Ask("textDocument/inlayHint", TestClient.Lines("c.commit")));
        client.Send($$"""{ "jsonrpc": "2.0", "method": "textDocument/didOpen", "params": {{new string('[', 5000)}}{{new string(']', 5000)}} }""");
        await IsAlive(client);
    }

    private static async Task IsAlive(TestClient client)
    {
        client.Open("alive.commit", "as of 2024-01-01\nUS: not strike\n2020 US did strike\n");
        Assert.StartsWith("1 contradicted", await client.Hints("alive.commit"), StringComparison.Ordinal);
    }

    /// <summary>Parameters that most methods can read, with places that may lie anywhere.</summary>
    private static string Likely(Random random)
    {
        var uri = random.Next(5) switch { 0 => "file:///w/none.commit", 1 => "nonsense", 2 => "file:///w/a.commit", _ => "file:///w/b.commit" };
        return $$"""
            { "textDocument": { "uri": "{{uri}}", "version": {{random.Next(-5, 9)}}, "languageId": "x", "text": "US did x\n" }, "position": {{PlaceOf(random)}},
              "range": {{RangeOf(random)}}, "positions": [{{PlaceOf(random)}}, {{PlaceOf(random)}}], "newName": {{Values[random.Next(7, Values.Length)]}}, "query": "s",
              "context": { "includeDeclaration": true, "diagnostics": [] }, "ch": "\n", "previousResultId": "1", "previousResultIds": [],
              "contentChanges": [{ "range": {{RangeOf(random)}}, "text": "y" }], "title": "t", "kind": "k",
              "data": { "uri": "{{uri}}", "kind": "record", "offset": {{random.Next(-9, 900)}}, "goal": "Consistent" },
              "command": "commitlang.{{(random.Next(2) == 0 ? "why" : "showWhy")}}", "arguments": [{ "uri": "{{uri}}", "position": {{PlaceOf(random)}} }],
              "changes": [{ "uri": "{{uri}}", "type": 2 }], "event": { "added": [], "removed": [] } }
            """;
    }

    private static string RangeOf(Random random) => $$"""{ "start": {{PlaceOf(random)}}, "end": {{PlaceOf(random)}} }""";

    private static string PlaceOf(Random random) => $$"""{ "line": {{Number(random)}}, "character": {{Number(random)}} }""";

    private static int Number(Random random) => random.Next(6) switch { 0 => -1, 1 => int.MaxValue, 2 => 1000, _ => random.Next(12) };

    private static string Value(Random random, int depth) => random.Next(depth > 4 ? 1 : 3) switch
    {
        0 => Values[random.Next(Values.Length)],
        1 => $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Value(random, depth + 1)))}]",
        _ => $"{{ {string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{Keys[random.Next(Keys.Length)]}\": {Value(random, depth + 1)}"))} }}",
    };
}
