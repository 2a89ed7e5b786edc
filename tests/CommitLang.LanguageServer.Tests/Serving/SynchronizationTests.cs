namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>What is shown is as of the text that the client has, and of the files on the disk that it has not opened.</summary>
public sealed class SynchronizationTests
{
    private const string Talks = "as of 2024-01-01\nactor US\nactor China\nconduct strike\n2020-01-01 US: not strike toward China as pledge\n";

    [Fact]
    public async Task An_edit_changes_verdicts_and_diagnostics()
    {
        using var client = await TestClient.Start();
        client.Open("a.commit", Talks);
        Assert.Equal("4 unverified/no-evidence", await client.Hints("a.commit"));
        client.Change("a.commit", 2, """[{ "range": { "start": { "line": 5, "character": 0 }, "end": { "line": 5, "character": 0 } }, "text": "2021-01-01 US did strike toward China\n" }]""");
        Assert.Equal("4 contradicted/breached", await client.Hints("a.commit"));
        client.Change("a.commit", 3, """[{ "range": { "start": { "line": 5, "character": 18 }, "end": { "line": 5, "character": 24 } }, "text": "stroke" }]""");
        Assert.Equal("4 unverified/no-evidence", await client.Hints("a.commit"));
        Assert.Contains("5:18 CL1001", await client.Pull("a.commit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_just_declared_is_offered_and_what_was_taken_out_is_not()
    {
        const string Names = "actor US\nconduct strike\nconduct talk\n2020-01-01 US: not strike\n";
        using var client = await TestClient.Start();
        client.Open("a.commit", Names + "expect ");
        Assert.DoesNotContain("US/keep-talk", await Offers(4), StringComparison.Ordinal);
        client.Replace("a.commit", 2, Names + "2020-01-01 US: keep talk\nexpect ");
        Assert.Contains("US/keep-talk", await Offers(5), StringComparison.Ordinal);
        client.Replace("a.commit", 3, Names + "expect ");
        var offers = await Offers(4);
        Assert.DoesNotContain("US/keep-talk", offers, StringComparison.Ordinal);
        Assert.Contains("US/not-strike", offers, StringComparison.Ordinal);

        async Task<string> Offers(int line)
        {
            // What is offered is what the last check knows.
            await client.Pull("a.commit");
            return (await client.Ask("textDocument/completion", TestClient.At("a.commit", line, 7)))?.ToString() ?? "";
        }
    }

    [Fact]
    public async Task What_is_sent_is_what_is_given_when_asked()
    {
        using var client = await TestClient.Start();
        client.Open("a.commit", Talks + "2021-01-01 US did stroke\n");
        var pushed = await client.Pushed("a.commit", found => found.Count > 0);
        Assert.Equal(await client.Pull("a.commit"), TestClient.Brief(pushed));
        client.Replace("a.commit", 2, Talks);
        await client.Pushed("a.commit", found => !TestClient.Brief(found).Contains("CL1001", StringComparison.Ordinal));
        client.Close("a.commit");
        await client.Pushed("a.commit", found => found.Count == 0);
    }

    [Fact]
    public async Task A_file_that_others_import_is_shown_as_their_checks_have_it()
    {
        using var client = await TestClient.Start(
            ("names.commit", "actor US\nconduct strike\n2020-01-01 US: not strike as pledge\n"),
            ("one.commit", "as of 2024-01-01\nimport \"names.commit\"\n2021-01-01 US did strike\n"),
            ("two.commit", "as of 2024-01-01\nimport \"names.commit\"\n"));
        Assert.Equal("2 contradicted/breached · in two.commit unverified/no-evidence", await client.Hints("names.commit"));

        // An edit of one of the two that import it, then of the file itself.
        client.Open("two.commit", "as of 2024-01-01\nimport \"names.commit\"\n2022-01-01 US did strike\n");
        Assert.Equal("2 contradicted/breached", await client.Hints("names.commit"));
        client.Open("names.commit", "actor US\nconduct strike\nconduct talk\n2020-01-01 US: not talk as pledge\n");
        Assert.Equal("3 unverified/no-evidence", await client.Hints("names.commit"));
    }

    /// <summary>As <c>check</c> tells it.</summary>
    [Theory]
    [InlineData("/elsewhere/b.commit", "0:7 CL1026")]
    [InlineData(null, "0:7 CL1027")]
    [InlineData("/w/names.commit", "")]
    public async Task An_import_of_a_link_leads_to_where_the_link_leads(string? target, string found)
    {
        using var client = await TestClient.Start(("link.commit", "actor US\n"), ("names.commit", "actor US\n"));
        client.Host.Links.Add("/w/link.commit", target);
        client.Open("a.commit", "import \"link.commit\"\n");
        Assert.Equal(found, await client.Pull("a.commit"));
    }

    /// <summary>What is wrong in any of them is told in the end; while somebody types, as the first of them have it.</summary>
    [Fact]
    public async Task A_file_that_very_many_checks_read()
    {
        using var client = await TestClient.Start(
        [
            ("names.commit", "actor US\nconduct strike\n"),
            .. Enumerable.Range(0, 30).Select(i => ($"c{i:00}.commit", $"as of 2024-01-01\nimport \"names.commit\"\n2020-01-01 US: not {(i == 25 ? "talk" : "strike")}\n")),
        ]);
        await client.Pushed("c25.commit", found => TestClient.Brief(found) == "2:19 CL1001");
        client.Open("names.commit", "actor US\nconduct strike\nconduct talk\nconduct talk\n");
        await client.Pushed("names.commit", found => TestClient.Brief(found).StartsWith("3:8 CL1006", StringComparison.Ordinal));
        await client.Pushed("c25.commit", found => !TestClient.Brief(found).Contains("CL1001", StringComparison.Ordinal));
        client.Replace("names.commit", 2, "actor US\nconduct hit\n");
        await client.Pushed("c29.commit", found => TestClient.Brief(found) == "2:19 CL1001");
        Assert.Equal("", await client.Pull("names.commit"));
    }

    [Fact]
    public async Task Files_that_change_on_the_disk_count_unless_they_are_open()
    {
        using var client = await TestClient.Start(("a.commit", "import \"b.commit\"\nUS did strike\n"));
        Assert.Contains("CL1", await client.Pull("a.commit"), StringComparison.Ordinal);
        Assert.Equal(["/w"], client.Host.Watched);
        client.Host.Write("/w/b.commit", "actor US\nconduct strike\n");
        client.Host.TellChanged("/w/b.commit");
        client.Host.Write("/w/a.commit", "as of 2024-01-01\nimport \"b.commit\"\nUS: not strike\n2020 US did strike\n");
        client.Notify("workspace/didChangeWatchedFiles", """{ "changes": [{ "uri": "file:///w/a.commit", "type": 2 }] }""");
        Assert.Equal("2 contradicted/breached", await client.Hints("a.commit"));
        client.Open("b.commit", "actor US\nconduct strike\nconduct other\n");
        client.Host.Write("/w/b.commit", "");
        client.Host.TellChanged("/w/b.commit");
        Assert.Equal("2 contradicted/breached", await client.Hints("a.commit"));
        client.Close("b.commit");
        client.Host.Delete("/w/b.commit");
        client.Host.TellChanged("/w/b.commit");
        Assert.Contains("1:7 CL", await client.Pull("a.commit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        using var client = await TestClient.Start(("a.commit", "US did strike\n"));
        client.Host.Write("/v/b.commit", "China did talk\n");
        async Task<int?> Files() => (await client.Ask("workspace/diagnostic", """{ "previousResultIds": [] }"""))?["items"]?.AsArray().Count;
        Assert.Equal(1, await Files());
        client.Notify("workspace/didChangeWorkspaceFolders", """{ "event": { "added": [{ "uri": "file:///v", "name": "v" }], "removed": [] } }""");
        Assert.Equal(2, await Files());
        client.Notify("workspace/didChangeWorkspaceFolders", """{ "event": { "added": [], "removed": [{ "uri": "file:///w", "name": "w" }] } }""");
        Assert.Equal(1, await Files());
        client.Open("untitled:Untitled-1", "as of 2024-01-01\nUS: not strike\n2020 US did strike\n");
        Assert.Equal("1 contradicted/breached", await client.Hints("untitled:Untitled-1"));
        Assert.Equal(2, await Files());
    }

    [Fact]
    public async Task The_day_of_evaluation_is_the_clients_to_choose()
    {
        using var client = await TestClient.Start();
        client.Open("a.commit", "2020-01-01 US: will talk by 2024-06-01\n");
        Assert.Equal("0 unverified/pending", await client.Hints("a.commit"));
        Assert.Null(await client.Ask("workspace/executeCommand", """{ "command": "commitlang.asOf", "arguments": ["2025-01-01"] }"""));
        Assert.Equal("0 unverified/overdue", await client.Hints("a.commit"));
        var wrong = await client.Request("workspace/executeCommand", """{ "command": "commitlang.asOf", "arguments": ["sometime"] }""");
        Assert.Equal(-32602, (int?)wrong["error"]?["code"]);
        await client.Ask("workspace/executeCommand", """{ "command": "commitlang.asOf", "arguments": [null] }""");
        Assert.Equal("0 unverified/pending", await client.Hints("a.commit"));
        client.Notify("workspace/didChangeConfiguration", """{ "settings": { "commitlang": { "asOf": "2025-01-01", "inlayHints": true } } }""");
        Assert.Equal("0 unverified/overdue", await client.Hints("a.commit"));
    }

    [Fact]
    public async Task A_request_can_be_taken_back()
    {
        using var client = await TestClient.Start();
        client.Open("a.commit", string.Concat(Enumerable.Range(0, 3000).Select(i => $"20{(i % 14) + 10}-01-01 A{i % 50}: not c{i % 70} toward A{i % 33}\n")));
        var hints = client.SendAsking("\"x\"", $$"""{ "jsonrpc": "2.0", "id": "x", "method": "textDocument/inlayHint", "params": {{TestClient.Lines("a.commit")}} }""");
        client.Notify("$/cancelRequest", """{ "id": "x" }""");
        var answer = await hints;
        Assert.True(answer.ContainsKey("result") || (int?)answer["error"]?["code"] == -32800, (string?)answer["error"]?["message"]);
        Assert.NotNull(await client.Ask("textDocument/foldingRange", TestClient.Document("a.commit")));
    }

    /// <summary>A file in a folder inside of another is imported from the outer one: each thing is told at the file that it is in.</summary>
    [Fact]
    public async Task A_folder_inside_of_another()
    {
        using var client = await TestClient.Start(
            ("a.commit", "as of 2024-01-01\nimport \"in/a.commit\"\nUS: not strike\n2020 US did stroke\n"),
            ("in/a.commit", "actor US\nconduct strike\n2020-01-01 US: not strike as pledge\n\n\n\n2020-01-01 US did stroll\n"));
        client.Notify("workspace/didChangeWorkspaceFolders", """{ "event": { "added": [{ "uri": "file:///w/in", "name": "in" }], "removed": [] } }""");
        Assert.Equal("3:12 CL1001", Names(await client.Pull("a.commit")));
        Assert.Equal("6:18 CL1001", Names(await client.Pull("in/a.commit")));

        static string Names(string found) => string.Join("; ", found.Split("; ").Where(one => one.Contains("CL1001", StringComparison.Ordinal)));
    }

    /// <summary>Each edit of one message speaks of the text after the one before it; lines may end in any way, and a character may be two units.</summary>
    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public async Task Several_edits_in_one_message(string end)
    {
        using var client = await TestClient.Start();
        client.Open("a.commit", Talks.Replace("\n", end, StringComparison.Ordinal));
        var line = System.Text.Json.JsonEncodedText.Encode(end);
        client.Change("a.commit", 2, $$"""
            [
              { "range": { "start": { "line": 1, "character": 0 }, "end": { "line": 1, "character": 0 } }, "text": "# \ud83d\ude00{{line}}{{line}}" },
              { "range": { "start": { "line": 1, "character": 4 }, "end": { "line": 2, "character": 0 } }, "text": " talks{{line}}" },
              { "range": { "start": { "line": 99, "character": 0 }, "end": { "line": 99, "character": 0 } }, "text": "2021-01-01 US did stroke toward China{{line}}" },
              { "range": { "start": { "line": 7, "character": 21 }, "end": { "line": 7, "character": 22 } }, "text": "i" }
            ]
            """);
        Assert.Equal("6 contradicted/breached", await client.Hints("a.commit"));
    }

    /// <summary>Where no folder is open, a file may still import from a folder below its own.</summary>
    [Fact]
    public async Task A_file_of_no_folder_that_imports_from_one_below()
    {
        using var client = await TestClient.Start();
        client.Host.Write("/x/sub/b.commit", "actor US\nconduct strike\n");
        client.Open("/x/b.commit", "as of 2024-01-01\nimport \"sub/b.commit\"\nUS: not strike\n2020 US did strike\n");
        Assert.Equal("2 contradicted/breached", await client.Hints("/x/b.commit"));
        Assert.DoesNotContain("CL1001", await client.Pull("/x/b.commit"), StringComparison.Ordinal);
        client.Open("/x/sub/b.commit", "actor US\nconduct strike\n");
        client.Replace("/x/sub/b.commit", 2, "actor US\nconduct other\n");
        Assert.Contains("CL1001", await client.Pull("/x/b.commit"), StringComparison.Ordinal);
    }

    /// <summary>An import that is typed makes the other file a part of the check.</summary>
    [Fact]
    public async Task An_import_that_comes_by_an_edit()
    {
        using var client = await TestClient.Start(("names.commit", "actor US\nconduct strike\n2020-01-01 US: not strike as pledge\n"));
        client.Open("a.commit", "as of 2024-01-01\n2021-01-01 US did strike\n");
        Assert.Equal("2 unverified/no-evidence", await client.Hints("names.commit"));
        client.Replace("a.commit", 2, "as of 2024-01-01\nimport \"names.commit\"\n2021-01-01 US did strike\n");
        Assert.Equal("2 contradicted/breached", await client.Hints("names.commit"));
        client.Replace("a.commit", 3, "as of 2024-01-01\n2021-01-01 US did strike\n");
        Assert.Equal("2 unverified/no-evidence", await client.Hints("names.commit"));
    }

    [Fact]
    public async Task A_folder_that_is_deleted_takes_its_files_along()
    {
        using var client = await TestClient.Start(("a.commit", "import \"in/b.commit\"\nUS: not strike\n"), ("in/b.commit", "actor US\nconduct strike\n"));
        client.Open("a.commit", "import \"in/b.commit\"\nUS: not strike\n");
        Assert.DoesNotContain("0:7 CL", await client.Pull("a.commit"), StringComparison.Ordinal);
        client.Host.Delete("/w/in/b.commit");
        client.Notify("workspace/didChangeWatchedFiles", """{ "changes": [{ "uri": "file:///w/in", "type": 3 }] }""");
        Assert.Contains("0:7 CL", await client.Pull("a.commit"), StringComparison.Ordinal);
    }
}
