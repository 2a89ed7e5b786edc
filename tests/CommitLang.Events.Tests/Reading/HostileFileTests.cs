using System.Text;

namespace CommitLang.Events.Tests.Reading;

/// <summary>Whatever the bytes of a file are, nothing is thrown, every row is accounted for, and how it is read does not matter.</summary>
public sealed class HostileFileTests
{
    private const string Text =
        "\uFEFFactor\tconduct\tcounterpart\tdate\tpublisher\r\nUS\tmeet\tIran\t2018-06-01\tThe Times\r\n\r\nÅland\thit\t\t2018-06\tBBC\r\n"
        + "US\tmeet\r\nIran\tmeet\tUS\tnever\tx\r\n\"US\"\thit\tÅland\t20180602\tNA\r\n\tmeet\tUS\t2018-06-01\t\r\nUS\tmeet\tIran\t2018-06-03\tBBC";

    private const string Quoted =
        "actor,note,conduct,date,publisher\nUS,\"a\n\"\"b\"\",\",meet,2018-06-01,\"The\r\nTimes\"\nÅland,\"x\"y,\"hit\",\"2018-06-02\",\n\n"
        + "US,5\" gun,meet,never,\nUS,\"\",\"\",,\nUS,\"\"\"\n\",meet,2018-06-03,BBC\n";

    [Theory]
    [InlineData(EventFormat.Tsv, Text)]
    [InlineData(EventFormat.Csv, Quoted)]
    public void Pieces_may_end_anywhere_and_any_number_of_threads_may_read(EventFormat format, string text)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        string whole = Told.All(Told.Read(format, bytes, Told.Usual));
        for (int size = 1; size <= bytes.Length + 1; size++)
        {
            for (int threads = 1; threads <= 3; threads++)
            {
                var options = new EventReadOptions { BlockSize = size, Threads = threads };
                Assert.Equal(whole, Told.All(Told.Read(format, bytes, options)));
                Assert.Equal(whole, Told.All(EventReader.Read(new Trickle(bytes, size), "events", Told.Layout(format), options, CancellationToken.None)));
            }
        }
    }

    [Theory]
    [InlineData(EventFormat.Tsv, "actor\tconduct\tdate\n", "US\tIran\t2018-06-01\t201\t\"\t\n\n\n\r\t\t\t\0\u00C5\t\uFFFF")]
    [InlineData(EventFormat.Csv, "actor,conduct,date\n", "US,Iran,2018-06-01,201,\",\"\n\n\n\r,,,\0\u00C5,\uFFFF\"\"")]
    [InlineData(EventFormat.Gdelt1, "", "\t\t\t\t\n\nUS\t20180601\t")]
    public void Random_bytes_are_read_and_all_rows_accounted_for(EventFormat format, string header, string alphabet)
    {
        var random = new Random(20180601);
        byte[] letters = Encoding.UTF8.GetBytes(alphabet);
        for (int i = 0; i < 2000; i++)
        {
            var bytes = new byte[random.Next(300)];
            for (int k = 0; k < bytes.Length; k++)
            {
                bytes[k] = random.Next(20) == 0 ? (byte)random.Next(256) : letters[random.Next(letters.Length)];
            }

            byte[] file = i % 4 == 0 ? bytes : [.. Encoding.UTF8.GetBytes(header), .. bytes];
            var options = new EventReadOptions { BlockSize = random.Next(1, 80), LongestRow = 100, FaultsKept = 1000 };
            var table = Told.Read(format, file, options);
            Assert.Equal(Told.All(table), Told.All(Told.Read(format, file, options with { Threads = 2 })));
            if (table.Unreadable is null)
            {
                Assert.Equal(table.Reports.Count + table.Dated.Length, table.Rows.Read);
                Assert.Equal(table.Faults.Length, table.Rows.Damaged);
                if (i % 4 != 0 && format == EventFormat.Tsv)
                {
                    Assert.Equal(NotEmptyLines(bytes), table.Rows.All);
                }
            }
        }
    }

    [Fact]
    public void Random_figures_are_read_and_all_rows_accounted_for()
    {
        var random = new Random(2014);
        const string Alphabet = "US,,,2014,1.5,e+9,-,\"\n\n";
        for (int i = 0; i < 2000; i++)
        {
            string rows = string.Concat(Enumerable.Range(0, random.Next(200)).Select(_ => Alphabet[random.Next(Alphabet.Length)]));
            var table = Told.Figures(EventFormat.Csv, "actor,value,date,grade,published\n" + rows);
            Assert.Equal(table.Figures.Length, table.Rows.Read);
            Assert.Equal(Math.Min(20, table.Rows.Damaged), table.Faults.Length);
        }
    }

    private static int NotEmptyLines(ReadOnlySpan<byte> bytes)
    {
        int lines = 0;
        foreach (var range in bytes.Split((byte)'\n'))
        {
            var line = bytes[range];
            lines += line.IsEmpty || (line.Length == 1 && line[0] == '\r') ? 0 : 1;
        }

        return lines;
    }

    [Fact]
    public void Every_single_byte_put_anywhere_is_read()
    {
        string header = "actor,conduct,date";
        byte[] bytes = Encoding.UTF8.GetBytes(header + "\nUS,\"me\net\",2018-06-01\n");
        for (int place = 0; place < bytes.Length; place++)
        {
            for (int b = 0; b < 256; b++)
            {
                byte[] changed = [.. bytes];
                changed[place] = (byte)b;
                var table = Told.Read(EventFormat.Csv, changed, new EventReadOptions { BlockSize = 64 });
                Assert.True(table.Unreadable is not null || table.Rows.All is > 0 and < 4 || place <= header.Length, $"{place} {b} {table.Rows}");
            }
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_damage_their_row_only()
    {
        byte[] bytes =
            [.. "actor,conduct,date\nÅland,meet,2018-06-01\n"u8, 0xC3, (byte)'x', .. ",meet,2018-06-01\nU"u8, 0, .. "S,meet,2018-06-01\nUS,meet,2018-06-01\n"u8];
        var table = Told.Read(EventFormat.Csv, bytes, Told.Usual);
        Assert.Equal(["2: 2018-06-01 Åland meet -", "5: 2018-06-01 US meet -"], Told.Rows(table));
        Assert.Equal(["3,1: BadText", "4,1: BadText"], Told.Faults(table));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void A_row_that_is_too_long_is_passed_over(int threads)
    {
        string text = $"actor\tconduct\tdate\nUS\tmeet\t2018-06-01\nUS\t{new string('x', 3_000_000)}\t2018-06-01\nUS\thit\t2018-06-01\nUS\t{new string('x', 3_000_000)}";
        var table = Told.Read(EventFormat.Tsv, Encoding.UTF8.GetBytes(text), new EventReadOptions { Threads = threads });
        Assert.Equal(["2: 2018-06-01 US meet -", "4: 2018-06-01 US hit -"], Told.Rows(table));
        Assert.Equal(["3,1: TooLong", "5,1: TooLong"], Told.Faults(table));
    }

    [Fact]
    public void A_code_that_is_too_long_is_none()
    {
        var table = Told.Read(EventFormat.Csv, $"actor,conduct,date\nUS,{new string('x', 5000)},2018-06-01\n");
        Assert.Equal(["2,4: TooLong " + new string('x', 40) + "…"], Told.Faults(table));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_damages_its_row_and_the_next_line_is_read()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date\nUS,\"meet,2018-06-01\nUS,hit,2018-06-02\n");
        Assert.Equal(["3: 2018-06-02 US hit -"], Told.Rows(table));
        Assert.Equal(["2,1: OpenQuote"], Told.Faults(table));

        string rest = string.Concat(Enumerable.Repeat("US,hit,2018-06-02\n", 100_000));
        table = Told.Read(EventFormat.Csv, "actor,conduct,date\nUS,\"meet,2018-06-01\n" + rest);
        Assert.Equal(100_000, table.Rows.Read);
        Assert.Equal(1, table.Rows.Damaged);
    }

    [Fact]
    public void Quotation_marks_that_open_again_and_again_take_no_time()
    {
        string text = "actor,conduct,date\n" + string.Concat(Enumerable.Repeat("\"a\",\"\"\"\n", 300_000));
        var table = Told.Read(EventFormat.Csv, text);
        Assert.Equal(table.Rows.All, table.Rows.Damaged);
        Assert.InRange(table.Rows.Damaged, 101, 200);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_reading_can_be_taken_back(int threads)
    {
        using var source = new CancellationTokenSource();
        var options = new EventReadOptions { BlockSize = 64, Threads = threads, Progress = new Canceller(source) };
        Assert.Throws<OperationCanceledException>(
            () => EventReader.Read(new MemoryStream(ManyRows()), "events", Told.Layout(EventFormat.Tsv), options, source.Token));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void A_file_that_cannot_be_read_on_ends_the_reading_of_all_threads(int threads)
    {
        var options = new EventReadOptions { BlockSize = 64, Threads = threads };
        var thrown = Assert.Throws<IOException>(() => EventReader.Read(new Failing(ManyRows(), 1000), "events", Told.Layout(EventFormat.Tsv), options, default));
        Assert.Equal("the disk is gone", thrown.Message);
    }

    private static byte[] ManyRows() => Encoding.UTF8.GetBytes("actor\tconduct\tdate\n" + string.Concat(Enumerable.Repeat("US\tmeet\t2018-06-01\n", 1000)));

    private sealed class Canceller(CancellationTokenSource source) : IEventReadProgress
    {
        public void Advance(long bytes, long rows) => source.Cancel();
    }

    /// <summary>Can be read up to a place.</summary>
    private sealed class Failing(byte[] bytes, int place) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => Position < place ? base.Read(buffer[..Math.Min(100, buffer.Length)]) : throw new IOException("the disk is gone");
    }

    /// <summary>Gives a few bytes at a time.</summary>
    private sealed class Trickle(byte[] bytes, int size) : MemoryStream(bytes)
    {
        public override int Read(Span<byte> buffer) => base.Read(buffer[..Math.Min(size, buffer.Length)]);
    }
}
