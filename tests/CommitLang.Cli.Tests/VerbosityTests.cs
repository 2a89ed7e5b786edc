namespace CommitLang.Cli.Tests;

/// <summary>How much commands say.</summary>
public sealed class VerbosityTests
{
    private const string Rich = """
        as of 2024-12-31
        2023-01-01 US: not fly as w
        2023-01-01 US: will swim as v
        UK: fly
        2023-05-01 US did fly
        2023-05-02 US did fly
        2023-05-03 US did fly
        2023-05-04 US did fly
        2023-05-05 US did fly
        2023-05-06 US did fly
        2023-05-07 US did fly
        2023-05-08 US did fly
        expect w contradicted

        """;

    [Theory]
    [InlineData("--quiet")]
    [InlineData("-q")]
    [InlineData("--verbosity", "quiet")]
    public void A_quiet_check_without_errors_says_nothing(params string[] options)
    {
        using var workspace = new Workspace().With("a.commit", Rich);
        Assert.Equal(new Answer(0, "", ""), workspace.Run(["check", .. options]));
    }

    [Fact]
    public void A_quiet_check_says_what_makes_it_fail_and_writes_files()
    {
        using var workspace = new Workspace().With("a.commit", Rich + "expect v consistent\n").With("b.commit", "US: not\n");
        var answer = workspace.Run("check", "-q", "--fail-on", "breached", "-o", "csv=check.csv");
        Assert.Equal((1, ""), (answer.Status, answer.Out));
        Assert.Contains("error[CL5101]", answer.Error, StringComparison.Ordinal);
        Assert.Contains("commitlang: --fail-on breached: w is contradicted/breached (a.commit:2:1)\n", answer.Error, StringComparison.Ordinal);
        Assert.Contains("b.commit:", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", answer.Error, StringComparison.Ordinal);
        Assert.Contains("breached", workspace.Read("check.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_detailed_check_has_the_notes_and_all_evidence()
    {
        using var workspace = new Workspace().With("a.commit", Rich);
        var normal = workspace.Run("check", "--verbosity", "normal");
        Assert.Equal(normal, workspace.Run("check"));
        Assert.Contains("… and 2 more", normal.Out, StringComparison.Ordinal);
        var answer = workspace.Run("check", "--verbosity", "detailed");
        Assert.Equal(8, answer.Out.Split("against: ").Length - 1);
        Assert.DoesNotContain("more (", answer.Out, StringComparison.Ordinal);
        Assert.Equal(workspace.Run("check", "--notes").Error, answer.Error);
        Assert.Contains("note[", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_quiet_test_says_only_what_failed()
    {
        using var workspace = new Workspace().With("a.commit", Rich).With("b.commit", "as of 2024\nUS: not swim as x\n");
        Assert.Equal(new Answer(0, "", ""), workspace.Run("test", "--accept", "-q"));
        Assert.Equal(new Answer(0, "", ""), workspace.Run("test", "-q"));
        workspace.With("b.commit", "as of 2024\nUS: not swim as y\n");
        var answer = workspace.Run("test", "-q");
        Assert.Equal((1, ""), (answer.Status, answer.Error));
        Assert.StartsWith("b.commit: failed: the answers differ", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("passed", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_detailed_test_names_those_that_passed_and_shows_the_notes()
    {
        using var workspace = new Workspace().With("a.commit", Rich);
        workspace.Run("test", "--accept");
        var answer = workspace.Run("test", "--verbosity", "detailed");
        Assert.Equal((0, "a.commit: passed; 1 expectation, and the snapshot\n1 passed, 0 failed\n"), (answer.Status, answer.Out));
        Assert.Contains("note[", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Fmt_says_nothing_or_names_each_file()
    {
        using var workspace = new Workspace().With("a.commit", "US:   fly\n").With("b.commit", "US: fly\n");
        Assert.Equal(new Answer(1, "a.commit\n", ""), workspace.Run("fmt", "--check", "-q"));
        Assert.Equal(new Answer(1, "a.commit\n", "b.commit: unchanged\n1 would change, 1 unchanged\n"), workspace.Run("fmt", "--check", "--verbosity", "detailed"));
        Assert.Equal(new Answer(0, "", "a.commit: formatted\nb.commit: unchanged\n1 formatted, 1 unchanged\n"), workspace.Run("fmt", "--verbosity", "detailed"));
        workspace.With("a.commit", "US:   fly\n");
        Assert.Equal(new Answer(0, "", ""), workspace.Run("fmt", "-q"));
        Assert.Equal("US: fly\n", workspace.Read("a.commit"));
    }

    [Fact]
    public void Fix_says_nothing_or_also_what_is_left()
    {
        const string unsafeMend = "actor Northland\n2023-01-01 Northlnd: not fly as w\n";
        using var workspace = new Workspace().With("a.commit", unsafeMend);
        Assert.Contains("; 1 more with --unsafe", workspace.Run("fix").Error, StringComparison.Ordinal);
        Assert.Equal("", workspace.Run("fix", "-q").Error);
        var detailed = workspace.Run("fix", "--verbosity", "detailed");
        Assert.Matches(@"^a\.commit:2:12: CL\d+: only with --unsafe: .*'?Northland'?", detailed.Out);
        Assert.Equal(unsafeMend, workspace.Read("a.commit"));
        var list = workspace.Run("fix", "-q", "--unsafe", "--check");
        Assert.Equal((1, ""), (list.Status, list.Error));
        Assert.StartsWith("a.commit:2:12: ", list.Out, StringComparison.Ordinal);
        Assert.Equal(new Answer(0, "", ""), workspace.Run("fix", "-q", "--unsafe"));
        Assert.Contains("Northland: not fly", workspace.Read("a.commit"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--quiet and --verbosity detailed say the opposite", "check -q --verbosity detailed")]
    [InlineData("--quiet and --verbosity normal say the opposite", "fmt -q --verbosity normal")]
    [InlineData("--verbosity 'loud' is none of quiet, normal, detailed\n", "test --verbosity loud")]
    [InlineData("--verbosity 'detail' is none of quiet, normal, detailed; did you mean 'detailed'?", "fix --verbosity detail")]
    [InlineData("--quiet writes no report to the standard output: leave --format out, or name a file (-o json=check.json)\n", "check -q --format json")]
    [InlineData("--quiet writes no report to the standard output: leave -o out", "check -q -o json=-")]
    [InlineData("--notes and --quiet say the opposite", "check -q --notes")]
    [InlineData("--verbosity detailed is for text only", "check --verbosity detailed --format json")]
    [InlineData("--format json always has the same", "test -q --format json")]
    [InlineData("--coverage decides nothing", "test -q --coverage")]
    [InlineData("`commitlang why` has no option '-q'", "why w -q")]
    [InlineData("`commitlang explain` has no option '--quiet'", "explain --quiet")]
    public void What_cannot_be_is_wrong_usage(string message, string arguments)
    {
        using var workspace = new Workspace().With("a.commit", Rich);
        var answer = workspace.Run(arguments.Split(' '));
        Assert.Equal((2, ""), (answer.Status, answer.Out));
        Assert.Contains("commitlang: " + message, answer.Error, StringComparison.Ordinal);
    }
}
