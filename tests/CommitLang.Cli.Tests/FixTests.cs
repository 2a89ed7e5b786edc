namespace CommitLang.Cli.Tests;

/// <summary><c>fix</c> as a user sees it.</summary>
public sealed class FixTests
{
    private const string Wrong = "2023-01-01 US: not raid by 2024\nUK: may not pay\n";
    private const string Safe = "2023-01-01 US: not raid until 2024\nUK: may not pay\n";
    private const string All = "2023-01-01 US: not raid until 2024\nUK: not pay\n";

    [Fact]
    public void Safe_mends_are_made_in_place_and_listed()
    {
        using var workspace = new Workspace().With("a.commit", Wrong).With("sub/b.commit", All);
        var answer = workspace.Run("fix");
        Assert.Equal(0, answer.Status);
        Assert.Equal("a.commit:1:25: CL1012: write `until`\n", answer.Out);
        Assert.Equal("1 mended, in 1 file; 1 more with --unsafe\n", answer.Error);
        Assert.Equal(Safe, workspace.Read("a.commit"));
        Assert.Equal("0 mended, in 0 files; 1 more with --unsafe\n", workspace.Run("fix").Error);
    }

    [Fact]
    public void Unsafe_mends_are_made_when_asked_for()
    {
        using var workspace = new Workspace().With("a.commit", Wrong);
        Assert.Equal(0, workspace.Run("fix", "a.commit", "--unsafe").Status);
        Assert.Equal(All, workspace.Read("a.commit"));
    }

    [Theory]
    [InlineData("--check")]
    [InlineData("--dry-run")]
    public void Without_a_change_mends_are_listed_only(string option)
    {
        using var workspace = new Workspace().With("a.commit", Wrong);
        var answer = workspace.Run("fix", option);
        Assert.Equal(1, answer.Status);
        Assert.Equal("1 would be mended, in 1 file; 1 more with --unsafe\n", answer.Error);
        Assert.Equal(Wrong, workspace.Read("a.commit"));
        workspace.With("a.commit", All);
        Assert.Equal(0, workspace.Run("fix", option).Status);
    }

    /// <summary>Nothing in the text says as of which day it is meant: on one the mended words are as expected, on another they are not.</summary>
    [Theory]
    [InlineData(true, "--as-of", "2024-06")]
    [InlineData(true)]
    [InlineData(false, "--as-of", "2023-12-31")]
    [InlineData(false, "--known-by", "2023-12-31")]
    public void No_mend_is_made_after_which_an_expectation_does_not_hold_on_the_day(bool isMade, params string[] days)
    {
        const string words = "2023-01-01 US: not raid by 2024 as w\n2024-05-01 US did raid\nexpect w contradicted/breached\n";
        using var workspace = new Workspace().With("a.commit", words);
        var answer = workspace.Run(["fix", "a.commit", .. days]);
        Assert.StartsWith(isMade ? "1 mended, in 1 file" : "0 mended, in 0 files; 1 left as it is", answer.Error);
        Assert.Equal(isMade ? words.Replace(" by ", " until ", StringComparison.Ordinal) : words, workspace.Read("a.commit"));
    }

    [Fact]
    public void A_day_that_is_none_is_wrong_usage()
    {
        using var workspace = new Workspace().With("a.commit", Wrong);
        Assert.Equal(2, workspace.Run("fix", "--as-of", "June 2023").Status);
        Assert.Equal(Wrong, workspace.Read("a.commit"));
    }

    [Fact]
    public void The_standard_input_is_mended_to_the_standard_output()
    {
        using var workspace = new Workspace();
        var answer = workspace.RunWith(Wrong, "fix", "-");
        Assert.Equal(Safe, answer.Out);
        Assert.StartsWith("<stdin>:1:25: CL1012: write `until`\n", answer.Error);
    }

    [Fact]
    public void An_imported_file_is_mended_once_and_only_where_it_was_asked_for()
    {
        using var workspace = new Workspace().With("a.commit", "import \"b.commit\"\n").With("c.commit", "import \"b.commit\"\n").With("b.commit", Wrong);
        Assert.StartsWith("0 mended", workspace.Run("fix", "a.commit").Error);
        Assert.StartsWith("1 mended, in 1 file", workspace.Run("fix").Error);
        Assert.Equal(Safe, workspace.Read("b.commit"));
    }

    [Fact]
    public void A_mend_that_would_give_a_new_error_is_named_and_not_made()
    {
        const string Text = "as of 2024\n2023-01-01 US: not raid\n2023-01-01 US: not raid as w\nexpect w unverified\n";
        using var workspace = new Workspace().With("a.commit", Text);
        var answer = workspace.Run("fix", "--unsafe");
        Assert.Contains("a.commit:3:16: CL3002: left as it is, since alone or with others it would give the check a new error: take this declaration out", answer.Out);
        Assert.Equal("0 mended, in 0 files; 1 left as it is\n", answer.Error);
        Assert.Equal(Text, workspace.Read("a.commit"));
    }

    [Fact]
    public void What_settings_silence_is_not_mended()
    {
        using var workspace = new Workspace().With("a.commit", "US: not raid\nUS: not raid\n").With(".commitlangrc", "CL3002 = none\n");
        Assert.StartsWith("0 mended", workspace.Run("fix", "--unsafe").Error);
        Assert.StartsWith("1 mended", workspace.Run("fix", "--unsafe", "--no-config").Error);
    }

    [Fact]
    public void Bytes_that_are_not_utf8_are_not_lost()
    {
        byte[] bytes = [.. "# caf"u8, 0xE9, .. "\n2023-01-01 US: not raid by 2024\n"u8];
        using var workspace = new Workspace().With("a.commit", bytes);
        var answer = workspace.Run("fix");
        Assert.Equal(1, answer.Status);
        Assert.Contains("'a.commit' is left as it is", answer.Error);
        Assert.Equal(bytes, File.ReadAllBytes(workspace.PathOf("a.commit")));
    }

    [Fact]
    public void A_byte_order_mark_stays()
    {
        byte[] mark = [0xEF, 0xBB, 0xBF];
        using var workspace = new Workspace().With("a.commit", [.. mark, .. "2023-01-01 US: not raid by 2024\n"u8]);
        Assert.Equal(0, workspace.Run("fix").Status);
        Assert.Equal([.. mark, .. "2023-01-01 US: not raid until 2024\n"u8], File.ReadAllBytes(workspace.PathOf("a.commit")));
    }

    [Fact]
    public void A_file_that_is_not_there_is_an_error_of_usage()
    {
        using var workspace = new Workspace();
        Assert.Equal(2, workspace.Run("fix", "none.commit").Status);
    }
}
