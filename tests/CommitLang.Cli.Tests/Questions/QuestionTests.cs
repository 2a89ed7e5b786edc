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

    private const string Theirs = """

        2023-01-01 US: not sanction toward China as theirs according to China
        2023-04-04 US did sail according to US
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
    [InlineData("why folder/sub", "'folder/sub' is a folder; the name of a declaration comes first\ncommitlang: for example: commitlang why NAME folder/sub\n")]
    [InlineData("why folder", "'folder' is a folder; the name of a declaration comes first")]
    [InlineData("why talks.commit", "'talks.commit' is a file; the name of a declaration comes first")]
    [InlineData("why limit no-decopling talks.commit", "there is no declaration 'no-decopling'; did you mean 'no-decoupling'?")]
    [InlineData("why decoup", "there is no declaration 'decoup'; did you mean 'no-decoupling'?")]
    [InlineData("timeline lim", "there is no declaration 'lim'; did you mean 'limit'?")]
    [InlineData("why theirs --reading US", "'theirs' has no verdict according to US; it has one according to China\n")]
    [InlineData("why theirs --reading common", "'theirs' has no verdict in the common reading; it has one according to China\n")]
    [InlineData("why-not wire no-decoupling", "'wire' is a source, not a record; records cite it at talks.commit:16:1, talks.commit:18:1\ncommitlang: a record is named by `as NAME`")]
    [InlineData("why-not limit no-decoupling", "'limit' is a declaration, not a record\n")]
    [InlineData("why-not severed no-decoupling", "'severed' is a rule, not a record\n")]
    [InlineData("why-not ban no-decoupling limit", "there is no file or folder 'limit'; `why-not` takes one declaration at a time\n")]
    [InlineData("why-not ban folder/sub", "'folder/sub' is a folder; the name of a declaration comes first\ncommitlang: for example: commitlang why-not RECORD NAME folder/sub\n")]
    [InlineData("readings --reading Chin", "there is no reading of 'Chin'; did you mean 'China'?")]
    [InlineData("readings --reading common", "--reading 'common' would set the common reading beside itself: name an actor")]
    [InlineData("diff 03/2021 2023", "and no git revision here; as a day write 2021-03\n")]
    [InlineData("why no-decoupling --reading Chin", "there is no reading of 'Chin'; did you mean 'China'?")]
    [InlineData("why no-decoupling --format yaml", "--format 'yaml' is neither text nor json")]
    [InlineData("why no-decoupling --as-of soon", "--as-of 'soon' is not a day")]
    [InlineData("why-not bann no-decoupling", "there is no record 'bann'; did you mean 'ban'?")]
    [InlineData("why-not 999 no-decoupling", "no record stands on line 999 of talks.commit; the nearest is on line 23\n")]
    [InlineData("why-not ban no-decopling", "there is no declaration 'no-decopling'")]
    [InlineData("timeline no-decopling", "there is no declaration 'no-decopling'; did you mean 'no-decoupling'?")]
    [InlineData("timeline nowhere.commit", "cannot read 'nowhere.commit'")]
    [InlineData("diff soon 2023", "'soon' is no day, no folder or file, and no git revision here")]
    [InlineData("diff --help-me 2023", "`commitlang diff` has no option '--help-me'")]
    [InlineData("diff . 2023 talks.commit", "'.' is a folder or file; paths say which files to take of a day or revision")]
    public void Wrong_usage_is_said_with_the_mend(string arguments, string expected)
    {
        using var workspace = new Workspace().With("talks.commit", Talks + Theirs).With("folder/sub/notes.txt", "");
        var answer = workspace.Run(arguments.Split(' '));
        Assert.Equal(2, answer.Status);
        Assert.Contains(expected, answer.Error, StringComparison.Ordinal);
        Assert.Equal("", answer.Out);
    }

    [Fact]
    public void Why_takes_several_names()
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        var both = workspace.Run("why", "no-decoupling", "talks.commit", "limit");
        Assert.Equal((0, ""), (both.Status, both.Error));
        Assert.Equal(workspace.Run("why", "no-decoupling").Out + workspace.Run("why", "limit").Out, both.Out);
        var json = workspace.Run("why", "no-decoupling", "limit", "--format", "json");
        Assert.Single(json.Out.Split("\"file\": \"talks.commit\",\n      \"asOf\"").Skip(1));
        Schemas.AssertValid("why", json.Out);
    }

    [Fact]
    public void One_reading_is_set_beside_the_common_one()
    {
        using var workspace = new Workspace()
            .With("a.commit", "as of 2024-01-31\nactor US\nactor China\nUS: not fly as w\n2023-01-01 US did sail\nrule a: sail counts as fly according to China\nrule b: sail counts as fly according to US\n")
            .With("b.commit", "as of 2024-01-31\nUS: not fly as x\n");
        var all = workspace.Run("readings", "a.commit");
        Assert.Equal(all, workspace.Run("readings", "a.commit", "--reading", "all"));
        Assert.Contains("according to US", all.Out, StringComparison.Ordinal);
        var one = workspace.Run("readings", "a.commit", "--reading", "China");
        Assert.Equal((0, ""), (one.Status, one.Error));
        Assert.Matches(@"\n +common +China\n", one.Out);
        Assert.Contains("w according to China: ", one.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("according to US", one.Out, StringComparison.Ordinal);
        Assert.Equal(one with { Error = "commitlang: 'b.commit' has no reading of 'China', and is left out\n" }, workspace.Run("readings", "--reading", "China"));
        Schemas.AssertValid("readings", workspace.Run("readings", "a.commit", "--reading", "China", "--format", "json").Out);
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
