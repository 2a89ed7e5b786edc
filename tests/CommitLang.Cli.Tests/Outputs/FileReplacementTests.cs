using CommitLang.Cli.Files;

namespace CommitLang.Cli.Tests.Outputs;

/// <summary>A file is replaced whole or not at all, however large it is, and nothing is left lying about.</summary>
public sealed class FileReplacementTests
{
    private const int Large = 1 << 22;

    [Fact]
    public void A_large_text_is_written_out_while_it_is_made_and_takes_its_place_at_the_end()
    {
        using var workspace = new Workspace().With("a.json", "old");
        Assert.Null(FileReplacement.WriteOrCreate(workspace.PathOf("a.json"), writer =>
        {
            writer.Write(new string('x', Large));
            Assert.Equal("old", workspace.Read("a.json"));
            Assert.InRange(new FileInfo(TemporaryOf(workspace)).Length, Large / 2, Large);
        }));
        Assert.Equal(Large, workspace.Read("a.json").Length);
        Assert.Equal(["a.json"], Names(workspace));
    }

    [Theory]
    [InlineData("a.json", "old")]
    [InlineData("new.json", null)]
    public void Where_the_disk_is_full_what_was_there_stays(string name, string? before)
    {
        using var workspace = new Workspace().With("a.json", "old");
        Assert.Equal("the disk is full", FileReplacement.WriteOrCreate(workspace.PathOf(name), writer =>
        {
            writer.Write(new string('x', Large));
            throw new IOException("no", 28);
        }));
        Assert.Equal(before, File.Exists(workspace.PathOf(name)) ? workspace.Read(name) : null);
        Assert.Equal(["a.json"], Names(workspace));
    }

    [Theory]
    [InlineData("a.json")]
    [InlineData("new.json")]
    public void Whatever_goes_wrong_what_was_there_stays(string name)
    {
        using var workspace = new Workspace().With("a.json", "old");
        Assert.Throws<OperationCanceledException>(() => FileReplacement.WriteOrCreate(workspace.PathOf(name), writer =>
        {
            writer.Write("half of it");
            throw new OperationCanceledException();
        }));
        Assert.Equal("old", workspace.Read("a.json"));
        Assert.Equal(["a.json"], Names(workspace));
    }

    [Fact]
    public void What_a_killed_run_of_the_same_number_has_left_is_in_nobodys_way()
    {
        using var workspace = new Workspace().With($"a.json.{Environment.ProcessId}.tmp", "left");
        Assert.Null(FileReplacement.WriteOrCreate(workspace.PathOf("a.json"), "new"));
        Assert.Equal("new", workspace.Read("a.json"));
        Assert.Equal(["a.json"], Names(workspace));
    }

    [Fact]
    public void It_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new Workspace().With("a.json", "old");
        File.SetUnixFileMode(workspace.PathOf("a.json"), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead);
        Assert.Null(FileReplacement.WriteOrCreate(workspace.PathOf("a.json"), "new"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead, File.GetUnixFileMode(workspace.PathOf("a.json")));
    }

    [Fact]
    public void A_file_that_is_gone_is_not_made_anew_where_one_is_to_be_changed()
    {
        using var workspace = new Workspace();
        Assert.Equal("it is not there any more", FileReplacement.Write(workspace.PathOf("a.commit"), "new"));
        Assert.Empty(Names(workspace));
    }

    private static string TemporaryOf(Workspace workspace) => Assert.Single(Directory.GetFiles(workspace.Folder, "*.tmp"));

    private static IEnumerable<string> Names(Workspace workspace) =>
        Directory.GetFileSystemEntries(workspace.Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);
}
