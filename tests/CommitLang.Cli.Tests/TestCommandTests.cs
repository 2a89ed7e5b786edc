using System.Runtime.CompilerServices;
using System.Text.Json;

namespace CommitLang.Cli.Tests;

/// <summary><c>commitlang test</c>: expectations, snapshots, orphans; coverage and mirror images.</summary>
public sealed class TestCommandTests
{
    private const string Talks = """
        as of 2024-12-31
        2023-06-19 US: not decoupling toward China as w
        2023-10-17 US did export-control toward China
        rule theirs: export-control counts as decoupling according to China
        expect w unverified

        """;

    [Fact]
    public void The_first_run_fails_and_says_how_to_take_the_answers_over()
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        Assert.Equal(
            new Answer(
                1,
                "talks.commit: failed: there is no snapshot of the answers yet; they are in talks.received.txt, and --accept makes them the snapshot\n0 passed, 1 failed\n",
                ""),
            workspace.Run("test"));
        Assert.StartsWith("# commitlang test: talks.commit\nas of 2024-12-31\n", workspace.Read("talks.received.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void Accepted_answers_are_the_snapshot_and_the_next_run_passes()
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        workspace.Run("test");
        var received = workspace.Read("talks.received.txt");
        Assert.Equal(
            new Answer(0, "talks.commit: accepted as talks.verified.txt\n1 passed, 0 failed; 1 snapshot accepted\n", ""), workspace.Run("test", "--accept"));
        Assert.Equal(received, workspace.Read("talks.verified.txt"));
        Assert.False(File.Exists(workspace.PathOf("talks.received.txt")));
        Assert.Equal(new Answer(0, "1 passed, 0 failed\n", ""), workspace.Run("test"));
    }

    [Fact]
    public void A_difference_is_shown_line_by_line()
    {
        using var workspace = Accepted();
        workspace.With("talks.commit", Talks.Replace("toward China\nrule", "\nrule", StringComparison.Ordinal).Replace("expect w unverified\n", "", StringComparison.Ordinal));
        Assert.Equal(
            """
            talks.commit: failed: the answers differ from the snapshot; they are in talks.received.txt, and --accept takes them over
            --- talks.verified.txt
            +++ talks.received.txt
            @@ -2 +2 @@
             as of 2024-12-31
             readings: China

            -w: unverified/no-evidence, contested
            +w: unverified/no-evidence
               2023-06-19 US: not decoupling toward China
               in force 2023-06-19/2024-12-31

            -w according to China: contradicted/breached, contested
            -  in force 2023-06-19/2024-12-31; evidence on 0.1779 %
            -  because of rule theirs
            -  against: 2023-10-17 US did export-control toward China
            +w according to China: unverified/uncertain
            +  in force 2023-06-19/2024-12-31
            +  against (possible): 2023-10-17 US did export-control
            +    so US did decoupling, by rule theirs
            -    so US did decoupling toward China, by rule theirs
            -
            -expect w unverified: holds
            0 passed, 1 failed

            """,
            workspace.Run("test").Out);
    }

    [Fact]
    public void A_comment_changes_no_snapshot()
    {
        using var workspace = Accepted();
        workspace.With("talks.commit", "# A comment.\n\n" + Talks);
        Assert.Equal(0, workspace.Run("test").Status);
    }

    [Fact]
    public void Line_ends_a_byte_order_mark_and_the_last_line_end_are_no_difference()
    {
        using var workspace = Accepted();
        workspace.With("talks.verified.txt", "\uFEFF" + workspace.Read("talks.verified.txt").TrimEnd('\n').Replace("\n", "\r\n", StringComparison.Ordinal));
        Assert.Equal(new Answer(0, "1 passed, 0 failed\n", ""), workspace.Run("test"));
    }

    [Fact]
    public void What_was_received_goes_when_it_is_right_again()
    {
        using var workspace = Accepted();
        workspace.With("talks.commit", Talks + "2023-01-01 UK: not swim\n");
        Assert.Equal(1, workspace.Run("test").Status);
        Assert.True(File.Exists(workspace.PathOf("talks.received.txt")));
        workspace.With("talks.commit", Talks);
        Assert.Equal(0, workspace.Run("test").Status);
        Assert.False(File.Exists(workspace.PathOf("talks.received.txt")));
    }

    [Fact]
    public void An_expectation_that_does_not_hold_fails_and_cannot_be_accepted_away()
    {
        using var workspace = new Workspace().With("talks.commit", Talks.Replace("expect w unverified", "expect w consistent", StringComparison.Ordinal));
        var answer = workspace.Run("test", "--accept");
        Assert.Equal(1, answer.Status);
        Assert.Contains("talks.commit: failed: 1 of 1 expectation not met\n0 passed, 1 failed; 1 snapshot accepted\n", answer.Out);
        Assert.Contains("error[CL5101]", answer.Error);
    }

    [Fact]
    public void A_file_with_errors_fails_and_is_not_compared()
    {
        using var workspace = Accepted();
        workspace.With("talks.commit", Talks + "US: not\n");
        var answer = workspace.Run("test", "--accept");
        Assert.Equal(1, answer.Status);
        Assert.Equal("talks.commit: failed: it has errors\n0 passed, 1 failed\n", answer.Out);
        Assert.False(File.Exists(workspace.PathOf("talks.received.txt")));
    }

    [Fact]
    public void A_file_without_a_day_is_an_error_at_the_file()
    {
        using var workspace = new Workspace().With("a.commit", "2023-06-19 US: not decoupling as w\n");
        var answer = workspace.Run("test");
        Assert.Equal(1, answer.Status);
        Assert.Equal("a.commit: failed: it has errors\n0 passed, 1 failed\n", answer.Out);
        Assert.Contains("error[CL0903]", answer.Error);
        Assert.Contains("a.commit:1:1", answer.Error);
        Assert.Contains("--as-of", answer.Error);
        Assert.False(File.Exists(workspace.PathOf("a.received.txt")));
        Assert.Equal(0, workspace.Run("test", "--as-of", "2024-06-30", "--accept").Status);
        Assert.Contains("as of 2024-06-30\n", workspace.Read("a.verified.txt"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_snapshot_of_a_check_that_is_gone_fails_until_it_is_accepted()
    {
        using var workspace = Accepted().With("sub/other.commit", Talks);
        workspace.Run("test", "--accept");
        File.Delete(workspace.PathOf("sub/other.commit"));
        Assert.Equal(
            new Answer(1, "sub/other.verified.txt: failed: its check is gone; --accept deletes the snapshot\n1 passed, 1 failed\n", ""), workspace.Run("test"));
        Assert.Equal(new Answer(0, "sub/other.verified.txt: deleted: its check is gone\n1 passed, 0 failed\n", ""), workspace.Run("test", "--accept"));
        Assert.Equal(new Answer(0, "1 passed, 0 failed\n", ""), workspace.Run("test"));
    }

    [Fact]
    public void The_snapshot_of_a_file_that_others_import_is_an_orphan()
    {
        using var workspace = Accepted().With("main.commit", "import \"talks.commit\"\nas of 2024-12-31\n");
        Assert.Contains("talks.verified.txt: failed: its check is gone", workspace.Run("test").Out);
    }

    [Fact]
    public void Snapshots_of_other_tools_are_left_alone()
    {
        using var workspace = Accepted().With("TalksTests.Answers.verified.txt", "as of 2024-12-31\n");
        Assert.Equal(new Answer(0, "1 passed, 0 failed\n", ""), workspace.Run("test", "--accept"));
        Assert.True(File.Exists(workspace.PathOf("TalksTests.Answers.verified.txt")));
    }

    [Fact]
    public void A_file_that_is_given_is_tested_alone()
    {
        using var workspace = Accepted().With("gone.verified.txt", "# commitlang test: gone.commit\n");
        Assert.Equal(new Answer(0, "1 passed, 0 failed\n", ""), workspace.Run("test", "talks.commit"));
        Assert.Equal(1, workspace.Run("test").Status);
    }

    [Fact]
    public void A_snapshot_that_cannot_be_read_is_no_failed_test()
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        Directory.CreateDirectory(workspace.PathOf("talks.verified.txt"));
        var answer = workspace.Run("test", "talks.commit");
        Assert.Equal(2, answer.Status);
        Assert.Equal("commitlang: cannot read 'talks.verified.txt': it is a folder\n", answer.Error);
    }

    [Fact]
    public void Answers_that_cannot_be_written_are_not_said_to_be_there()
    {
        using var workspace = new Workspace().With("talks.commit", Talks);
        Directory.CreateDirectory(workspace.PathOf("talks.received.txt"));
        var answer = workspace.Run("test", "talks.commit");
        Assert.Equal(2, answer.Status);
        Assert.Equal("talks.commit: failed: there is no snapshot of the answers yet\n0 passed, 1 failed\n", answer.Out);
        Assert.StartsWith("commitlang: cannot write 'talks.received.txt': ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Coverage_is_of_all_checks_together()
    {
        using var workspace = new Workspace()
            .With("common.commit", "2023-10-17 US did export-control\n2023-10-18 US did jump\nrule r: export-control counts as decoupling\n")
            .With("a.commit", "import \"common.commit\"\nas of 2024-12-31\n2023-06-19 US: not decoupling as w\n")
            .With("b.commit", "import \"common.commit\"\nas of 2024-12-31\n2023-06-19 US: not sing unless China did ask as w\n");
        workspace.Run("test", "--accept");
        Assert.Equal(
            """
            coverage: verdicts depend on 1 of 1 rule, 1 of 2 records and 0 of 1 clause
              no verdict depends on (2)
                unless China did ask  b.commit:3:25
                2023-10-18 US did jump  common.commit:2:1
            2 passed, 0 failed

            """,
            workspace.Run("test", "--coverage").Out);
    }

    [Fact]
    public void Verdicts_that_do_not_mirror_fail_with_the_rule_behind_them()
    {
        using var workspace = new Workspace().With("talks.commit", Talks.Replace("expect w unverified\n", "", StringComparison.Ordinal)
            + "rule ours: US did export-control toward China counts as decoupling\n");
        workspace.Run("test", "--accept");
        Assert.Equal(
            new Answer(
                1,
                """
                talks.commit: failed: 1 verdict of 2 not mirrored
                  w: contradicted/breached; mirrored: unverified/no-evidence  talks.commit:2:1
                    because of rule ours  talks.commit:5:1
                0 passed, 1 failed

                """,
                ""),
            workspace.Run("test", "--mirror", "US=China") with { Error = "" });
    }

    [Fact]
    public void A_check_without_the_actors_is_not_mirrored_and_that_is_said()
    {
        using var workspace = Accepted().With("other.commit", "as of 2024-12-31\nUK: not swim\n");
        workspace.Run("test", "--accept");
        var answer = workspace.Run("test", "--mirror", "US=China");
        Assert.Equal(0, answer.Status);
        Assert.Equal("other.commit: not mirrored: there is no US and no China in it\n2 passed, 0 failed\n", answer.Out);
    }

    [Theory]
    [InlineData("commitlang: --mirror 'US' is no pair of actors: write their names as US=China\n", "--mirror", "US")]
    [InlineData("commitlang: --mirror: there is no actor 'Chna'; did you mean 'China'?\n", "--mirror", "US=Chna")]
    [InlineData("commitlang: --mirror: US changes places more than once\n", "--mirror", "US=China", "--mirror", "US=UK")]
    [InlineData("commitlang: --as-of 'today' would be another day tomorrow: a test needs a date, such as 2023-06-19\n", "--as-of", "today")]
    [InlineData("commitlang: the standard input cannot be tested: a snapshot stands beside a file\n", "-")]
    public void Wrong_usage_is_said(string message, params string[] arguments)
    {
        using var workspace = new Workspace().With("talks.commit", Talks + "UK: not swim\n");
        Assert.Equal(new Answer(2, "", message), workspace.Run(["test", .. arguments]));
    }

    [Fact]
    public void As_json()
    {
        using var workspace = Accepted().With("gone.verified.txt", "# commitlang test: gone.commit\n");
        using var json = JsonDocument.Parse(workspace.Run("test", "--format", "json", "--coverage", "--mirror", "US=China").Out);
        var test = Assert.Single(json.RootElement.GetProperty("tests").EnumerateArray());
        Assert.Equal("talks.commit", test.GetProperty("file").GetString());
        Assert.True(test.GetProperty("passed").GetBoolean());
        Assert.Equal("same", test.GetProperty("snapshot").GetString());
        Assert.Equal(1, test.GetProperty("expectationsMet").GetInt32());
        Assert.Equal(2, test.GetProperty("mirror").GetProperty("compared").GetInt32());
        Assert.Equal("gone.verified.txt", json.RootElement.GetProperty("orphans")[0].GetProperty("file").GetString());
        Assert.Equal(1, json.RootElement.GetProperty("coverage").GetProperty("rules").GetProperty("total").GetInt32());
    }

    [Fact]
    public void The_examples_are_as_their_snapshots_say()
    {
        using var workspace = new Workspace();
        foreach (var file in ExampleFiles())
        {
            workspace.With(Path.GetRelativePath(Examples(), file).Replace('\\', '/'), File.ReadAllBytes(file));
        }

        Assert.Equal(new Answer(0, "5 passed, 0 failed\n", ""), workspace.Run("test"));
    }

    private static Workspace Accepted()
    {
        var workspace = new Workspace().With("talks.commit", Talks);
        Assert.Equal(0, workspace.Run("test", "--accept").Status);
        return workspace;
    }

    private static IEnumerable<string> ExampleFiles() => new[] { "*.commit", "*.verified.txt" }
        .SelectMany(pattern => Directory.EnumerateFiles(Examples(), pattern, SearchOption.AllDirectories));

    private static string Examples([CallerFilePath] string path = "") => Path.GetFullPath(Path.Combine(path, "../../../examples"));

    [Fact]
    public void Settings_count_as_in_check()
    {
        using var workspace = new Workspace().With("a.commit", "as of 2024-01-01\n2020-01-01 US: fly as w\n");
        Assert.Equal(0, workspace.Run("test", "--accept").Status);
        workspace.With(".commitlangrc", "no-deadline = error\n");
        var answer = workspace.Run("test");
        Assert.Equal(1, answer.Status);
        Assert.Contains("error[CL3008]", answer.Error, StringComparison.Ordinal);
    }
}
