using System.Text.Json;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>After a long session of edits, undoing, saving, closing, and of files that come and go, everything is as a fresh start has it.</summary>
public sealed class RecordingTests
{
    private const int Steps = 400;

    private static readonly string[] Names = ["/w/a.commit", "/w/b.commit", "/w/sub/c.commit", "/w/sub/d.commit", "/v/a.commit", "/v/b.commit", "/elsewhere/e.commit"];

    public static TheoryData<int> Seeds => [.. Enumerable.Range(0, 6)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public async Task A_long_session_ends_as_a_fresh_start(int seed)
    {
        var random = new Random(seed);
        var host = new MemoryHost();
        foreach (var name in Names.Where(_ => random.Next(3) > 0))
        {
            host.Write(name, RandomTexts.Text(random));
        }

        using var client = await Start(host);
        var open = new SortedDictionary<string, Opened>(StringComparer.Ordinal);
        string? asOf = null;
        for (var step = 0; step < Steps; step++)
        {
            asOf = await Do(client, open, asOf, random);
            if (step % 100 == 99)
            {
                await Compare(client, open, asOf, $"seed {seed}, step {step}");
            }
        }
    }

    private static async Task<TestClient> Start(MemoryHost host)
    {
        var client = new TestClient(host);
        await client.Initialize("""{ "workspaceFolders": [{ "uri": "file:///w", "name": "w" }, { "uri": "file:///v", "name": "v" }], "capabilities": {} }""");
        return client;
    }

    private static async Task<string?> Do(TestClient client, SortedDictionary<string, Opened> open, string? asOf, Random random)
    {
        var name = Names[random.Next(Names.Length)];
        var opened = open.GetValueOrDefault(name);
        switch (random.Next(12))
        {
            case 0 when opened is null:
                open[name] = new(1, client.Host.TextOf(name) ?? RandomTexts.Text(random));
                client.Open(name, open[name].Text);
                break;
            case 1 when opened is not null:
                open.Remove(name);
                client.Close(name);
                break;
            case 2 when opened is not null:
                client.Host.Write(name, opened.Text);
                client.Notify("textDocument/didSave", TestClient.Document(name));
                client.Host.TellChanged(name);
                break;
            case 3:
                client.Host.Write(name, RandomTexts.Text(random));
                client.Host.TellChanged(name);
                break;
            case 4 when random.Next(3) == 0:
                client.Host.Delete(name);
                client.Host.TellChanged(name);
                break;
            case 5 when random.Next(4) == 0:
                asOf = random.Next(2) == 0 ? null : $"20{random.Next(18, 26)}-01-01";
                await client.Ask("workspace/executeCommand", $$"""{ "command": "commitlang.asOf", "arguments": [{{JsonSerializer.Serialize(asOf)}}] }""");
                break;
            case 6 when opened is { Before: { } before }:
                opened.Put(before);
                client.Replace(name, opened.Version, before);
                break;
            case 7:
                // Somebody looks at something in the middle of it all.
                await client.Request("textDocument/completion", TestClient.At(name, random.Next(6), random.Next(20)));
                await client.Request("textDocument/inlayHint", TestClient.Lines(name));
                break;
            default:
                if (opened is not null)
                {
                    var (change, text) = RandomTexts.Edit(opened.Text, random);
                    opened.Put(text);
                    client.Change(name, opened.Version, change);
                }

                break;
        }

        return asOf;
    }

    private static async Task Compare(TestClient client, SortedDictionary<string, Opened> open, string? asOf, string place)
    {
        var host = new MemoryHost();
        foreach (var file in client.Host.Files())
        {
            host.Write(file, client.Host.TextOf(file) ?? "");
        }

        using var fresh = await Start(host);
        foreach (var (name, opened) in open)
        {
            fresh.Open(name, opened.Text, opened.Version);
        }

        await fresh.Ask("workspace/executeCommand", $$"""{ "command": "commitlang.asOf", "arguments": [{{JsonSerializer.Serialize(asOf)}}] }""");
        foreach (var name in Names.Where(name => open.ContainsKey(name) || (host.TextOf(name) is not null && !name.StartsWith("/elsewhere", StringComparison.Ordinal))))
        {
            Assert.True(await State(fresh, name) == await State(client, name), $"{place}, {name}: afresh {await State(fresh, name)}\nafter all {await State(client, name)}");
        }

        var expected = await Settled(fresh);
        var sent = expected;
        for (var tries = 0; tries < 2000; tries++)
        {
            sent = await Settled(client);
            if (sent == expected)
            {
                break;
            }

            await Task.Delay(5);
        }

        Assert.True(expected == sent, $"{place}: sent afresh\n{expected}\nsent in all\n{sent}");
    }

    private static async Task<string> State(TestClient client, string name)
    {
        var symbols = await client.Ask("textDocument/documentSymbol", TestClient.Document(name));
        var tokens = await client.Ask("textDocument/semanticTokens/full", TestClient.Document(name));
        return $"{await client.Pull(name)} | {await client.Hints(name)} | {symbols?.ToJsonString()} | {tokens?["data"]?.ToJsonString()}";
    }

    /// <summary>What was sent for files that have something wrong, once nothing more comes.</summary>
    private static async Task<string> Settled(TestClient client)
    {
        var before = "";
        while (true)
        {
            await client.Ask("workspace/symbol", """{ "query": "zzz" }""");
            await Task.Delay(30);
            var now = string.Join("\n", client.AllPushed().Where(file => file.Value.Length > 0).OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => $"{file.Key} {file.Value}"));
            if (now == before)
            {
                return now;
            }

            before = now;
        }
    }

    /// <summary>A file that is open.</summary>
    private sealed class Opened(int version, string text)
    {
        internal int Version { get; private set; } = version;

        internal string Text { get; private set; } = text;

        internal string? Before { get; private set; }

        internal void Put(string text) => (Version, Before, Text) = (Version + 1, Text, text);
    }
}
