using System.Collections.Immutable;
using CommitLang.Engine.Tables;

namespace CommitLang.Events.Tests.Kept;

/// <summary>What was kept comes back as it was, without a column being copied, where it is still meant.</summary>
public sealed class KeptTableTests
{
    [Fact]
    public void A_table_comes_back_as_it_was()
    {
        var table = KeptExamples.Everything;
        var result = KeptTable.Open(KeptExamples.Write(table), "elsewhere/events.csv", KeptExamples.Layout, _ => true);
        Assert.Equal((KeptTableStatus.Read, null), (result.Status, result.Detail));
        var kept = result.Table ?? throw new InvalidOperationException("there is no table");
        Assert.Equal("elsewhere/events.csv", kept.Path);
        Assert.Equal(table.Rows, kept.Rows);
        Assert.Equal(table.Faults.AsEnumerable(), kept.Faults);
        Assert.Equal(table.ActorCodes.AsEnumerable(), kept.ActorCodes);
        Assert.Equal(table.ConductCodes.AsEnumerable(), kept.ConductCodes);
        Assert.Equal(table.Publishers.AsEnumerable(), kept.Publishers);
        Assert.Equal(table.Dated.AsEnumerable(), kept.Dated);
        Assert.Equal(table.Figures.AsEnumerable(), kept.Figures);
        Assert.Equal(Numbers(table.Reports), Numbers(kept.Reports));
        Assert.Equal(Widths(table.Reports), Widths(kept.Reports));
    }

    [Fact]
    public void A_table_without_rows_comes_back()
    {
        var kept = KeptExamples.Open(KeptExamples.Write(KeptExamples.Nothing)).Table;
        Assert.Equal(0, kept?.Reports.Count);
        Assert.Empty(kept?.Dated ?? throw new InvalidOperationException("there is no table"));
        Assert.Empty(kept.Figures);
        Assert.Null(kept.Reports.Published);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(100_000)]
    [InlineData(3_000_000)]
    public void Many_rows_in_many_blocks_come_back(int count)
    {
        var table = KeptExamples.Of(count);
        Assert.Equal(Numbers(table.Reports), Numbers(KeptExamples.Open(KeptExamples.Write(table)).Table?.Reports ?? ReportColumns.None));
    }

    [Fact]
    public void Columns_stand_in_the_memory_that_they_were_opened_from()
    {
        ReadOnlyMemory<byte> file = KeptExamples.Write(KeptExamples.Everything);
        var reports = KeptExamples.Open(file).Table?.Reports ?? ReportColumns.None;
        foreach (var column in new[] { reports.Days, reports.Actors, reports.Conducts, reports.Counterparts, reports.Published, reports.Publishers })
        {
            Assert.True(file.Span.Overlaps(column is null ? default : column.Bytes.Span, out int offset));
            Assert.Equal(0, offset % 8);
        }
    }

    [Fact]
    public void The_same_table_gives_the_same_bytes() =>
        Assert.Equal(KeptExamples.Write(KeptExamples.Everything), KeptExamples.Write(KeptExamples.Everything));

    /// <summary>Where this fails because the layout of the file has changed, its version must change with it.</summary>
    [Fact]
    public void What_this_version_writes_is_known() => Assert.Equal(
        (1, "C11466A6C0132856E25D99A2C27C197D"), (KeptFormat.Version, Convert.ToHexString(System.IO.Hashing.XxHash128.Hash(KeptExamples.Write(KeptExamples.Everything)))));

    [Fact]
    public void A_table_that_was_read_with_another_layout_is_not_used()
    {
        var file = KeptExamples.Write(KeptExamples.Everything);
        EventLayout[] others =
        [
            KeptExamples.Layout with { Format = EventFormat.Tsv },
            KeptExamples.Layout with { HoldsMeasurements = true },
            KeptExamples.Layout with { Columns = KeptExamples.Layout.Columns.Remove(EventField.Actor) },
            KeptExamples.Layout with { Columns = KeptExamples.Layout.Columns.SetItem(EventField.Actor, "whom") },
        ];
        Assert.All(others, other => Assert.Equal(new(KeptTableStatus.OtherLayout, null), KeptTable.Open(file, "events.csv", other, _ => true)));
        var same = KeptExamples.Layout with { Columns = ImmutableSortedDictionary.CreateRange(KeptExamples.Layout.Columns) };
        Assert.Equal(KeptTableStatus.Read, KeptTable.Open(file, "events.csv", same, _ => true).Status);
    }

    [Fact]
    public void The_host_says_whether_the_source_is_the_one_that_was_read()
    {
        SourceStamp? asked = null;
        var result = KeptTable.Open(KeptExamples.Write(KeptExamples.Everything), "events.csv", KeptExamples.Layout, stamp =>
        {
            asked = stamp;
            return false;
        });
        Assert.Equal(new(KeptTableStatus.OtherSource, null), result);
        Assert.Equal(KeptExamples.Stamp, asked);
    }

    [Fact]
    public void A_source_that_was_young_when_it_was_read_is_known_by_its_bytes_alone()
    {
        var young = KeptExamples.Stamp with { Modified = null };
        SourceStamp? asked = null;
        KeptTable.Open(KeptExamples.Write(KeptExamples.Everything, young), "events.csv", KeptExamples.Layout, stamp => (asked = stamp) == young);
        Assert.Equal(young, asked);
        Assert.False(young.IsSurely(young.Length, 0));
        Assert.True(KeptExamples.Stamp.IsSurely(1234, 638_000_000_000_000_001));
        Assert.False(KeptExamples.Stamp.IsSurely(1235, 638_000_000_000_000_001));
        Assert.False(KeptExamples.Stamp.IsSurely(1234, 638_000_000_000_000_002));
    }

    [Fact]
    public void Opening_can_be_taken_back()
    {
        using var source = new CancellationTokenSource();
        var file = KeptExamples.Write(KeptExamples.Of(3_000_000));
        Assert.Throws<OperationCanceledException>(() => KeptTable.Open(file, "events.csv", KeptExamples.Layout, _ =>
        {
            source.Cancel();
            return true;
        }, source.Token));
    }

    private static int[][] Numbers(ReportColumns columns) => [.. All(columns).Select(column => column?.ToArray() ?? [])];

    private static int[] Widths(ReportColumns columns) => [.. All(columns).Select(column => column?.Width ?? -1)];

    private static Column?[] All(ReportColumns columns) =>
    [
        columns.Days, columns.Actors, columns.Conducts, columns.Counterparts, columns.Lines, columns.Published, columns.Publishers, columns.SourceCounts,
    ];
}
