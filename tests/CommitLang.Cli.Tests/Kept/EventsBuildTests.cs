using System.Diagnostics;

namespace CommitLang.Cli.Tests.Kept;

/// <summary><c>events build</c> keeps the tables that checks name; <c>check</c> uses them, and says where it does not.</summary>
public sealed class EventsBuildTests
{
    private const string Check = """
        as of 2023-12-31

        actor China code "CHN"
        conduct exercise code "1384"

        2023-01-01 China: not exercise as no-exercises

        events "data/*.csv"

        """;

    private const string Table = "actor,conduct,date\nCHN,1384,2023-04-08\nCHN,1384,2023-08-19\nCHN,1384,never\n";

    private static readonly string[] Names = ["data/a.csv", "data/a.csv.facts"];

    [Fact]
    public void It_writes_a_kept_table_beside_each_table()
    {
        using var workspace = Talks().With("data/b.csv", "actor,conduct,date\nCHN,1384,2023-04-08\n");
        var answer = workspace.Run("events", "build");
        Assert.Equal((0, "2 tables kept\n"), (answer.Status, answer.Error));
        Assert.Equal(
            $"data/a.csv.facts: 3 rows, 1 of them damaged; {Length(workspace, "data/a.csv.facts")} bytes\n"
            + $"data/b.csv.facts: 1 row; {Length(workspace, "data/b.csv.facts")} bytes\n", answer.Out);
    }

    [Fact]
    public void A_check_answers_the_same_with_a_kept_table()
    {
        using var workspace = Talks();
        var before = workspace.Run("check", "--notes");
        Assert.Contains("breached", before.Out, StringComparison.Ordinal);
        Assert.Equal(0, workspace.Run("events", "build", "talks.commit").Status);
        Assert.Equal(before, workspace.Run("check", "--notes"));
    }

    /// <summary>That it is used shows where it says something else than its source does, of which a hash cannot tell: here its source has kept length and time.</summary>
    [Fact]
    public void A_check_uses_the_kept_table()
    {
        using var workspace = Talks();
        Age(workspace);
        workspace.Run("events", "build");
        workspace.With("data/a.csv", Table.Replace("CHN", "XXX", StringComparison.Ordinal));
        Age(workspace);
        Assert.Contains("breached", workspace.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_that_has_changed_is_read_and_a_warning_says_so()
    {
        using var workspace = Talks();
        workspace.Run("events", "build");
        workspace.With("data/a.csv", Table.Replace("CHN", "XXX", StringComparison.Ordinal));
        var answer = workspace.Run("check", "--notes");
        Assert.DoesNotContain("breached", answer.Out, StringComparison.Ordinal);
        Assert.Contains("the kept table 'data/a.csv.facts' is not used: 'data/a.csv' has changed since; `commitlang events build` makes it anew", answer.Error, StringComparison.Ordinal);
        workspace.Run("events", "build");
        Assert.DoesNotContain("kept table", workspace.Run("check", "--notes").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_kept_table_is_not_used_and_a_warning_says_so()
    {
        using var workspace = Talks();
        var before = workspace.Run("check");
        workspace.Run("events", "build");
        var bytes = File.ReadAllBytes(workspace.PathOf("data/a.csv.facts"));
        bytes[^100] ^= 1;
        workspace.With("data/a.csv.facts", bytes);
        var answer = workspace.Run("check", "--notes");
        Assert.Equal(before.Status, answer.Status);
        Assert.Contains("'data/a.csv.facts' is not used: it is damaged: ", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_kept_table_without_its_source_is_an_error()
    {
        using var workspace = Talks(Check.Replace("*", "a", StringComparison.Ordinal));
        workspace.Run("events", "build");
        File.Delete(workspace.PathOf("data/a.csv"));
        var answer = workspace.Run("check");
        Assert.Equal(1, answer.Status);
        Assert.Contains("its kept table 'data/a.csv.facts' is not used without it", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_check_that_names_no_table_keeps_none()
    {
        using var workspace = new Workspace().With("a.commit", "US: not fly\n");
        Assert.Equal(new Answer(0, "", "no table is named, so none is kept\n"), workspace.Run("events", "build"));
    }

    [Fact]
    public void A_table_that_cannot_be_read_is_an_error_at_its_statement()
    {
        using var workspace = new Workspace().With("a.commit", "events \"gone.csv\"\n");
        var answer = workspace.Run("events", "build");
        Assert.Equal((1, ""), (answer.Status, answer.Out));
        Assert.Contains("a.commit:1:8", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_stands_in_the_way_is_told()
    {
        using var workspace = Talks().With("data/a.csv.facts/x", "");
        Assert.Equal(
            new Answer(2, "", "commitlang: cannot write 'data/a.csv.facts': it is a folder\n0 tables kept\n"), workspace.Run("events", "build"));
    }

    [Fact]
    public void A_table_that_is_named_in_two_ways_is_kept_for_the_first()
    {
        using var workspace = Talks(Check + "events \"data/a.csv\"\nevents \"data/a.csv\" with actor = \"actor\"\n");
        var answer = workspace.Run("events", "build");
        Assert.Equal(2, answer.Status);
        Assert.Single(answer.Out.Split('\n')[..^1]);
        Assert.Contains("'data/a.csv' is named with another format or other columns too", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Another_action_is_wrong_usage()
    {
        using var workspace = new Workspace();
        var answer = workspace.Run("events", "biuld");
        Assert.Equal((2, ""), (answer.Status, answer.Out));
        Assert.StartsWith("commitlang: there is no `commitlang events biuld`, but `commitlang events build`; did you mean 'build'?\n", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>Whenever the process is killed, the old kept table or the new one is there, whole, and what it leaves is gone after the next run.</summary>
    [Fact]
    public void Killed_at_any_moment_it_leaves_the_old_file_or_the_new_one()
    {
        const int Rows = 20_000;
        var texts = new[] { "CHN", "USA" }.Select(actor => "actor,conduct,date\n" + string.Concat(Enumerable.Range(0, Rows).Select(
            i => $"{actor},1384,{new DateOnly(2000, 1, 1).AddDays(i % 8000):yyyy-MM-dd}\n"))).ToArray();
        using var workspace = Talks();
        var whole = texts.Select(text =>
        {
            workspace.With("data/a.csv", text);
            Age(workspace);
            Assert.Equal(0, workspace.Run("events", "build").Status);
            return File.ReadAllBytes(workspace.PathOf("data/a.csv.facts"));
        }).ToArray();
        Assert.NotEqual(whole[0], whole[1]);

        var random = new Random(1);
        int seenWriting = 0, current = 1;
        for (int i = 0; i < 16; i++)
        {
            workspace.With("data/a.csv", texts[1 - current]);
            Age(workspace);
            using var process = Process.Start(Binary.Start(workspace.Folder, ["events", "build"])) ?? throw new InvalidOperationException("it did not start");
            if (i % 2 == 0)
            {
                // Until it begins to write, and then a little.
                while (!process.HasExited && Leftovers(workspace).Length == 0)
                {
                }

                Thread.SpinWait(random.Next(200_000));
            }
            else
            {
                process.WaitForExit(random.Next(600));
            }

            process.Kill();
            process.WaitForExit();
            seenWriting += Leftovers(workspace).Length > 0 ? 1 : 0;
            var now = File.ReadAllBytes(workspace.PathOf("data/a.csv.facts"));
            current = now.AsSpan().SequenceEqual(whole[0]) ? 0 : 1;
            Assert.Equal(whole[current], now);
        }

        Assert.True(seenWriting > 0, "it was never killed while it wrote");
        Assert.Equal(0, workspace.Run("events", "build").Status);
        Assert.Equal(Names, Directory.GetFiles(workspace.PathOf("data")).Select(path => "data/" + Path.GetFileName(path)).Order(StringComparer.Ordinal));
    }

    private static Workspace Talks(string check = Check) => new Workspace().With("talks.commit", check).With("data/a.csv", Table);

    private static string[] Leftovers(Workspace workspace) => Directory.GetFiles(workspace.PathOf("data"), "*.tmp");

    private static void Age(Workspace workspace) =>
        File.SetLastWriteTimeUtc(workspace.PathOf("data/a.csv"), new DateTime(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc));

    private static long Length(Workspace workspace, string path) => new FileInfo(workspace.PathOf(path)).Length;
}
