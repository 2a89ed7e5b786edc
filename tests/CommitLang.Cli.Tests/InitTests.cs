namespace CommitLang.Cli.Tests;

public sealed class InitTests
{
    [Fact]
    public void What_it_writes_checks_clean_and_is_laid_out()
    {
        using var workspace = new Workspace();
        var made = workspace.Run("init", "new/project");
        Assert.Equal(
            new Answer(
                0,
                "wrote new/project/talks.commit\nwrote new/project/talks.verified.txt\nwrote new/project/README.md\n"
                + "wrote new/project/.github/workflows/commitlang.yml\nwrote new/project/.gitignore\n"
                + "`commitlang check new/project/talks.commit` answers; `commitlang test new/project` compares with what it answered\n",
                ""),
            made);
        var answer = workspace.Run("check", "new/project");
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.Contains("\n  no-weapons  breached\n", answer.Out);
        Assert.Contains("; the expectation holds", answer.Out);
        Assert.Equal(0, workspace.Run("fmt", "--check", "new/project").Status);
        Assert.Equal("1 passed, 0 failed\n", workspace.Run("test", "new/project").Out);
        Assert.Contains("commitlang test", workspace.Read("new/project/.github/workflows/commitlang.yml"));
    }

    [Fact]
    public void Without_a_folder_it_writes_into_the_current_one()
    {
        using var workspace = new Workspace();
        Assert.StartsWith("wrote talks.commit\n", workspace.Run("init").Out, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("check").Status);
    }

    [Fact]
    public void What_git_ignores_already_stays_as_it_is()
    {
        using var workspace = new Workspace().With(".gitignore", "mine\n");
        Assert.Equal(0, workspace.Run("init").Status);
        Assert.Equal("mine\n", workspace.Read(".gitignore"));
    }

    [Fact]
    public void What_is_there_stays_and_nothing_else_is_written()
    {
        using var workspace = new Workspace().With("README.md", "mine");
        Assert.Equal(new Answer(2, "", "commitlang: 'README.md' is there already\ncommitlang: nothing was written\n"), workspace.Run("init"));
        Assert.Equal("mine", workspace.Read("README.md"));
        Assert.Equal(["README.md"], Directory.GetFileSystemEntries(workspace.Folder).Select(Path.GetFileName));
    }

    [Theory]
    [InlineData("commitlang: cannot write 'file/talks.commit': the system cannot write it; is something in the way of its folder?\n", "file")]
    [InlineData("commitlang: an empty path names no folder\n", "")]
    public void A_folder_that_cannot_be_made_is_said(string error, string folder)
    {
        using var workspace = new Workspace().With("file", "");
        Assert.Equal(new Answer(2, "", error), workspace.Run("init", folder));
    }
}
