namespace CommitLang.Cli.Tests.Editor;

/// <summary>Files of settings on the disk, as the editor has them.</summary>
public sealed class EditorSettingsTests
{
    private const string Promise = "as of 2024-01-01\n2023-06-19 US: will ratify as w\n";

    [Fact]
    public async Task Settings_come_change_and_go()
    {
        using var folder = await new EditedFolder(("a.commit", Promise)).Opened();
        Assert.Equal("4", await Severity(folder));
        folder.Change(".commitlangrc", "no-deadline = error\n");
        Assert.Equal("1", await Severity(folder));
        folder.Change(".commitlangrc", "no-deadline = none\n");
        Assert.Equal("", await Severity(folder));
        folder.Delete(".commitlangrc");
        Assert.Equal("4", await Severity(folder));
    }

    [Fact]
    public async Task Settings_of_folders_above_count_up_to_the_root()
    {
        using var folder = new EditedFolder(("in/a.commit", Promise)).Write("../.commitlangrc", "no-deadline = warning\n");
        await folder.Opened();
        Assert.Equal("2", await Severity(folder, "in/a.commit"));
        folder.Change("in/.commitlangrc", "root = true\n");
        Assert.Equal("4", await Severity(folder, "in/a.commit"));
        folder.Change("in/.commitlangrc", "");
        Assert.Equal("2", await Severity(folder, "in/a.commit"));
    }

    /// <summary>What is wrong in them is told at their place, as the command tells it, and goes when it is mended.</summary>
    [Fact]
    public async Task Settings_that_are_broken()
    {
        using var folder = await new EditedFolder(("a.commit", Promise), ("b.commit", Promise), (".commitlangrc", "no-deadline = none\nno-dedline = error\nsome words\n")).Opened();
        await folder.Client.Pushed(folder.PathOf(".commitlangrc"), found => LanguageServer.Tests.Serving.TestClient.Brief(found) == "1:0 CL6002; 2:0 CL6001");
        Assert.Equal("", await Severity(folder));
        Assert.Contains(".commitlangrc 1:0 CL6002; 2:0 CL6001", await folder.PullAll(), StringComparison.Ordinal);
        Assert.Equal("1:0 CL6002; 2:0 CL6001", await folder.Pull(".commitlangrc"));
        folder.Change(".commitlangrc", "no-deadline = none\n");
        await folder.Client.Pushed(folder.PathOf(".commitlangrc"), found => found.Count == 0);
        Assert.DoesNotContain("CL600", await folder.PullAll(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Settings_that_cannot_be_read()
    {
        using var folder = new EditedFolder(("a.commit", Promise));
        Directory.CreateDirectory(folder.PathOf(".commitlangrc"));
        await folder.Opened();
        await folder.Client.Pushed(folder.PathOf(".commitlangrc"), found => (string?)found[0]?["message"] == "these settings cannot be read: it is a folder");
        Directory.Delete(folder.PathOf(".commitlangrc"));
        folder.Tell(".commitlangrc");
        await folder.Client.Pushed(folder.PathOf(".commitlangrc"), found => found.Count == 0);
    }

    private static async Task<string> Severity(EditedFolder folder, string path = "a.commit")
    {
        var report = await folder.Client.Ask("textDocument/diagnostic", LanguageServer.Tests.Serving.TestClient.Document(folder.PathOf(path)));
        return string.Join(' ', (report?["items"]?.AsArray() ?? []).Where(item => (string?)item?["code"] == "CL3008").Select(item => $"{item?["severity"]}"));
    }
}
