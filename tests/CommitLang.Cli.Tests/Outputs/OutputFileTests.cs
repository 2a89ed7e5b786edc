namespace CommitLang.Cli.Tests.Outputs;

/// <summary>Several formats at once, and where they go.</summary>
public sealed class OutputFileTests
{
    private const string Words = "as of 2024-12-31\n2023-01-01 US: not fly as w\n";

    [Fact]
    public void Files_hold_what_the_standard_output_would()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("old.csv", "old");
        var answer = workspace.Run("check", "a.commit", "-o", "sarif=new.sarif", "-o", "csv=old.csv", "--output", "text=a=b.txt");
        Assert.Equal(new Answer(0, workspace.Run("check", "a.commit").Out, ""), answer);
        Assert.Equal(workspace.Run("check", "a.commit", "--format", "sarif").Out, workspace.Read("new.sarif"));
        Assert.Equal(workspace.Run("check", "a.commit", "--format", "csv").Out, workspace.Read("old.csv"));
        Assert.Equal(answer.Out, workspace.Read("a=b.txt"));
        Assert.Equal(4, Directory.GetFiles(workspace.Folder).Length);
    }

    [Fact]
    public void The_standard_output_holds_one_format()
    {
        using var workspace = new Workspace().With("a.commit", Words);
        Assert.Equal(workspace.Run("check", "--format", "junit").Out, workspace.Run("check", "-o", "junit=-").Out);
        Assert.Contains("the standard output can hold one format, not 2 (text, junit)", workspace.Run("check", "--format", "text", "-o", "junit=-").Error);
        Assert.Contains("'b' can hold one format, not 2 (csv, json)", workspace.Run("check", "-o", "csv=b", "-o", "json=./b").Error);
        Assert.False(File.Exists(workspace.PathOf("b")));
    }

    [Fact]
    public void What_cannot_be_written_is_said_and_the_rest_is_written()
    {
        using var workspace = new Workspace().With("a.commit", Words).With("folder/x", "");
        var answer = workspace.Run("check", "a.commit", "-o", "csv=none/a.csv", "-o", "junit=folder", "-o", "sarif=a.sarif");
        Assert.Equal(2, answer.Status);
        Assert.Equal("commitlang: cannot write 'none/a.csv': its folder does not exist\ncommitlang: cannot write 'folder': it is a folder\n", answer.Error);
        Assert.NotEmpty(answer.Out);
        Assert.True(File.Exists(workspace.PathOf("a.sarif")));
    }

    [Theory]
    [InlineData("-o 'sarf' is none of", "sarf=x")]
    [InlineData("did you mean 'sarif'?", "sarf=x")]
    [InlineData("-o 'sarif' is not FORMAT=FILE", "sarif")]
    [InlineData("-o 'sarif=' is not FORMAT=FILE", "sarif=")]
    [InlineData("-o '' is none of", "=x")]
    [InlineData("-o 'csv=a.commit' would put results in the place of a .commit file", "csv=a.commit")]
    public void A_wrong_output_is_wrong_usage(string message, string output)
    {
        using var workspace = new Workspace().With("a.commit", Words);
        var answer = workspace.Run("check", "a.commit", "-o", output);
        Assert.Equal((2, ""), (answer.Status, answer.Out));
        Assert.Contains(message, answer.Error);
    }
}
