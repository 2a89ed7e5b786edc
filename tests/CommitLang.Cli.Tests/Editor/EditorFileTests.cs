using System.Text.Json;
using CommitLang.LanguageServer.Tests.Serving;

namespace CommitLang.Cli.Tests.Editor;

/// <summary>Files and links on the disk, as the editor has them: answers are those of the command.</summary>
public sealed class EditorFileTests
{
    private const string Names = "actor US\nconduct strike\n2020-01-01 US: not strike as pledge\n";

    private const string Deed = "as of 2024-01-01\nimport \"names.commit\"\n2021-01-01 US did strike\n";

    [Fact]
    public async Task An_import_through_a_link()
    {
        using var folder = await new EditedFolder(("a.commit", Deed), ("in/real.commit", Names)).Link("names.commit", "in/real.commit").Opened();
        Assert.Equal("", await folder.Pull("a.commit"));
        Assert.Equal("2 contradicted/breached", await folder.Hints("in/real.commit"));
        folder.Open("in/real.commit");
        folder.Client.Replace(folder.PathOf("in/real.commit"), 2, Names.Replace("strike", "talk", StringComparison.Ordinal));
        Assert.Equal("2:18 CL1001", await folder.Pull("a.commit"));
    }

    /// <summary>A file that is imported by two names is one file, as it is for the command.</summary>
    [Fact]
    public async Task A_file_that_is_imported_by_two_names()
    {
        using var folder = await new EditedFolder(("a.commit", Deed + "import \"real.commit\"\n"), ("real.commit", Names)).Link("names.commit", "real.commit").Opened();
        Assert.Equal("real.commit 2:15 CL3007", await folder.PullAll());
        var found = await folder.Client.Ask("textDocument/references",
            $$"""{ "textDocument": { "uri": "file://{{folder.PathOf("real.commit")}}" }, "position": { "line": 1, "character": 10 }, "context": { "includeDeclaration": true } }""");
        Assert.Equal(3, found?.AsArray().Count);
    }

    [Fact]
    public async Task A_link_that_leads_out_of_the_folder()
    {
        using var folder = await new EditedFolder(("a.commit", Deed)).Write("../out.commit", Names).Link("names.commit", "../out.commit").Opened();
        Assert.Contains("outside", await folder.Messages("a.commit"), StringComparison.Ordinal);
        File.Delete(folder.PathOf("names.commit"));
        folder.Change("names.commit", Names);
        Assert.Equal("", await folder.Pull("a.commit"));
    }

    [Fact]
    public async Task A_folder_that_is_a_link()
    {
        using var folder = new EditedFolder(("a.commit", Deed), ("names.commit", Names), ("t.csv", "who,when,amount\nUS,2021-01-01,4\n")).Link("../link", "w");
        await folder.Opened("../link");
        Assert.Equal("2 contradicted/breached", await folder.Hints("../link/names.commit"));
        Assert.Equal("", await folder.Pull("../link/a.commit"));
        folder.Change("../link/a.commit", "as of 2024-01-01\nimport \"names.commit\"\nmeasure arms in t\nUS: arms <= 3 t\nevents \"t.csv\" measure arms with actor = \"who\", date = \"when\", value = \"amount\"\n");
        Assert.Equal("2 unverified/no-evidence", await folder.Hints("../link/names.commit"));
        Assert.Equal("3 contradicted/breached", await folder.Hints("../link/a.commit"));
        folder.Change("../link/t.csv", "who,when,amount\nUS,2021-01-01,2\n");
        Assert.Equal("3 consistent/supported", await folder.Hints("../link/a.commit"));
    }

    [Fact]
    public async Task Files_that_cannot_be_read()
    {
        using var folder = await new EditedFolder(("a.commit", Deed)).Link("names.commit", "names.commit").Opened();
        Assert.Contains("symbolic links lead in a circle", await folder.Messages("a.commit"), StringComparison.Ordinal);
        File.Delete(folder.PathOf("names.commit"));
        Directory.CreateDirectory(folder.PathOf("names.commit"));
        folder.Tell("names.commit");
        Assert.Contains("it is a folder", await folder.Messages("a.commit"), StringComparison.Ordinal);
        Directory.Delete(folder.PathOf("names.commit"));
        File.WriteAllBytes(folder.PathOf("names.commit"), [.. "actor US\nconduct strike # \n"u8, 0xFF, 0xFE, .. "\n"u8]);
        folder.Tell("names.commit");
        Assert.Contains("2:0 CL0", await folder.Pull("names.commit"), StringComparison.Ordinal);
    }

    /// <summary>A folder that is moved in, or a branch that is taken out, may be told by the name of the folder alone.</summary>
    [Fact]
    public async Task A_folder_of_files_that_comes()
    {
        using var folder = await new EditedFolder(("a.commit", Deed.Replace("names", "in/names", StringComparison.Ordinal))).Opened();
        Assert.Contains("1:7 CL", await folder.Pull("a.commit"), StringComparison.Ordinal);
        folder.Write("in/names.commit", Names).Write("in/other.commit", "2020 US: will tlak\nexpect x\n").Tell("in");
        Assert.Equal("", await folder.Pull("a.commit"));
        Assert.Contains("in/other.commit", await folder.PullAll(), StringComparison.Ordinal);
    }

    /// <summary>Whatever spelling of the address a client uses, it speaks of one document.</summary>
    [Theory]
    [InlineData("b c:é.commit", "b%20c:%C3%A9.commit", "b%20c%3a%c3%a9.commit")]
    [InlineData("a.commit", "./a.commit", "x/../%61.commit")]
    public async Task Two_spellings_of_one_address(string name, string one, string other)
    {
        using var folder = await new EditedFolder((name, "as of 2024-01-01\nUS: not strike\n")).Opened();
        var home = folder.PathOf(".");
        var text = JsonSerializer.Serialize("as of 2024-01-01\nUS: not strike\n2020 US did strike\n");
        folder.Client.Notify("textDocument/didOpen", $$"""{ "textDocument": { "uri": "file://{{home}}/{{one}}", "languageId": "commitlang", "version": 1, "text": {{text}} } }""");
        Assert.Equal("1 contradicted/breached", await folder.Client.Hints($"file://localhost{home}/{other}"));
        folder.Client.Notify("textDocument/didChange", $$"""{ "textDocument": { "uri": "file://{{home}}/{{other}}", "version": 2 }, "contentChanges": [{ "text": "as of 2024-01-01\nUS: not talk\n" }] }""");
        Assert.Equal("1 unverified/no-evidence", await folder.Client.Hints($"file://{home}/{one}"));
        var files = (await folder.Client.Ask("workspace/diagnostic", """{ "previousResultIds": [] }"""))?["items"]?.AsArray();
        Assert.Equal($"file://{home}/{one}", (string?)Assert.Single(files ?? [])?["uri"]);
        folder.Client.Notify("textDocument/didClose", $$"""{ "textDocument": { "uri": "file://{{home}}/{{other}}" } }""");
        Assert.Equal("1 unverified/no-evidence", await folder.Client.Hints($"file://{home}/{one}"));
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/.")]
    [InlineData("/x/..")]
    public async Task Two_spellings_of_a_folder(string end)
    {
        using var folder = await new EditedFolder(("a.commit", "import \"names.commit\"\n"), ("names.commit", Names)).Opened();
        folder.Client.Notify("workspace/didChangeWorkspaceFolders", $$"""{ "event": { "added": [{ "uri": "file://{{folder.PathOf(".")}}{{end}}", "name": "w" }], "removed": [] } }""");
        Assert.Equal(2, (await folder.Client.Ask("workspace/diagnostic", """{ "previousResultIds": [] }"""))?["items"]?.AsArray().Count);
        folder.Client.Notify("workspace/didChangeWorkspaceFolders", $$"""{ "event": { "added": [], "removed": [{ "uri": "file://{{folder.PathOf(".")}}{{end}}", "name": "w" }] } }""");
        Assert.Equal(0, (await folder.Client.Ask("workspace/diagnostic", """{ "previousResultIds": [] }"""))?["items"]?.AsArray().Count);
    }
}
