using System.Text;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>From the greeting to the end.</summary>
public sealed class LifecycleTests
{
    [Fact]
    public async Task A_session_ends_in_order()
    {
        using var client = await TestClient.Start();
        Assert.Null(await client.Ask("shutdown", "{}"));
        client.Notify("exit", "{}");
        Assert.Equal(0, await client.Status);
    }

    [Fact]
    public async Task Without_shutdown_the_end_is_none()
    {
        using var client = await TestClient.Start();
        client.Notify("exit", "{}");
        Assert.Equal(1, await client.Status);
    }

    [Fact]
    public async Task A_client_that_is_gone_ends_the_server()
    {
        using var client = await TestClient.Start();
        client.EndInput();
        Assert.Equal(1, await client.Status);
    }

    [Fact]
    public async Task What_comes_at_the_wrong_time_is_refused()
    {
        using var client = new TestClient(new MemoryHost());
        Assert.Equal(-32002, await Error(client, "textDocument/hover", TestClient.At("a.commit", 0, 0)));
        client.Open("a.commit", "A did x\n");
        await client.Initialize("""{ "capabilities": {} }""");
        Assert.Equal(-32600, await Error(client, "initialize", """{ "capabilities": {} }"""));
        await client.Ask("shutdown", "{}");
        Assert.Equal(-32600, await Error(client, "textDocument/hover", TestClient.At("a.commit", 0, 0)));
    }

    [Fact]
    public async Task What_is_no_message_is_refused_and_the_next_one_answered()
    {
        using var client = await TestClient.Start(("a.commit", "A did x\n"));
        Assert.Equal(-32601, await Error(client, "textDocument/moniker", "{}"));
        Assert.Equal(-32602, await Error(client, "textDocument/hover", "[]"));
        Assert.Equal(-32602, await Error(client, "textDocument/hover", """{ "textDocument": 5 }"""));
        Assert.Equal(-32602, await Error(client, "textDocument/hover", TestClient.At("nowhere.commit", 0, 0)));
        Assert.Equal(-32700, (int?)(await client.SendAsking("null", "{ this is no JSON"))["error"]?["code"]);
        Assert.Equal(-32600, (int?)(await client.SendAsking("null", "[]"))["error"]?["code"]);
        Assert.Equal(-32600, (int?)(await client.SendAsking("7", """{ "id": 7 }"""))["error"]?["code"]);
        client.Notify("$/setTrace", """{ "value": "off" }""");
        client.Notify("textDocument/unheardOf", "{}");
        client.Send("""{ "jsonrpc": "2.0", "id": "nobody-asked", "result": 5 }""");
        client.SendBytes(Encoding.ASCII.GetBytes("Content-Type: x\r\ncontent-length:2\r\nX: y\r\n\r\n{}"));
        Assert.Null(await client.Ask("textDocument/hover", TestClient.At("a.commit", 5, 500)));
    }

    [Fact]
    public async Task A_header_without_a_length_and_a_message_that_is_too_large_are_skipped()
    {
        using var client = await TestClient.Start();
        var refused = client.SendAsking("null", "");
        client.SendBytes(Encoding.ASCII.GetBytes("Content-Length: minus five\r\n\r\n"));
        Assert.Equal(-32700, (int?)(await refused)["error"]?["code"]);
        Assert.NotNull(await client.Ask("workspace/symbol", """{ "query": "" }"""));
    }

    private static async Task<int?> Error(TestClient client, string method, string parameters) =>
        (int?)(await client.Request(method, parameters))["error"]?["code"];
}
