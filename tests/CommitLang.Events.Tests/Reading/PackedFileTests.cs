using System.IO.Compression;
using System.Text;
using ZstdSharp;

namespace CommitLang.Events.Tests.Reading;

/// <summary>Files packed with gzip or zstd are read as what they hold; their names do not matter.</summary>
public sealed class PackedFileTests
{
    private static readonly string Text =
        "actor\tconduct\tdate\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"A{i * 7919 % 1009}\tc{i * i % 997}\t2018-06-{1 + i % 30:00}\n"));

    private static readonly string Plain = Told.All(Told.Read(EventFormat.Tsv, Text));

    private static byte[] Gzip(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal))
        {
            gzip.Write(Encoding.UTF8.GetBytes(text));
        }

        return packed.ToArray();
    }

    private static byte[] Zstd(string text)
    {
        using var compressor = new Compressor();
        return compressor.Wrap(Encoding.UTF8.GetBytes(text)).ToArray();
    }

    public static TheoryData<bool, bool> Packings => new() { { true, true }, { true, false }, { false, true }, { false, false } };

    private static byte[] Pack(bool isGzip, bool isOne)
    {
        Func<string, byte[]> pack = isGzip ? Gzip : Zstd;
        return isOne ? pack(Text) : [.. pack(Text[..1000]), .. pack(Text[1000..1001]), .. pack(""), .. pack(Text[1001..])];
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void One_or_several_packed_pieces_are_the_text(bool isGzip, bool isOne) =>
        Assert.Equal(Plain, Told.All(Told.Read(EventFormat.Tsv, Pack(isGzip, isOne), Told.Usual)));

    [Theory]
    [MemberData(nameof(Packings))]
    public void Cut_off_anywhere_what_is_there_counts_and_the_break_is_told(bool isGzip, bool isOne)
    {
        byte[] bytes = Pack(isGzip, isOne);
        for (int length = 5; length < bytes.Length; length += 1 + bytes.Length / 200)
        {
            var table = Told.Read(EventFormat.Tsv, bytes[..length], Told.Usual);
            if (table.Unreadable is null)
            {
                Assert.True(table.Faults.Length > 0 ? table.Faults[0].Kind == RowFaultKind.BrokenData : !isOne, $"{length} of {bytes.Length}");
                Assert.Equal(table.Faults.Length, table.Rows.Damaged);
                Assert.Equal(table.Reports.Count, table.Rows.Read);
                Assert.Equal(Told.Rows(Told.Read(EventFormat.Tsv, Text)).Take(table.Reports.Count), Told.Rows(table));
            }
            else
            {
                Assert.Equal("its compressed data are damaged from the beginning", table.Unreadable);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Packings))]
    public void A_flipped_bit_is_told(bool isGzip, bool isOne)
    {
        byte[] bytes = Pack(isGzip, isOne);
        var random = new Random(1);
        for (int i = 0; i < 300; i++)
        {
            byte[] flipped = [.. bytes];
            flipped[random.Next(5, bytes.Length)] ^= (byte)(1 << random.Next(8));
            var table = Told.Read(EventFormat.Tsv, flipped, Told.Usual);
            Assert.Equal(table.Rows.All - table.Rows.Damaged - table.Rows.WithoutActor - table.Rows.WithoutConduct - table.Rows.WithoutDate, table.Rows.Read);
        }
    }

    [Fact]
    public void What_looks_like_a_packed_piece_within_one_is_none()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("actor\tconduct\tdate\nUS\tmeet\t2018-06-01\n"), 0x1F, 0x8B, 0x08, 0x1F, 0x8B, 0x08, (byte)'\n', .. "US\tmeet\t2018-06-02\n"u8];
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.NoCompression, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        var table = Told.Read(EventFormat.Tsv, packed.ToArray(), Told.Usual);
        Assert.Equal(["2: 2018-06-01 US meet -", "4: 2018-06-02 US meet -"], Told.Rows(table));
        Assert.Equal(RowFaultKind.TooFewFields, table.Faults.Single().Kind);
    }

    [Fact]
    public void Bytes_are_counted_as_they_are_in_the_file()
    {
        byte[] bytes = Gzip(Text);
        var progress = new Steps();
        Told.Read(EventFormat.Tsv, bytes, new EventReadOptions { Progress = progress, BlockSize = 4096 });
        Assert.True(progress.All.Count > 5);
        Assert.Equal(progress.All.Order(), progress.All);
        Assert.Equal((bytes.Length, 3000), progress.All[^1]);
    }

    private sealed class Steps : IEventReadProgress
    {
        internal List<(long Bytes, long Rows)> All { get; } = [];

        public void Advance(long bytes, long rows) => All.Add((bytes, rows));
    }
}
