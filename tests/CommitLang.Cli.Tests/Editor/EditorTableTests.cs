using CommitLang.LanguageServer.Tests.Serving;

namespace CommitLang.Cli.Tests.Editor;

/// <summary>Tables of events on the disk, as checks in an editor read them.</summary>
public sealed class EditorTableTests
{
    private const string Check = "as of 2023-12-31\nmeasure stockpile in kg\n2023-01-01 Iran: stockpile <= 300 kg\n"
        + "events \"t.csv\" measure stockpile with actor = \"who\", date = \"when\", value = \"amount\"\n";

    private const string Low = "who,when,amount\nIran,2023-06-01,100\n";

    private const string High = "who,when,amount\nIran,2023-06-01,400\n";

    [Fact]
    public async Task A_table_that_changes_while_its_check_is_open()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("t.csv", Low)).Opened();
        folder.Open("a.commit");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        folder.Change("t.csv", High);
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
        folder.Change("t.csv", Low + "Iran,2023-07-01,many\n");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        Assert.Contains("3:7 CL4016", await folder.Pull("a.commit"), StringComparison.Ordinal);
        folder.Delete("t.csv");
        Assert.Equal("2 unverified/no-evidence", await folder.Hints("a.commit"));
        Assert.Equal("3:7 CL4010", (await folder.Pull("a.commit")).Split("; ")[^1]);
        folder.Change("t.csv", High);
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
    }

    /// <summary>A client that does not tell of files that change: the server watches by itself, tables too.</summary>
    [Fact]
    public async Task A_table_that_changes_where_the_client_does_not_watch()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("t.csv", Low), ("b.commit", "as of 2023-12-31\n2020 US: will talk by 2021 as w\nexpect w unverified/overdue\n")).Opened(capabilities: "{}");
        folder.Open("a.commit");
        await folder.Client.Pushed(folder.PathOf("a.commit"), _ => true);
        folder.Write("t.csv", "who,when,amount\nIran,2023-06-01,400\nIran,2023-13-01,400\n");
        await folder.Client.Pushed(folder.PathOf("a.commit"), found => TestClient.Brief(found).Contains("CL4016", StringComparison.Ordinal));
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
    }

    /// <summary>Other files of the folder are none of ours: a table is not read again because of them.</summary>
    [Fact]
    public async Task Files_that_no_check_reads()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("t.csv", Low)).Opened();
        folder.Open("a.commit");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        folder.Write("t.csv", High);
        folder.Change("notes.txt", "x");
        folder.Change(".git/index", "x");
        folder.Change("other.csv", "x");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        folder.Tell("t.csv");
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
    }

    [Fact]
    public async Task Tables_that_a_pattern_finds_come_and_go()
    {
        using var folder = await new EditedFolder(("a.commit", Check.Replace("t.csv", "data/**/*.csv", StringComparison.Ordinal))).Opened();
        folder.Open("a.commit");
        Assert.Equal("2 unverified/no-evidence", await folder.Hints("a.commit"));
        folder.Write("data/x/1.csv", Low).Tell("data");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        folder.Change("data/y/2.csv", High.Replace("06", "07", StringComparison.Ordinal));
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
        Directory.Delete(folder.PathOf("data/y"), recursive: true);
        folder.Tell("data/y");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
    }

    [Fact]
    public async Task A_table_behind_a_link_that_leads_to_another_file()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("1.csv", Low), ("2.csv", High)).Link("t.csv", "1.csv").Opened();
        folder.Open("a.commit");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        File.Delete(folder.PathOf("t.csv"));
        folder.Link("t.csv", "2.csv").Tell("t.csv");
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
        folder.Change("2.csv", Low);
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
    }

    [Fact]
    public async Task Tables_that_cannot_be_read()
    {
        using var folder = await new EditedFolder(("a.commit", Check)).Link("t.csv", "t.csv").Opened();
        folder.Open("a.commit");
        Assert.Contains("symbolic links lead in a circle", await folder.Messages("a.commit"), StringComparison.Ordinal);
        File.Delete(folder.PathOf("t.csv"));
        folder.Write("../out.csv", High).Link("t.csv", "../out.csv").Tell("t.csv");
        Assert.Contains("outside", await folder.Messages("a.commit"), StringComparison.Ordinal);
        File.Delete(folder.PathOf("t.csv"));
        Directory.CreateDirectory(folder.PathOf("t.csv"));
        folder.Tell("t.csv");
        Assert.Contains("it is a folder", await folder.Messages("a.commit"), StringComparison.Ordinal);
        Directory.Delete(folder.PathOf("t.csv"));
        folder.Change("t.csv", "\0\u0001\0");
        Assert.Contains("3:7 CL4012", await folder.Pull("a.commit"), StringComparison.Ordinal);
        folder.Change("t.csv", High);
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
    }

    [Fact]
    public async Task A_large_table()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("t.csv", Low + string.Concat(Enumerable.Range(0, 100_000).Select(i => $"Country-{i % 200},2023-06-01,{i}\n")))).Opened();
        folder.Open("a.commit");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        folder.Client.Replace(folder.PathOf("a.commit"), 2, Check + "2023-02-01 Iran: stockpile >= 1 kg\n");
        Assert.Equal("2 consistent/supported; 4 consistent/supported", await folder.Hints("a.commit"));
        folder.Change("t.csv", High);
        Assert.Equal("2 contradicted/breached; 4 consistent/supported", await folder.Hints("a.commit"));
    }

    /// <summary>Somebody who types the columns makes one layout after the other; what is shown is what the one of now says.</summary>
    [Fact]
    public async Task Columns_that_are_typed()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("t.csv", "who,other,when,amount,more\nIran,Iraq,2023-06-01,100,400\n")).Opened();
        folder.Open("a.commit");
        for (var round = 0; round < 2; round++)
        {
            foreach (var (from, to, verdict) in new[]
            {
                ("", "", "consistent/supported"), ("amount\"", "more\"", "contradicted/breached"), ("amount\"", "mo\"", "unverified/no-evidence"),
                ("\"who", "\"other", "unverified/no-evidence"), ("amount\"", "amount\", counterpart = \"other\"", "unverified/no-evidence"),
            })
            {
                folder.Client.Replace(folder.PathOf("a.commit"), 2, from.Length == 0 ? Check : Check.Replace(from, to, StringComparison.Ordinal));
                Assert.Equal($"2 {verdict}", await folder.Hints("a.commit"));
            }
        }
    }

    /// <summary>A table whose check nobody has open is let go of, and counts all the same when it changes.</summary>
    [Fact]
    public async Task A_table_of_a_check_that_was_closed()
    {
        using var folder = await new EditedFolder(("a.commit", Check), ("t.csv", Low)).Opened();
        folder.Open("a.commit");
        Assert.Equal("2 consistent/supported", await folder.Hints("a.commit"));
        folder.Client.Close(folder.PathOf("a.commit"));
        await folder.Client.Pushed(folder.PathOf("a.commit"), found => !TestClient.Brief(found).Contains("CL4016", StringComparison.Ordinal));
        folder.Change("t.csv", Low + "Iran,2023-07-01,many\n");
        await folder.Client.Pushed(folder.PathOf("a.commit"), found => TestClient.Brief(found).Contains("CL4016", StringComparison.Ordinal));
        folder.Change("t.csv", High);
        Assert.Equal("2 contradicted/breached", await folder.Hints("a.commit"));
    }
}
