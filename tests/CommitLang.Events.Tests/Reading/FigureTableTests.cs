namespace CommitLang.Events.Tests.Reading;

/// <summary>Tables of measurements.</summary>
public sealed class FigureTableTests
{
    [Fact]
    public void Figures_are_exact_and_know_where_they_stand()
    {
        var table = Told.Figures(
            EventFormat.Csv, "ally,year,pct,unit,published,publisher\nÅland,2014,1.35,%,2019-06,\"NATO, Brussels\"\nUS,2015-Q1,-2,,,\nUS,2016,1e+05,,,\nUS,2016,2.5E-1,,,\n",
            (EventField.Actor, "ally"), (EventField.Date, "year"), (EventField.Value, "pct"));
        Assert.Equal(
            [
                "2,12: 2014-01-01..2014-12-31 Åland = 1.35% - published 2019-06-01..2019-06-30 by NATO, Brussels grade none",
                "3,12: 2015-01-01..2015-03-31 US = -2 - published never by nobody grade none",
                "4,9: 2016-01-01..2016-12-31 US = 100000 - published never by nobody grade none",
                "5,9: 2016-01-01..2016-12-31 US = 0.25 - published never by nobody grade none",
            ],
            Told.Rows(table));
        Assert.Equal(new RowCounts(4, 0, 0, 0, 0), table.Rows);
        Assert.Empty(table.ConductCodes);
    }

    [Theory]
    [InlineData("1,234")]
    [InlineData("1.234.567")]
    [InlineData("1 234")]
    [InlineData("5%")]
    [InlineData("about 5")]
    [InlineData("1e")]
    [InlineData("1e999")]
    [InlineData("1e101")]
    [InlineData("--1")]
    public void What_is_no_number_damages_its_row(string figure)
    {
        var table = Told.Figures(EventFormat.Tsv, $"actor\tvalue\tdate\nUS\t{figure}\t2014\n");
        Assert.Equal([$"2,4: BadNumber {figure}"], Told.Faults(table));
        Assert.Equal(1, table.Rows.Damaged);
    }

    [Fact]
    public void A_row_without_a_figure_is_counted_as_such()
    {
        var table = Told.Figures(EventFormat.Csv, "actor,value,date\nUS,NA,2014\nUS,,2014\n,1,2014\nUS,1,\n");
        Assert.Equal(new RowCounts(0, 1, 2, 1, 0), table.Rows);
    }

    [Fact]
    public void A_figure_in_a_row_of_several_lines_stands_on_its_own_line()
    {
        var table = Told.Figures(EventFormat.Csv, "actor,note,value,date\nUS,\"a\nb\",12,2014\nUS,\"a\n\nb\",1?,2014\n");
        Assert.StartsWith("3,4: ", Told.Rows(table).Single(), StringComparison.Ordinal);
        Assert.Equal(["6,4: BadNumber 1?"], Told.Faults(table));
    }

    [Fact]
    public void A_giant_figure_takes_no_time() =>
        Assert.Equal(["2,4: BadNumber " + new string('9', 40) + "…"], Told.Faults(Told.Figures(EventFormat.Csv, $"actor,value,date\nUS,{new string('9', 999)},2014\n")));
}
