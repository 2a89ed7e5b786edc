using System.Text;

namespace CommitLang.Events.Tests.Reading;

/// <summary>A file that is no table of its layout at all says so in words that go on from its name.</summary>
public sealed class UnreadableFileTests
{
    [Theory]
    [InlineData(EventFormat.Csv, "", "it is empty")]
    [InlineData(EventFormat.Csv, "actr,conduct,date\nUS,meet,2018\n",
        "it has no column \"actor\"; its columns are \"actr\", \"conduct\", \"date\"; is it actor = \"actr\"?")]
    [InlineData(EventFormat.Csv, "who,conduct,date\n",
        "it has no column \"actor\"; its columns are \"who\", \"conduct\", \"date\"; say which one it is: with actor = \"…\"")]
    [InlineData(EventFormat.Csv, "actor,conduct,event_date\n",
        "it has no column \"date\"; its columns are \"actor\", \"conduct\", \"event_date\"; is it date = \"event_date\"?")]
    [InlineData(EventFormat.Tsv, "actor,conduct,date\n",
        "it has no column \"actor\"; its only column is \"actor,conduct,date\"; is it separated by commas (format csv)?")]
    [InlineData(EventFormat.Csv, "who\twhat\twhen\n",
        "it has no column \"actor\"; its only column is \"who\twhat\twhen\"; is it separated by tabs (format tsv)?")]
    [InlineData(EventFormat.Csv, "who;what;when\n",
        "it has no column \"actor\"; its only column is \"who;what;when\"; it seems to be separated by semicolons, which no format is: save it with commas")]
    [InlineData(EventFormat.Csv, "\n\n", "it has no column \"actor\"; it has no header")]
    [InlineData(EventFormat.Csv, "actor,conduct,Date,DATE\n", "it has more than one column \"Date\"")]
    [InlineData(EventFormat.Icews, "Event ID\tEvent Date\tSource\tCAMEO Code\n",
        "it has no column \"Source Name\"; its columns are \"Event ID\", \"Event Date\", \"Source\", \"CAMEO Code\"")]
    [InlineData(EventFormat.Gdelt1, "a\tb\nc\td\n", "no row has the 57 or 58 fields of gdelt1")]
    [InlineData(EventFormat.Gdelt2, "a\tb\nc\td\n", "no row has the 61 fields of gdelt2")]
    [InlineData(EventFormat.Csv, "PK\u0003\u0004rest", "it is a ZIP archive or a workbook: unpack it, or save it as CSV")]
    [InlineData(EventFormat.Csv, "PAR1....", "it is Parquet (format parquet)")]
    public void It_says_why(EventFormat format, string text, string why)
    {
        var table = Told.Read(format, text);
        Assert.Equal(why, table.Unreadable);
        Assert.Equal(0, table.Rows.All);
        Assert.Equal(0, table.Reports.Count);
    }

    [Fact]
    public void UTF_16_is_told()
    {
        byte[] bytes = [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes("actor,conduct,date\n")];
        Assert.Equal("it is UTF-16: save it as UTF-8", Told.Read(EventFormat.Csv, bytes, Told.Usual).Unreadable);
    }

    [Fact]
    public void A_column_that_the_check_names_must_be_there()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date,paper\n", (EventField.Publisher, "papers"));
        Assert.Equal("it has no column \"papers\"; its columns are \"actor\", \"conduct\", \"date\", \"paper\"; did you mean \"paper\"?", table.Unreadable);
    }

    [Fact]
    public void A_format_without_figures_must_be_told_where_they_are() => Assert.Equal(
        "the format gdelt1 has no column of its own for `value`: name one with value = \"…\"", Told.Figures(EventFormat.Gdelt1, "a\n").Unreadable);

    [Fact]
    public void Case_tells_two_columns_apart_where_the_check_names_one()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date,Date\nUS,meet,x,2018-06-01\n", (EventField.Date, "Date"));
        Assert.Equal(["2: 2018-06-01 US meet -"], Told.Rows(table));
    }

    [Fact]
    public void A_header_alone_is_a_table_without_rows()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date,published,publisher,sources");
        Assert.Null(table.Unreadable);
        Assert.Equal(0, table.Rows.All);
        Assert.Equal(0, table.Reports.Published?.Count);
    }
}
