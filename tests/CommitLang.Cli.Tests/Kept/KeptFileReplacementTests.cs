using CommitLang.Cli.Files.Kept;

namespace CommitLang.Cli.Tests.Kept;

/// <summary>A kept table is written whole or not at all, and nothing is left lying about.</summary>
public sealed class KeptFileReplacementTests
{
    [Fact]
    public void A_new_file_takes_the_place_of_the_old_one()
    {
        using var workspace = new Workspace();
        Assert.Null(Write(workspace, "one"));
        Assert.Equal("one", workspace.Read("a.facts"));
        Assert.Null(Write(workspace, "two"));
        Assert.Equal("two", workspace.Read("a.facts"));
        Assert.Equal(["a.facts"], Names(workspace));
    }

    [Fact]
    public void It_keeps_who_may_read_it()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new Workspace().With("a.facts", "old");
        File.SetUnixFileMode(workspace.PathOf("a.facts"), UnixFileMode.UserRead | UnixFileMode.UserWrite);
        Assert.Null(Write(workspace, "new"));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(workspace.PathOf("a.facts")));
    }

    [Fact]
    public void What_killed_runs_have_left_is_removed_and_nothing_else()
    {
        using var workspace = new Workspace().With("a.facts.1.tmp", "left").With("a.facts.77777.tmp", "left")
            .With("a.facts.x.tmp", "").With("b.facts.1.tmp", "").With("a.facts.2.tmp2", "");
        Assert.Null(Write(workspace, "new"));
        Assert.Equal(["a.facts", "a.facts.2.tmp2", "a.facts.x.tmp", "b.facts.1.tmp"], Names(workspace));
    }

    [Fact]
    public void What_another_run_is_writing_stays()
    {
        using var workspace = new Workspace();
        using (new FileStream(workspace.PathOf("a.facts.1.tmp"), FileMode.CreateNew, FileAccess.Write, FileShare.None))
        {
            Assert.Null(Write(workspace, "new"));
            Assert.Equal(["a.facts", "a.facts.1.tmp"], Names(workspace));
        }

        Assert.Null(Write(workspace, "newer"));
        Assert.Equal(["a.facts"], Names(workspace));
    }

    [Theory]
    [InlineData("a.csv.facts", false)]
    [InlineData("a.csv.facts.123.tmp", true)]
    [InlineData("a.csv.facts.x.tmp", false)]
    [InlineData("a.csv.facts..tmp", false)]
    [InlineData(".123.tmp", false)]
    [InlineData("a.csv.123.tmp", false)]
    public void What_was_left_is_known_by_its_name(string name, bool isLeftOver) => Assert.Equal(isLeftOver, KeptFileReplacement.IsLeftOver(name));

    [Theory]
    [InlineData(28, "the disk is full")]
    [InlineData(122, "the disk is full")]
    [InlineData(30, "its file system can only be read")]
    [InlineData(5, "the system cannot write it")]
    public void When_it_cannot_be_written_the_old_one_stays(int number, string problem)
    {
        using var workspace = new Workspace().With("a.facts", "old");
        Assert.Equal(problem, KeptFileReplacement.Write(workspace.PathOf("a.facts"), into =>
        {
            into.Write("half of"u8);
            throw new IOException("no", number);
        }));
        Assert.Equal("old", workspace.Read("a.facts"));
        Assert.Equal(["a.facts"], Names(workspace));
    }

    [Fact]
    public void When_there_is_nothing_to_write_the_old_one_stays()
    {
        using var workspace = new Workspace().With("a.facts", "old");
        Assert.Equal("it is too large", KeptFileReplacement.Write(workspace.PathOf("a.facts"), _ => "it is too large"));
        Assert.Equal("old", workspace.Read("a.facts"));
        Assert.Equal(["a.facts"], Names(workspace));
    }

    [Fact]
    public void When_it_is_taken_back_the_old_one_stays()
    {
        using var workspace = new Workspace().With("a.facts", "old");
        Assert.Throws<OperationCanceledException>(
            () => KeptFileReplacement.Write(workspace.PathOf("a.facts"), _ => throw new OperationCanceledException()));
        Assert.Equal("old", workspace.Read("a.facts"));
        Assert.Equal(["a.facts"], Names(workspace));
    }

    [Fact]
    public void A_folder_is_not_replaced()
    {
        using var workspace = new Workspace().With("a.facts/b", "");
        Assert.Equal("it is a folder", Write(workspace, "new"));
        Assert.True(Directory.Exists(workspace.PathOf("a.facts")));
    }

    [Fact]
    public void A_folder_that_is_not_there_is_not_made()
    {
        using var workspace = new Workspace();
        Assert.Equal("its folder does not exist", KeptFileReplacement.Write(workspace.PathOf("gone/a.facts"), _ => null));
    }

    private static string? Write(Workspace workspace, string text) => KeptFileReplacement.Write(workspace.PathOf("a.facts"), into =>
    {
        into.Write(System.Text.Encoding.UTF8.GetBytes(text));
        return null;
    });

    private static IEnumerable<string> Names(Workspace workspace) =>
        Directory.GetFileSystemEntries(workspace.Folder).Select(Path.GetFileName).OfType<string>().Order(StringComparer.Ordinal);
}
