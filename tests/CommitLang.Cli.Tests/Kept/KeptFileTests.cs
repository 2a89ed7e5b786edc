using System.Collections.Immutable;
using CommitLang.Cli.Files.Kept;
using CommitLang.Events;

namespace CommitLang.Cli.Tests.Kept;

/// <summary>A kept table is used where it is of the source as it is now; else there is a word on why it is not.</summary>
public sealed class KeptFileTests
{
    private const string Text = "actor,conduct,date\nUS,fly,2023-01-01\n";

    private static readonly EventLayout Layout = new(EventFormat.Csv, ImmutableSortedDictionary<EventField, string>.Empty, HoldsMeasurements: false);

    private static readonly DateTime Long = new(2020, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    [Fact]
    public void It_is_used_while_its_source_is_as_it_was()
    {
        using var workspace = Kept();
        var (table, note) = Open(workspace);
        Assert.Null(note);
        Assert.Equal(["US"], table?.ActorCodes.Select(code => code.Own) ?? []);
        Assert.Equal("shown/a.csv", table?.Path);
    }

    [Fact]
    public void Where_there_is_none_nothing_is_said()
    {
        using var workspace = new Workspace().With("a.csv", Text);
        Assert.Equal(default, Open(workspace));
    }

    [Theory]
    [InlineData(Text + "\n")]
    [InlineData("actor,conduct,date\nUS,fly,2023-01-02\n")]
    public void It_is_not_used_when_its_source_has_changed(string text)
    {
        using var workspace = Kept();
        workspace.With("a.csv", text);
        Assert.Equal(new(null, NotUsed("'shown/a.csv' has changed since")), Open(workspace));
    }

    /// <summary>A folder that was copied or checked out has new times and the same bytes.</summary>
    [Fact]
    public void It_is_used_for_the_same_bytes_with_another_time()
    {
        using var workspace = Kept();
        File.SetLastWriteTimeUtc(workspace.PathOf("a.csv"), Long.AddYears(1));
        Assert.NotNull(Open(workspace).Table);
    }

    /// <summary>A file that changes in the same tick of the clock as it is read has the same time afterwards.</summary>
    [Fact]
    public void A_source_that_was_young_when_it_was_read_is_compared_byte_by_byte()
    {
        using var workspace = new Workspace().With("a.csv", Text);
        var time = File.GetLastWriteTimeUtc(workspace.PathOf("a.csv"));
        Build(workspace, new DateTimeOffset(time) + TimeSpan.FromSeconds(1));
        Assert.NotNull(Open(workspace).Table);
        workspace.With("a.csv", Text.Replace("01-01", "01-02", StringComparison.Ordinal));
        File.SetLastWriteTimeUtc(workspace.PathOf("a.csv"), time);
        Assert.Equal(NotUsed("'shown/a.csv' has changed since"), Open(workspace).Note);
    }

    [Fact]
    public void It_is_not_used_when_it_is_damaged()
    {
        using var workspace = Kept();
        var bytes = File.ReadAllBytes(workspace.PathOf("a.csv.facts"));
        workspace.With("a.csv.facts", bytes[..^1]);
        Assert.Equal(new(null, NotUsed("it is damaged: it is cut off")), Open(workspace));
        workspace.With("a.csv.facts", "");
        Assert.Equal(new(null, NotUsed("it is damaged: it is empty")), Open(workspace));
    }

    [Fact]
    public void It_is_not_used_when_it_was_read_in_another_way()
    {
        using var workspace = Kept();
        var other = Layout with { Columns = Layout.Columns.Add(EventField.Actor, "who") };
        Assert.Equal(
            new(null, NotUsed("it was read with another format or other columns")),
            KeptFile.Open(workspace.PathOf("a.csv"), "shown/a.csv", other, CancellationToken.None));
    }

    /// <summary>So large that it is mapped, not read.</summary>
    [Fact]
    public void A_large_one_is_used_and_may_be_replaced_meanwhile()
    {
        var codes = Enumerable.Range(0, 1_500_000).Select(i => new EventCode($"{i}")).ToImmutableArray();
        using var workspace = Kept(codes);
        Assert.True(new FileInfo(workspace.PathOf("a.csv.facts")).Length > 1 << 24);
        var (table, note) = Open(workspace);
        Assert.Null(note);
        Build(workspace, DateTimeOffset.UtcNow);
        Assert.Equal(codes, table?.ActorCodes.AsEnumerable() ?? []);
        Assert.Equal(["US"], Open(workspace).Table?.ActorCodes.Select(code => code.Own) ?? []);
    }

    private static Workspace Kept(ImmutableArray<EventCode>? codes = null)
    {
        var workspace = new Workspace().With("a.csv", Text);
        File.SetLastWriteTimeUtc(workspace.PathOf("a.csv"), Long);
        Build(workspace, DateTimeOffset.UtcNow, codes);
        return workspace;
    }

    private static void Build(Workspace workspace, DateTimeOffset now, ImmutableArray<EventCode>? codes = null)
    {
        var source = workspace.PathOf("a.csv");
        var modified = KeptFile.Modified(new FileInfo(source), now);
        using var stream = File.OpenRead(source);
        var stamp = SourceStamp.Of(stream, modified);
        var table = new EventTable { Path = "a.csv", Layout = Layout, Rows = new(1, 0, 0, 0, 0), ActorCodes = codes ?? [new("US")] };
        Assert.Null(KeptFileReplacement.Write(KeptFile.PathOf(source), into => KeptTable.Write(table, stamp, into)));
    }

    private static KeptFileResult Open(Workspace workspace) =>
        KeptFile.Open(workspace.PathOf("a.csv"), "shown/a.csv", Layout, CancellationToken.None);

    private static string NotUsed(string why) => $"the kept table 'shown/a.csv.facts' is not used: {why}; `commitlang events build` makes it anew";
}
