using System.IO.Compression;
using System.Text;
using CommitLang.Cli.Files;
using CommitLang.Cli.Output;
using CommitLang.Cli.Watching;
using Spectre.Console;

namespace CommitLang.Cli.Tests;

/// <summary>Tables of events as the command finds and reads them.</summary>
public sealed class TableTests
{
    private const string Words = "as of 2024-01-01\n2023-01-01 US: not attack as w\n2023-01-02 US did rest\n";
    private const string Deeds = "date,actor,conduct\n2023-06,US,attack\n";
    private const string Rest = "date,actor,conduct\n2023-06,US,rest\n";
    private const string Breached = "contradicted (1)\n  w  breached";

    [Fact]
    public void A_table_is_read_beside_the_file_that_names_it()
    {
        using var workspace = new Workspace()
            .With("a.commit", "import \"sub/b.commit\"\n" + Words)
            .With("sub/b.commit", "events \"data/deeds.csv\"\n")
            .With("sub/data/deeds.csv", Deeds);
        var answer = workspace.Run("check", "a.commit");

        Assert.Equal((0, ""), (answer.Status, answer.Error));
        Assert.Contains(Breached, answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("deeds.csv.gz")]
    [InlineData("deeds.CSV.GZ")]
    public void A_compressed_table_is_a_table(string name)
    {
        using var bytes = new MemoryStream();
        using (var zip = new GZipStream(bytes, CompressionLevel.Fastest))
        {
            zip.Write(Encoding.UTF8.GetBytes(Deeds));
        }

        using var workspace = new Workspace().With("a.commit", Words + $"events \"{name}\"\n").With(name, bytes.ToArray());
        Assert.Contains(Breached, workspace.Run("check").Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("data/*.csv", true)]
    [InlineData("data/20??.csv", true)]
    [InlineData("**/2023.csv", true)]
    [InlineData("*.csv", false)]
    [InlineData("data/202?.tsv", false)]
    [InlineData("data/2*", true)]
    public void A_pattern_stands_for_all_files_that_it_fits(string pattern, bool isFound)
    {
        using var workspace = new Workspace()
            .With("a.commit", Words + $"events \"{pattern}\" format csv\n")
            .With("data/2022.csv", Rest).With("data/2023.csv", Deeds).With("data/2000.csv.facts", "no table").With("data/.2024.csv", "none");
        var answer = workspace.Run("check");

        Assert.Equal(isFound ? (0, "") : (1, $"there is no file `{pattern}` beside this one"), (answer.Status, Message(answer)));
        Assert.Equal(isFound, answer.Out.Contains(Breached, StringComparison.Ordinal));
    }

    [Fact]
    public void Tables_of_a_pattern_are_read_in_the_order_of_their_names()
    {
        using var workspace = new Workspace().With("a.commit", Words + "events \"d/*.csv\"\n")
            .With("d/b.csv", Deeds + "soon,US,rest\n").With("d/a.csv", Deeds + "late,US,rest\n").With("d/B.csv", Deeds + "never,US,rest\n");
        var error = workspace.Run("check").Error;

        var places = new[] { "d/B.csv:3:1", "d/a.csv:3:1", "d/b.csv:3:1" }.Select(place => error.IndexOf(place, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
    }

    [Theory]
    [InlineData("none.csv", "there is no file `none.csv` beside this one")]
    [InlineData("", "there is no file `` beside this one")]
    [InlineData("../out.csv", "`../out.csv` lies outside of the folder of this check")]
    [InlineData("../*.csv", "`../*.csv` lies outside of the folder of this check")]
    [InlineData("link.csv", "`link.csv` lies outside of the folder of this check")]
    [InlineData("l*.csv", "`l*.csv` lies outside of the folder of this check")]
    [InlineData("folder.csv", "`in/folder.csv` cannot be read: it is a folder")]
    [InlineData("empty.csv", "`in/empty.csv` cannot be read: it is empty, or no ordinary file")]
    public void A_table_that_is_not_to_be_had_is_an_error(string path, string message)
    {
        using var workspace = new Workspace().With("in/a.commit", Words + $"events \"{path}\" format csv\n").With("out.csv", Deeds)
            .With("in/folder.csv/x", "").With("in/empty.csv", "");
        File.CreateSymbolicLink(workspace.PathOf("in/link.csv"), workspace.PathOf("out.csv"));
        var answer = workspace.Run("check", "in");

        Assert.Equal((1, message), (answer.Status, Message(answer)));
    }

    [Fact]
    public void Tables_from_outside_are_read_where_that_is_allowed()
    {
        using var workspace = new Workspace().With("in/a.commit", Words + "events \"../out.csv\"\n").With("out.csv", Deeds);
        Assert.Contains(Breached, workspace.Run("check", "in", "--allow-imports-outside").Out, StringComparison.Ordinal);

        // The folder that is checked is the one that counts.
        Assert.Contains(Breached, workspace.Run("check").Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_figure_with_commas_is_told_how_it_is_written()
    {
        using var workspace = new Workspace()
            .With("a.commit", "measure sales in USD\nevents \"a.tsv\" measure sales\n2020-01-01 US: sales >= 1 USD by 2024\n")
            .With("a.tsv", "actor\tdate\tvalue\nUS\t2021\t1,550\n");
        Assert.Contains(
            "a.tsv:2:9: `1,550` is no number: thousands stand without commas, and decimals behind a point", workspace.Run("check").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_row_is_a_warning_and_with_strict_an_error()
    {
        using var workspace = new Workspace().With("a.commit", Words + "events \"deeds.csv\"\n").With("deeds.csv", Deeds + "soon,US,rest\n");
        var answer = workspace.Run("check");
        Assert.Equal(0, answer.Status);
        Assert.Contains("warning[CL4016]", answer.Error, StringComparison.Ordinal);
        Assert.Contains("deeds.csv:3:1: `soon` is no date; the row is left out", answer.Error, StringComparison.Ordinal);

        var strict = workspace.Run("check", "--strict");
        Assert.Equal(1, strict.Status);
        Assert.Contains("error[CL4016]", strict.Error, StringComparison.Ordinal);
        workspace.With(".commitlangrc", "damaged-rows = none\n");
        Assert.Equal("", workspace.Run("check").Error);
        Assert.Equal(1, workspace.Run("check", "--strict").Status);
        Assert.Equal(1, workspace.Run("test", "--strict", "--accept").Status);
    }

    [Theory]
    [InlineData("by rule r  ", "check", "a.commit")]
    [InlineData("by rule r  ", "why", "w", "a.commit")]
    [InlineData("by rule r  ", "readings", "a.commit")]
    [InlineData("contradicted/breached: ", "timeline", "a.commit")]
    [InlineData("contradicted/breached", "diff", "2023-06-05", "2023-06-06", "a.commit")]
    public void Deeds_that_few_report_are_left_out_where_more_are_asked_for(string told, params string[] arguments)
    {
        using var workspace = new Workspace().With(
            "a.commit",
            "as of 2024-01-01\nsource s \"S\"\n2023-01-01 US: not attack as w\n2023-06-06 US did strike [s]\nrule r: strike counts as attack according to China\n");
        Assert.Contains(told, workspace.Run([.. arguments]).Out, StringComparison.Ordinal);
        Assert.Contains(told, workspace.Run([.. arguments, "--require-sources", "1"]).Out, StringComparison.Ordinal);
        Assert.DoesNotContain(told, workspace.Run([.. arguments, "--require-sources", "2"]).Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two")]
    [InlineData("-1")]
    [InlineData("99999999999")]
    public void A_number_of_sources_is_a_whole_number(string given)
    {
        using var workspace = new Workspace().With("a.commit", Words);
        var answer = workspace.Run("check", $"--require-sources={given}");
        Assert.Equal(2, answer.Status);
        Assert.Contains($"--require-sources '{given}' is not a number of publishers: a whole number, such as 2", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fix_keeps_the_tables_in_mind()
    {
        using var workspace = new Workspace().With("a.commit", Words + "source s \"S\" grade b2\nevents \"deeds.csv\" [s]\n").With("deeds.csv", Deeds);
        var answer = workspace.Run("fix");
        Assert.Equal(0, answer.Status);
        Assert.Contains("grade B2", workspace.Read("a.commit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_becomes_of_tables_is_watched()
    {
        using var workspace = new Workspace().With("a.commit", Words + "events \"data/*.csv\"\n").With("data/a.csv", Rest);
        using var stop = new CancellationTokenSource();
        var (name, content) = (false, false);
        ScriptedChanges? changes = null;
        changes = new ScriptedChanges(
            stop,
            () =>
            {
                (name, content) = (changes?.Places?.ConcernsName(workspace.PathOf("data/b.csv")) ?? false, changes?.Places?.ConcernsContent(workspace.PathOf("data/a.csv")) ?? false);
                workspace.With("data/b.csv", Deeds);
                return [workspace.PathOf("data/b.csv")];
            },
            () =>
            {
                File.Delete(workspace.PathOf("data/b.csv"));
                return [workspace.PathOf("data/b.csv")];
            });
        using var output = new StringWriter { NewLine = "\n" };
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => workspace.Run(
            () => Stream.Null, ["check", "--watch"], host => host with { Out = Screen.Plain(output), Changes = () => changes }, stop.Token));

        Assert.Equal((true, true), (name, content));
        Assert.Equal(
            ["no-evidence", "breached", "no-evidence"],
            output.ToString().Split("  w  ").Skip(1).Select(text => text.Split('\n')[0].Split('/', ' ')[^1].Trim()));
        changes.Dispose();
    }

    [Fact]
    public void A_table_that_stays_as_it_is_is_read_once()
    {
        using var workspace = new Workspace().With("a.csv", Deeds);
        var store = new TableStore(new Progress(Screen.Plain(TextWriter.Null), TimeProvider.System));
        var layout = new Events.EventLayout(
            Events.EventFormat.Csv, System.Collections.Immutable.ImmutableSortedDictionary<Events.EventField, string>.Empty, false);
        var file = new SourceFile("a.csv", workspace.PathOf("a.csv"));
        var first = store.Read(file, layout, CancellationToken.None).Table;

        Assert.NotNull(first);
        Assert.Same(first, store.Read(file, layout, CancellationToken.None).Table);
        Assert.Same(first, store.Read(file, layout with { Columns = layout.Columns.Add(Events.EventField.Actor, "actor").Clear() }, CancellationToken.None).Table);
        Assert.NotSame(first, store.Read(file, layout with { Columns = layout.Columns.Add(Events.EventField.Actor, "actor") }, CancellationToken.None).Table);
        workspace.With("a.csv", Deeds + "2023-07-01,US,rest\n");
        Assert.Equal(2, store.Read(file, layout, CancellationToken.None).Table?.Rows.Read);
    }

    [Fact]
    public void A_terminal_is_told_how_far_a_long_table_is_read()
    {
        using var writer = new StringWriter();
        var time = new StandingTime();
        var progress = new Progress(Terminals.On(writer, AnsiSupport.Yes), time);
        progress.At(1, 1, "a.commit");
        progress.In(WorkPhase.Evaluating);
        progress.Open("data/d", 40_000_000);
        time.Pass(1);
        progress.Read(10_000_000);
        time.Pass(1);
        progress.Read(30_000_000);
        time.Pass(0.01);
        progress.Read(40_000_000);
        progress.Close();
        progress.End();
        Assert.Equal(
            "\rreading d: 0 %\u001b[K\rreading d: 75 %, 15.0 MB/s, 1 s left\u001b[K\r\u001b[K", writer.ToString());

        writer.GetStringBuilder().Clear();
        progress.Silence();
        progress.In(WorkPhase.Evaluating);
        progress.Open("data/d", 40_000_000);
        time.Pass(5);
        progress.Read(10_000_000);
        Assert.Equal("", writer.ToString());
    }

    /// <summary>The message of the first diagnostic; empty where there is none.</summary>
    private static string Message(Answer answer) =>
        answer.Error.Split('\n')[0] is var line && line.IndexOf("]: ", StringComparison.Ordinal) is >= 0 and var start ? line[(start + 3)..] : line;
}
