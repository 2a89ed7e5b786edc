namespace CommitLang.Cli.Tests;

public sealed class FormatTests
{
    private const string Untidy = "US:   not decoupling\n\n\n\nUS: fly\n";
    private const string Tidy = "US: not decoupling\n\nUS: fly\n";

    [Fact]
    public void Files_are_laid_out_in_place()
    {
        using var workspace = new Workspace().With("a.commit", Untidy).With("sub/b.commit", Tidy).With("c.txt", Untidy);
        var answer = workspace.Run("fmt");
        Assert.Equal(0, answer.Status);
        Assert.Equal(Tidy, workspace.Read("a.commit"));
        Assert.Equal(Tidy, workspace.Read("sub/b.commit"));
        Assert.Equal(Untidy, workspace.Read("c.txt"));
        Assert.Equal("1 formatted, 1 unchanged\n", answer.Error);
        Assert.Equal(2, Directory.GetFiles(workspace.Folder).Length);
    }

    [Fact]
    public void Check_only_lists_what_would_change()
    {
        using var workspace = new Workspace().With("b.commit", Untidy).With("a.commit", Untidy).With("c.commit", Tidy);
        var answer = workspace.Run("fmt", "--check");
        Assert.Equal(1, answer.Status);
        Assert.Equal("a.commit\nb.commit\n", answer.Out);
        Assert.Equal(Untidy, workspace.Read("a.commit"));
        Assert.Equal(0, workspace.Run("fmt", "--check", "c.commit").Status);
    }

    [Fact]
    public void Standard_input_goes_to_standard_output()
    {
        using var workspace = new Workspace();
        var answer = workspace.RunWith(Untidy, "fmt", "-");
        Assert.Equal(new Answer(0, Tidy, ""), answer);
    }

    [Fact]
    public void A_file_with_mistakes_is_left_as_it_is()
    {
        const string Broken = "US:   not (\nUS:   fly\n";
        using var workspace = new Workspace().With("a.commit", Broken).With("b.commit", Untidy);
        var answer = workspace.Run("fmt");
        Assert.Equal(1, answer.Status);
        Assert.Equal(Broken, workspace.Read("a.commit"));
        Assert.Equal(Tidy, workspace.Read("b.commit"));
        Assert.Contains("error[CL0", answer.Error);
        Assert.Contains("'a.commit' is left as it is", answer.Error);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_not_lost()
    {
        byte[] bytes = [.. "# caf"u8, 0xE9, .. "\nUS:   x\n"u8];
        using var workspace = new Workspace().With("a.commit", bytes);
        Assert.Equal(1, workspace.Run("fmt", "a.commit").Status);
        Assert.Equal(bytes, File.ReadAllBytes(workspace.PathOf("a.commit")));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        using var workspace = new Workspace().With("a.commit", [.. mark, .. "US:   fly\n"u8]);
        Assert.Equal(0, workspace.Run("fmt").Status);
        Assert.Equal([.. mark, .. "US: fly\n"u8], File.ReadAllBytes(workspace.PathOf("a.commit")));
    }

    [Fact]
    public void A_link_stays_a_link()
    {
        using var workspace = new Workspace().With("real/a.commit", Untidy);
        File.CreateSymbolicLink(workspace.PathOf("link.commit"), "real/a.commit");
        Assert.Equal("1 formatted, 0 unchanged\n", workspace.Run("fmt", "link.commit", "real/a.commit").Error);
        Assert.NotNull(new FileInfo(workspace.PathOf("link.commit")).LinkTarget);
        Assert.Equal(Tidy, workspace.Read("real/a.commit"));
    }

    [Fact]
    public void The_mode_of_a_file_stays()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new Workspace().With("a.commit", Untidy);
        const UnixFileMode Mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute;
        File.SetUnixFileMode(workspace.PathOf("a.commit"), Mode);
        Assert.Equal(0, workspace.Run("fmt").Status);
        Assert.Equal(Mode, File.GetUnixFileMode(workspace.PathOf("a.commit")));
    }

    [Theory]
    [InlineData("empty", "there is no .commit file in 'empty'")]
    [InlineData("*.txt", "no file matches '*.txt'")]
    [InlineData("none/*.commit", "no file matches 'none/*.commit': there is no folder 'none'")]
    [InlineData("", "an empty path names no file")]
    [InlineData("no.commit", "cannot read 'no.commit': no such file")]
    public void What_is_not_there_is_said(string path, string message)
    {
        using var workspace = new Workspace().With("a.commit", Tidy);
        Directory.CreateDirectory(workspace.PathOf("empty"));
        var answer = workspace.Run("fmt", path);
        Assert.Equal(2, answer.Status);
        Assert.Contains($"commitlang: {message}\n", answer.Error);
    }

    [Theory]
    [InlineData("a.commit\nb/c.commit\n", "**/*.commit")]
    [InlineData("b/c.commit\n", "b/*.commit")]
    [InlineData("b/../b/c.commit\n", "b/../b/*")]
    [InlineData("a.commit\n", "*.commit")]
    [InlineData("a.commit\n", "./*.commit")]
    [InlineData("b/c.commit\na.commit\n", "b", "a.commit", "*.commit")]
    public void Globs_and_folders_find_files(string expected, params string[] paths)
    {
        using var workspace = new Workspace().With("a.commit", Untidy).With("b/c.commit", Untidy).With(".git/x.commit", Untidy);
        Directory.CreateSymbolicLink(workspace.PathOf("b/loop"), "..");
        Assert.Equal(expected, workspace.Run(["fmt", "--check", .. paths]).Out);
    }
}
