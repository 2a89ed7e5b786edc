using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Cli.Watching;

namespace CommitLang.Cli.Tests;

/// <summary><c>check --watch</c>.</summary>
public sealed class WatchTests
{
    private const string Clean = "as of 2024-01-01\nUS: not fly as w\n";

    [Fact]
    public async Task It_checks_again_when_a_file_changes_and_says_which()
    {
        using var workspace = new Workspace().With("a.commit", Clean);
        var (output, error) = await Watch(workspace, [], () => Change(workspace, "a.commit", "as of 2024-01-01\nUS: not\n"), () => Change(workspace, "a.commit", Clean));
        Assert.Equal(3, output.Split("a.commit: as of 2024-01-01\n").Length - 1);
        var runs = error.Split("\ncommitlang: changed: a.commit\n");
        Assert.Equal("commitlang: watching for changes; Ctrl-C ends\n", runs[0]);
        Assert.StartsWith("error[CL", runs[1], StringComparison.Ordinal);
        Assert.Equal(runs[0], runs[2]);
    }

    [Fact]
    public async Task Files_come_and_go_and_so_do_folders()
    {
        using var workspace = new Workspace().With("words/a.commit", Clean);
        var (output, error) = await Watch(
            workspace,
            ["words"],
            () => Change(workspace, "words/new.commit", Clean),
            () =>
            {
                Directory.Delete(workspace.PathOf("words"), recursive: true);
                return [workspace.PathOf("words")];
            },
            () => Change(workspace, "words/a.commit", Clean));
        Assert.Contains("\ncommitlang: changed: words/new.commit\n", error, StringComparison.Ordinal);
        Assert.Contains("\ncommitlang: changed: words\ncommitlang: cannot read 'words': no such file\n", error, StringComparison.Ordinal);
        Assert.Contains("2 checks, ", output, StringComparison.Ordinal);
        Assert.EndsWith("1 declaration: 0 consistent, 0 contradicted, 1 unverified; 1 note (--notes shows it)\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_while_it_is_read_is_checked_again()
    {
        using var workspace = new Workspace().With("a.commit", "import \"sub/b.commit\"\n" + Clean).With("sub/b.commit", "");
        using var stop = new CancellationTokenSource();
        using var changes = new ScriptedChanges(stop) { BeforeSecondWatch = () => workspace.With("sub/b.commit", "US: not swim as x\n") };
        var (output, error) = await Watch(workspace, ["a.commit"], changes, stop);
        Assert.StartsWith("\ncommitlang: changed: sub/b.commit\n", error, StringComparison.Ordinal);
        Assert.Contains("2 declarations", output, StringComparison.Ordinal);
        Assert.True(changes.IsDisposed);
    }

    [Fact]
    public async Task Many_changes_are_not_all_named()
    {
        using var workspace = new Workspace().With("a.commit", Clean);
        var (_, error) = await Watch(
            workspace, ["--quiet"], () => [.. Enumerable.Range(1, 7).Select(i => workspace.PathOf($"{i}.commit"))], () => []);
        Assert.Equal(
            "\ncommitlang: changed: 1.commit, 2.commit, 3.commit, 4.commit, 5.commit and 2 more\n\ncommitlang: much changed at once\n",
            error);
    }

    [Fact]
    public async Task Files_of_results_are_written_anew()
    {
        using var workspace = new Workspace().With("a.commit", Clean);
        await Watch(workspace, ["-o", "csv=out.csv"], () => Change(workspace, "a.commit", Clean.Replace("as w", "as other", StringComparison.Ordinal)));
        Assert.Contains("other", workspace.Read("out.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_can_be_watched_it_says_so_and_ends()
    {
        using var workspace = new Workspace().With("a.commit", Clean);
        using var stop = new CancellationTokenSource();
        using var changes = new ScriptedChanges(stop) { Problem = "this system does not tell of changes" };
        var answer = await workspace.Run(() => Stream.Null, ["check", "--watch"], host => host with { Changes = () => changes });
        Assert.Equal(new Answer(2, "", "commitlang: cannot watch: this system does not tell of changes\n"), answer);
    }

    [Theory]
    [InlineData("--watch is for files: the standard input cannot change\n", "-")]
    [InlineData("--watch would write one json report behind another to the standard output: -o json=FILE writes each anew\n", "--format", "json")]
    [InlineData("--watch would write one csv report behind another", "-o", "csv=-")]
    public void What_cannot_be_watched_is_wrong_usage(string message, params string[] arguments)
    {
        using var workspace = new Workspace().With("a.commit", Clean);
        var answer = workspace.Run(["check", "--watch", .. arguments]);
        Assert.Equal((2, ""), (answer.Status, answer.Out));
        Assert.Contains("commitlang: " + message, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("folder/a.commit", true, true)]
    [InlineData("folder/new.commit", true, true)]
    [InlineData("folder/deep/down/new.commit", true, true)]
    [InlineData("folder/.commitlangrc", true, true)]
    [InlineData(".commitlangrc", true, true)]
    [InlineData("imported.commit", true, true)]
    [InlineData("folder/deep", true, false)]
    [InlineData("folder", true, true)]
    [InlineData("folder/notes.txt", false, false)]
    [InlineData("folder/a.commit~", false, false)]
    [InlineData("folder/.a.commit.swp", false, false)]
    [InlineData("folder/.git/x.commit", false, false)]
    [InlineData("elsewhere/new.commit", false, false)]
    [InlineData("gone", true, true)]
    [InlineData("gone/b.commit", true, true)]
    public void What_matters_is_what_the_check_reads_or_would_read(string path, bool name, bool content)
    {
        using var workspace = new Workspace().With("folder/a.commit", "").With("folder/deep/b.commit", "").With("imported.commit", "").With("folder/.git/x", "");
        var places = WatchedPlaces.Of(workspace.Folder, ["folder", "gone"], SettingsChoice.Found, [workspace.PathOf("imported.commit")], []);
        Assert.Equal((name, content), (places.ConcernsName(workspace.PathOf(path)), places.ConcernsContent(workspace.PathOf(path))));
    }

    [Fact]
    public void The_system_tells_of_changes_replacements_and_folders_that_come_back()
    {
        using var workspace = new Workspace().With("words/sub/a.commit", Clean).With("words/notes.txt", "");
        using var changes = new SystemFileChanges();
        Assert.Equal(new WatchStart(IsWider: true), Start());
        Assert.Equal(new WatchStart(IsWider: false), Start());

        Expect("words/sub/a.commit", () => workspace.With("words/sub/a.commit", "US: fly\n"));
        Expect("words/sub/a.commit", () =>
        {
            workspace.With("words/sub/a.tmp", Clean);
            File.Move(workspace.PathOf("words/sub/a.tmp"), workspace.PathOf("words/sub/a.commit"), overwrite: true);
        });
        // Of a folder that comes with a file in it, the file may not be told: it was there before the folder was watched.
        Expect("words/new", () => workspace.With("words/new/b.commit", Clean));
        Expect("words", () => Directory.Move(workspace.PathOf("words"), workspace.PathOf("away")));
        Expect("words", () => Directory.Move(workspace.PathOf("away"), workspace.PathOf("words")));
        Expect("words/sub/a.commit", () => workspace.With("words/sub/a.commit", "US: swim\n"));

        WatchStart Start() => changes.Watch(WatchedPlaces.Of(workspace.Folder, ["words"], SettingsChoice.Found, [], []));

        // As the command does it: what is watched is told anew before each check. A change may be told in two heaps.
        void Expect(string path, Action change)
        {
            Start();
            workspace.With("words-not-watched.txt", "");
            change();
            while (!changes.Wait(CancellationToken.None).Contains(workspace.PathOf(path)))
            {
            }
        }
    }

    private static IReadOnlyList<string> Change(Workspace workspace, string path, string text)
    {
        workspace.With(path, text);
        return [workspace.PathOf(path)];
    }

    private static async Task<(string Output, string Error)> Watch(Workspace workspace, string[] arguments, params Func<IReadOnlyList<string>>[] steps)
    {
        using var stop = new CancellationTokenSource();
        using var changes = new ScriptedChanges(stop, steps);
        return await Watch(workspace, arguments, changes, stop);
    }

    private static async Task<(string Output, string Error)> Watch(
        Workspace workspace, string[] arguments, ScriptedChanges changes, CancellationTokenSource stop)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.Run(
            () => Stream.Null,
            ["check", "--watch", .. arguments],
            host => host with { Out = Screen.Plain(output), Error = Screen.Plain(error), Changes = () => changes },
            stop.Token));
        return (output.ToString(), error.ToString());
    }
}
