using System.Text;

namespace CommitLang.Events.Tests.Reading;

/// <summary>Tables of comma- and tab-separated values, whose header says what their columns hold.</summary>
public sealed class CommonTableTests
{
    [Fact]
    public void Columns_have_the_names_of_the_fields_in_any_order_and_case()
    {
        var table = Told.Read(EventFormat.Tsv, "note\tDate\tCONDUCT\tactor\tCounterpart\nx\t2018-06-01\tthreaten\tUS\tIran\ny\t20180602\tmeet\tIran\tNA\n");
        Assert.Equal(["2: 2018-06-01 US threaten Iran", "3: 2018-06-02 Iran meet -"], Told.Rows(table));
        Assert.Equal(new RowCounts(2, 0, 0, 0, 0), table.Rows);
        Assert.Equal(0, table.Reports.Lines.Width);
    }

    [Fact]
    public void Other_columns_can_be_named()
    {
        var table = Told.Read(
            EventFormat.Csv, "who,what,day,when out,paper,n\nUS,meet,2018-06-01,2018-07,The Times,3\n",
            (EventField.Actor, "WHO"), (EventField.Conduct, "what"), (EventField.Date, "day"), (EventField.Published, "when out"),
            (EventField.Publisher, "paper"), (EventField.Sources, "n"));
        Assert.Equal(["2: 2018-06-01 US meet - published 2018-07-31 by The Times of 3"], Told.Rows(table));
    }

    [Fact]
    public void Codes_stay_the_strings_that_they_are()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date\n007,010,2018-06-01\n7,10,2018-06-01\n");
        Assert.Equal(["007", "7"], table.ActorCodes.Select(c => c.Own));
        Assert.Equal(["010", "10"], table.ConductCodes.Select(c => c.Own));
    }

    [Fact]
    public void Codes_come_in_the_order_of_the_rows_that_tell_something()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,counterpart,date\nX,meet,Y,never\nB,meet,A,2018-06-01\nA,hit,C,2018-06-01\n");
        Assert.Equal(["B", "A", "C"], table.ActorCodes.Select(c => c.Own));
        Assert.Equal(["meet", "hit"], table.ConductCodes.Select(c => c.Own));
    }

    [Fact]
    public void Quotation_marks_hold_separators_line_ends_and_quotation_marks()
    {
        var table = Told.Read(
            EventFormat.Csv, "actor,note,conduct,date\n\"Doe, \"\"Joe\"\"\",\"two\nlines\",meet,2018-06-01\nUS,5\" gun,\"meet\",\"2018-06-02\"\n\"\",\"\",,\n");
        Assert.Equal(["2: 2018-06-01 Doe, \"Joe\" meet -", "4: 2018-06-02 US meet -"], Told.Rows(table));
        Assert.Equal(1, table.Rows.WithoutActor);
    }

    [Fact]
    public void In_tabs_quotation_marks_around_a_field_are_taken_off_and_hold_no_tab()
    {
        var table = Told.Read(EventFormat.Tsv, "\"actor\"\t\"conduct\"\t\"date\"\n\"US \"\"A\"\"\"\t\"meet\"\t\"2018-06-01\"\n\"US\t\"meet\"\t2018-06-01\n");
        Assert.Equal(["2: 2018-06-01 US \"A\" meet -", "3: 2018-06-01 \"US meet -"], Told.Rows(table));
    }

    [Theory]
    [InlineData("\n")]
    [InlineData("\r\n")]
    [InlineData("\r")]
    public void Lines_end_in_any_way_and_the_last_one_need_not(string end)
    {
        string text = "actor\tconduct\tdate\nUS\tmeet\t2018-06-01\n\nIran\tmeet\t2018-06-02".Replace("\n", end, StringComparison.Ordinal);
        foreach (string whole in (string[])[text, text + end, "\uFEFF" + text, text + end + end])
        {
            var table = Told.Read(EventFormat.Tsv, whole);
            Assert.Equal(["2: 2018-06-01 US meet -", "4: 2018-06-02 Iran meet -"], Told.Rows(table));
            Assert.Equal(2, table.Rows.All);
        }
    }

    [Fact]
    public void A_row_without_actor_conduct_or_date_is_counted_as_such()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date\n,meet,2018-06-01\nUS,NA,2018-06-01\nUS,meet, \nNA,,\nUS,meet,2018-06-01\n");
        Assert.Equal(new RowCounts(1, 2, 1, 1, 0), table.Rows);
        Assert.Equal(["6: 2018-06-01 US meet -"], Told.Rows(table));
        Assert.Equal(0, table.Reports.Lines.Width);
    }

    [Fact]
    public void Dates_that_are_no_single_day_are_kept_row_by_row()
    {
        var table = Told.Read(
            EventFormat.Csv,
            "actor,conduct,date,end\nUS,a,2018,\nUS,b,2018-06~,\nUS,c,2018-06-01/2018-07,\nUS,d,2018-06-01,2018-06-30\nUS,e,2018-06-01,2018-06-01\nUS,f,2018-06-01~,NA\n");
        Assert.Equal(
            [
                "6: 2018-06-01 US e -",
                "2: 2018-01-01..2018-12-31 US a - published never by nobody grade none",
                "3: 2018-06-01..2018-06-30~ US b - published never by nobody grade none",
                "4: 2018-06-01/2018-07-01..2018-07-31 US c - published never by nobody grade none",
                "5: 2018-06-01/2018-06-30 US d - published never by nobody grade none",
                "7: 2018-06-01~ US f - published never by nobody grade none",
            ],
            Told.Rows(table));
        Assert.Equal(6, table.Rows.Read);
    }

    [Fact]
    public void Rows_with_a_column_of_grades_are_kept_row_by_row()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date,grade\nUS,a,2018-06-01,B2\nUS,a,2018-06-01,\nUS,a,2018-06-01,G9\n");
        Assert.Equal(
            ["2: 2018-06-01 US a - published never by nobody grade B2", "3: 2018-06-01 US a - published never by nobody grade none"], Told.Rows(table));
        Assert.Equal(["4,17: BadGrade G9"], Told.Faults(table));
    }

    [Theory]
    [InlineData("2018-02-29")]
    [InlineData("2018-13-01")]
    [InlineData("2018-00-10")]
    [InlineData("2018-06-00")]
    [InlineData("20180631")]
    [InlineData("2018/06/01")]
    [InlineData("6/1/2018")]
    [InlineData("201806")]
    [InlineData("2018-06-1x")]
    [InlineData("２018-06-01")]
    [InlineData("2018:06:01")]
    [InlineData("2019-01-01/2018-01-01")]
    public void What_is_no_date_damages_its_row(string date)
    {
        var table = Told.Read(EventFormat.Csv, $"actor,conduct,date\nÅland,meet,{date}\nUS,meet,2018-06-01\n");
        Assert.Equal([$"2,12: BadDate {date}"], Told.Faults(table));
        Assert.Equal(new RowCounts(1, 0, 0, 0, 1), table.Rows);
    }

    [Fact]
    public void An_end_before_the_date_damages_its_row()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date,end\nUS,meet,2018-06-02,2018-06-01\nUS,meet,2018,../2019\n");
        Assert.Equal(["2,20: BadDate 2018-06-02/2018-06-01", "3,14: BadDate 2018/../2019"], Told.Faults(table));
    }

    [Fact]
    public void Every_day_is_the_engines_day()
    {
        var text = new StringBuilder("actor,conduct,date\n");
        var days = new List<DateOnly>();
        for (var day = new DateOnly(1, 1, 1); day < new DateOnly(9990, 1, 1); day = day.AddDays(day.Year is > 1890 and < 2110 ? 1 : 61))
        {
            days.Add(day);
            text.Append("US,meet,").Append(day.ToString(day.Day % 2 == 0 ? "yyyyMMdd" : "yyyy-MM-dd", null)).Append('\n');
        }

        Assert.Equal(days.Select(d => d.DayNumber), Told.Read(EventFormat.Csv, text.ToString()).Reports.Days.ToArray());
    }

    [Fact]
    public void Rows_with_another_number_of_fields_are_damaged()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date\nUS,meet\nUS,meet,2018-06-01,\nUS,meet,2018-06-01\n");
        Assert.Equal(["2,1: TooFewFields 2 instead of 3", "3,20: TooManyFields 4 instead of 3"], Told.Faults(table));
        Assert.Equal(["4: 2018-06-01 US meet -"], Told.Rows(table));
    }

    [Fact]
    public void Only_the_first_damaged_rows_are_told_and_all_are_counted()
    {
        string text = "actor,conduct,date\n" + string.Concat(Enumerable.Repeat("US,meet,never\n", 100));
        Assert.Equal(20, Told.Read(EventFormat.Csv, text).Faults.Length);
        var table = Told.Read(EventFormat.Csv, Encoding.UTF8.GetBytes(text), new EventReadOptions { FaultsKept = 3, BlockSize = 64 });
        Assert.Equal(["2,9: BadDate never", "3,9: BadDate never", "4,9: BadDate never"], Told.Faults(table));
        Assert.Equal(100, table.Rows.Damaged);
    }

    [Fact]
    public void A_count_of_sources_is_a_whole_number()
    {
        var table = Told.Read(EventFormat.Csv, "actor,conduct,date,sources\nUS,meet,2018-06-01,70000\nUS,meet,2018-06-01,\nUS,meet,2018-06-01,-1\n");
        Assert.Equal(["2: 2018-06-01 US meet - of 70000", "3: 2018-06-01 US meet - of 0"], Told.Rows(table));
        Assert.Equal(["4,20: BadNumber -1"], Told.Faults(table));
    }

    [Fact]
    public void Hundreds_of_thousands_of_codes_are_told_apart()
    {
        var text = new StringBuilder("actor,conduct,date\n");
        for (int i = 0; i < 200_000; i++)
        {
            text.Append(i % 3 == 0 ? "a rather long name of an actor " : "a").Append(i).Append(",c").Append(i % 70_000).Append(",2018-06-01\n");
        }

        var table = Told.Read(EventFormat.Csv, text.ToString());
        Assert.Equal(Enumerable.Range(0, 200_000), table.Reports.Actors.ToArray());
        Assert.Equal(Enumerable.Range(0, 200_000).Select(i => i % 70_000), table.Reports.Conducts.ToArray());
        Assert.Equal("a rather long name of an actor 199998", table.ActorCodes[199_998].Own);
    }
}
