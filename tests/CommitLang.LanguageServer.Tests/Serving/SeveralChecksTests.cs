namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>A file that several checks read: what is shown in it says where they judge differently, so that nobody takes the answer of one for that of all.</summary>
public sealed class SeveralChecksTests
{
    private const string Names = "actor US\nconduct strike\n2020-01-01 US: not strike as pledge\n";

    [Fact]
    public async Task The_lens_says_where_another_check_judges_otherwise()
    {
        using var client = await Start();
        var lens = (await client.Ask("textDocument/codeLens", TestClient.Document("names.commit")))?[0];
        Assert.Equal("contradicted · 1 record · in two.commit unverified", (string?)lens?["command"]?["title"]);
    }

    [Fact]
    public async Task The_outline_says_so_too()
    {
        using var client = await Start();
        var entries = (await client.Ask("textDocument/documentSymbol", TestClient.Document("names.commit")))?.AsArray();
        Assert.Equal("contradicted/breached · in two.commit unverified/no-evidence", (string?)entries?[^1]?["detail"]);
    }

    [Fact]
    public async Task The_hover_and_the_why_tell_of_both()
    {
        using var client = await Start();
        var hover = (string?)(await client.Ask("textDocument/hover", TestClient.At("names.commit", 2, 15)))?["contents"]?["value"];
        Assert.Matches(@"(?s)\*\*contradicted/breached\*\*.*---\n\nin `two\.commit`:\n\n.*\*\*unverified/no-evidence\*\*", hover);
        var why = (string?)(await client.Ask(
            "workspace/executeCommand",
            """{ "command": "commitlang.why", "arguments": [{ "uri": "file:///w/names.commit", "position": { "line": 2, "character": 15 } }] }"""))?["markdown"];
        Assert.Matches(@"(?s)contradicted/breached.*---\n\nin `two\.commit`\n\n.*unverified/no-evidence", why);
    }

    /// <summary>Where all judge alike, no check is named.</summary>
    [Fact]
    public async Task Checks_that_judge_alike()
    {
        using var client = await Start();
        client.Open("two.commit", "as of 2024-01-01\nimport \"names.commit\"\n2022-01-01 US did strike\n2023-01-01 US did strike\n");
        var lens = (await client.Ask("textDocument/codeLens", TestClient.Document("names.commit")))?[0];
        Assert.Equal("contradicted · 1 record", (string?)lens?["command"]?["title"]);
        var why = (string?)(await client.Ask(
            "workspace/executeCommand",
            """{ "command": "commitlang.why", "arguments": [{ "uri": "file:///w/names.commit", "position": { "line": 2, "character": 15 } }] }"""))?["markdown"];
        Assert.DoesNotContain("two.commit", why, StringComparison.Ordinal);
    }

    /// <summary>What is wrong only as the second check has it is shown in the file, and so is its mend.</summary>
    [Fact]
    public async Task A_mend_of_what_is_wrong_only_in_another_check()
    {
        using var client = await TestClient.Start(
            ("a.commit", "as of 2024-01-01\nimport \"deeds.commit\"\n"),
            ("b.commit", "as of 2024-01-01\nimport \"deeds.commit\"\nactor China\nactor US\n"),
            ("deeds.commit", "2020-01-01 Chima did talk toward US\n"));
        Assert.Contains("0:11 CL1001", await client.Pull("deeds.commit"), StringComparison.Ordinal);
        var actions = (await client.Ask(
            "textDocument/codeAction",
            """{ "textDocument": { "uri": "file:///w/deeds.commit" }, "range": { "start": { "line": 0, "character": 12 }, "end": { "line": 0, "character": 12 } }, "context": { "diagnostics": [] } }"""))?.AsArray();
        Assert.Contains("write `China`", (actions ?? []).Select(action => (string?)action?["title"]));
    }

    private static Task<TestClient> Start() => TestClient.Start(
        ("names.commit", Names), ("one.commit", "as of 2024-01-01\nimport \"names.commit\"\n2021-01-01 US did strike\n"), ("two.commit", "as of 2024-01-01\nimport \"names.commit\"\n"));
}
