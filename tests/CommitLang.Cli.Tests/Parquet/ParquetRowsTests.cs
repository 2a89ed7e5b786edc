using System.Text;
using CommitLang.Parquet;
using Parquet;
using Parquet.Schema;

namespace CommitLang.Cli.Tests.Parquet;

/// <summary>A Parquet file is written as text with a header.</summary>
public sealed class ParquetRowsTests
{
    [Fact]
    public void Values_are_written_as_the_language_writes_them()
    {
        var (text, problem) = Text(ParquetExamples.Everything());
        Assert.Null(problem);
        Assert.Equal(
            """"
            who,day,at,small,big,value,share,price,sure
            "Smith, ""J""",2023-06-19,2023-06-19,-1,9223372036854775807,0.1,1.5,12.50,true
            ,0001-01-01,1999-12-31,0,0,,0,-0.25,false
            "two lines",9999-12-31,2000-01-01,127,-1,150000000000000000000,0.00000025,0.00,true

            """".ReplaceLineEndings("\n"), text);
    }

    [Fact]
    public void Only_the_columns_that_are_wanted_are_read()
    {
        var (text, problem) = Text(ParquetExamples.Everything(), "day", "who", "none");
        Assert.Null(problem);
        Assert.StartsWith("who,day\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CompressionMethod.None)]
    [InlineData(CompressionMethod.Snappy)]
    [InlineData(CompressionMethod.Gzip)]
    [InlineData(CompressionMethod.Brotli)]
    [InlineData(CompressionMethod.LZ4)]
    [InlineData(CompressionMethod.Zstd)]
    public void However_it_is_packed_it_is_the_same(CompressionMethod method) =>
        Assert.Equal(Text(ParquetExamples.Everything()), Text(ParquetExamples.Everything(method)));

    [Fact]
    public void Row_groups_stand_one_behind_the_other()
    {
        var name = new DataField<string>("who");
        var file = ParquetExamples.Write([name], 5, async (group, number) =>
            await group.WriteAsync(name, Enumerable.Range(0, 20_000).Select(i => $"{number}-{i % 7}").ToArray()));
        var lines = Text(file).Text.Split('\n');
        Assert.Equal(100_002, lines.Length);
        Assert.Equal(["who", "0-0"], lines[..2]);
        Assert.Equal("4-0", lines[80_001]);
    }

    [Fact]
    public void A_file_without_rows_is_its_header()
    {
        var (text, problem) = Text(ParquetExamples.Write([new DataField<string>("who"), new DataField<int>("n")], 0, (_, _) => Task.CompletedTask));
        Assert.Equal(("who,n\n", null), (text, problem));
    }

    [Fact]
    public void A_column_of_lists_is_not_read_where_it_is_wanted()
    {
        var list = new DataField<int[]>("many");
        var name = new DataField<string>("who");
        var file = ParquetExamples.Write([list, name], 1, async (group, _) =>
        {
            await group.WriteAsync<int>(list, new int[] { 1, 2 }, new int[] { 0, 1 });
            await group.WriteAsync(name, ["US"]);
        });
        Assert.Equal("its column 'many' is none of texts, numbers or dates, one in a row", Text(file).Problem);
        Assert.Equal(("who\nUS\n", null), Text(file, "who"));
    }

    [Theory]
    [InlineData("1.5E-07", "0.00000015")]
    [InlineData("-1E-05", "-0.00001")]
    [InlineData("1.25E+20", "125000000000000000000")]
    [InlineData("-1.2345E+2", "-123.45")]
    [InlineData("12", "12")]
    [InlineData("NaN", "NaN")]
    public void A_number_has_no_exponent(string number, string expected)
    {
        var text = new StringBuilder();
        DecimalText.Write(number, text);
        Assert.Equal(expected, text.ToString());
    }

    private static (string Text, string? Problem) Text(byte[] file, params string[] columns)
    {
        using var stream = new MemoryStream(file, writable: false);
        using var text = new MemoryStream();
        var problem = ParquetRows.Write(stream, columns, text, () => { });
        return (Encoding.UTF8.GetString(text.ToArray()), problem);
    }
}
