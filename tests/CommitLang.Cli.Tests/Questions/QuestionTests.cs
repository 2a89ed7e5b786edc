using System.Diagnostics;

namespace CommitLang.Cli.Tests.Questions;

/// <summary>The commands that ask about answers, as a user sees them.</summary>
public sealed class QuestionTests
{
    private const string Talks = """
        as of 2024-01-31
        source wire "The wire" publisher "Wire" published 2023-05-06 grade B2
        actor US
        actor Blinken speaks for US
        actor China
        topic chips
        topic grain
        measure stock in kg

        2023-01-01 Blinken: not decoupling toward China as no-decoupling
        2023-01-01 US: stock <= 300 kg as limit
        2023-01-01 US, China: talk by 2023-06 as talks
        2023-01-01 US: may decoupling toward China as right

        2022-12-22 US did decoupling toward China as early
        2023-05-05 US did ban(chips) toward China as ban [wire "quote"]
        2023-03-03 China did talk
        2023-05-05 US had stock of 310 kg [wire]
        2023-06-06 US had stock of 290 kg

        rule severed: ban(?t) counts as decoupling when ?t is chips according to China
        """;

    [Fact]
    public async Task Why_as_text() => await Verify(Show("why", "no-decoupling"));

    [Fact]
    public async Task Why_of_several_bearers_as_text() => await Verify(Show("why", "talks", "--reading", "common"));

    [Fact]
    public async Task Why_not_as_text() => await Verify(Show("why-not", "early", "no-decoupling"));

    [Fact]
    public async Task Readings_as_text() => await Verify(Show("readings"));

    [Fact]
    public async Task Timeline_as_text() => await Verify(Show("timeline", "no-decoupling", "limit", "talks", "."));

    [Fact]
    public async Task Diff_of_days_as_text() => await Verify(Show("diff", "2023-02", "2023-12"));

    [Theory]
    [InlineData("why", "no-decoupling", "why")]
    [InlineData("why", "talks", "why")]
    [InlineData("why-not", "early no-decoupling", "why-not")]
    [InlineData("why-not", "15 no-decoupling", "why-not")]
    [InlineData("readings", "", "readings")]
    [InlineData("timeline", "", "timeline")]
    [InlineData("diff", "2023-02 2023-12", "diff")]
    [InlineData("diff", "2000 2023-12", "diff")]
    public void Json_is_as_its_schema_says(string command, string arguments, string schema)
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        var answer = workspace.Run([command, .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--format", "json"]);
        Assert.Equal(new Answer(0, answer.Out, ""), answer);
        Schemas.AssertValid(schema, answer.Out);
    }

    [Fact]
    public void Json_about_the_examples_is_as_its_schema_says()
    {
        using var workspace = new Workspace();
        var examples = Path.Combine(Schemas.Root, "examples");
        foreach (var command in new[] { "readings", "timeline" })
        {
            Schemas.AssertValid(command, workspace.Run(command, examples, "--format", "json").Out);
        }
    }

    [Theory]
    [InlineData("why no-decopling", "there is no declaration 'no-decopling'; did you mean 'no-decoupling'?")]
    [InlineData("why xyz", "there is no declaration 'xyz'")]
    [InlineData("why", "Required argument missing for command: 'why'")]
    [InlineData("why no-decoupling --reading Chin", "there is no reading of 'Chin'; did you mean 'China'?")]
    [InlineData("why no-decoupling --format yaml", "--format 'yaml' is neither text nor json")]
    [InlineData("why no-decoupling --as-of soon", "--as-of 'soon' is not a day")]
    [InlineData("why-not bann no-decoupling", "there is no record 'bann'; did you mean 'ban'?")]
    [InlineData("why-not 999 no-decoupling", "there is no record '999'")]
    [InlineData("why-not ban no-decopling", "there is no declaration 'no-decopling'")]
    [InlineData("timeline no-decopling", "there is no declaration 'no-decopling'; did you mean 'no-decoupling'?")]
    [InlineData("timeline nowhere.commit", "cannot read 'nowhere.commit'")]
    [InlineData("diff soon 2023", "'soon' is no day, no folder or file, and no git revision here")]
    [InlineData("diff --help-me 2023", "`commitlang diff` has no option '--help-me'")]
    [InlineData("diff . 2023 talks.commit", "'.' is a folder or file; paths say which files to take of a day or revision")]
    public void Wrong_usage_is_said_with_the_mend(string arguments, string expected)
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        var answer = workspace.Run(arguments.Split(' '));
        Assert.Equal(2, answer.Status);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public void Errors_in_the_text_are_told_and_the_rest_is_answered()
    {
        using var workspace = new Workspace().With("a.commit", "2020-01-01 US: not fly as w\n2020-02-30 US did fly\nexpect w consistent\n");
        var answer = workspace.Run("why", "w");
        Assert.Equal(1, answer.Status);
        Assert.Contains("error[CL", answer.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("CL5101", answer.Error, StringComparison.Ordinal);
        Assert.Contains("w is unverified", answer.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Folders_are_compared_file_by_file()
    {
        using var workspace = new Workspace()
            .With("old/a.commit", "as of 2024-01-01\nUS: not fly as w\n")
            .With("old/gone.commit", "as of 2024-01-01\nUS: not swim\n")
            .With("new/a.commit", "as of 2024-01-01\nUS: not fly as w\n2023-01-01 US did fly\nUK: not run as n\n");
        var answer = workspace.Run("diff", "old", "new");
        Assert.Equal(
            """
            a.commit: as of 2024-01-01

              w  US: not fly
                in the common reading: unverified/no-evidence became contradicted/breached
                  new evidence against it: 2023-01-01 US did fly

              n  UK: not run
                in the common reading: no verdict became unverified/no-evidence
                  it is new

            gone.commit: only in the first, as of 2024-01-01

            2 verdicts differ between old and new; 1 file is on one side only

            """.ReplaceLineEndings("\n"),
            answer.Out);
        Assert.Equal(0, answer.Status);
    }

    [Fact]
    public void Git_revisions_are_compared_as_they_stand_in_the_current_folder()
    {
        using var workspace = new Workspace().With("sub/common.commit", "actor US\n")
            .With("sub/a.commit", "as of 2024-01-01\nimport \"common.commit\"\nUS: not fly as w\n");
        Git(workspace, "init", "-q");
        Git(workspace, "add", ".");
        Git(workspace, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", "one");
        workspace.With("sub/a.commit", "as of 2024-01-01\nimport \"common.commit\"\nUS: not fly as w\n2023-01-01 US did fly\n");
        Git(workspace, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-a", "-m", "two");
        var answer = workspace.Run("diff", "HEAD~1", "HEAD");
        Assert.Equal("", answer.Error);
        Assert.Contains("new evidence against it: 2023-01-01 US did fly", answer.Out, StringComparison.Ordinal);
        Assert.StartsWith("sub/a.commit: as of 2024-01-01\n", answer.Out, StringComparison.Ordinal);
        Assert.Contains("0 verdicts differ", workspace.Run("diff", "HEAD", "HEAD", "sub/a.commit").Out, StringComparison.Ordinal);
        Assert.Equal(2, workspace.Run("diff", "HEAD~9", "HEAD").Status);
    }

    private static string Show(params string[] arguments)
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        var answer = workspace.Run(arguments);
        return $"{string.Join(' ', arguments)}\nstatus {answer.Status}\n{answer.Out}---\n{answer.Error}";
    }

    private static void Git(Workspace workspace, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Folder });
        process?.WaitForExit();
        Assert.Equal(0, process?.ExitCode);
    }
}
