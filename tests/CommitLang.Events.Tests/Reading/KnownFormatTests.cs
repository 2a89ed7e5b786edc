namespace CommitLang.Events.Tests.Reading;

/// <summary>ICEWS, GDELT and POLECAT.</summary>
public sealed class KnownFormatTests
{
    private const string IcewsHeader =
        "Event ID\tEvent Date\tSource Name\tSource Sectors\tSource Country\tEvent Text\tCAMEO Code\tIntensity\tTarget Name\tTarget Sectors\t"
        + "Target Country\tStory ID\tSentence Number\tPublisher\tCity\tDistrict\tProvince\tCountry\tLatitude\tLongitude\n";

    private const string PolecatHeader =
        "Event ID\tEvent Date\tEvent Type\tEvent Mode\tIntensity\tQuad Code\tContexts\tActor Name\tActor Country\tActor COW\tPrimary Actor Sector\t"
        + "Actor Sectors\tActor Title\tActor Name Raw\tWikipedia Actor ID\tRecipient Name\tRecipient Country\tRecipient COW\t"
        + "Primary Recipient Sector\tRecipient Sectors\tRecipient Title\tRecipient Name Raw\tWikipedia Recipient ID\tPlacename\tCity\tDistrict\t"
        + "Province\tCountry\tLatitude\tLongitude\tGeoNames ID\tRaw Placename\tFeature Type\tSource\tPublication Date\tStory People\t"
        + "Story Organizations\tStory Locations\tLanguage\tVersion";

    private static string IcewsRow(string date, string source, string sourceCountry, string code, string target, string targetCountry, string publisher) =>
        $"1\t{date}\t{source}\tNA\t{sourceCountry}\tText, with a \" mark\t{code}\t1\t{target}\tNA\t{targetCountry}\t2\t3\t{publisher}\tNA\tNA\tNA\tNA\t1\t2\n";

    [Fact]
    public void Icews_has_an_actor_its_country_and_the_code_of_what_it_did()
    {
        var table = Told.Read(
            EventFormat.Icews,
            IcewsHeader + IcewsRow("2018-06-01", "Police (Japan)", "Japan", "0834", "Japan", "Japan", "Mainichi Daily News")
            + IcewsRow("2018-06-02", "NA", "France", "040", "NA", "NA", "NA"));
        Assert.Equal(
            [
                "2: 2018-06-01 Police (Japan)<Japan 0834<083<08 Japan by Mainichi Daily News",
                "3: 2018-06-02 France 040<04 - by nobody",
            ],
            Told.Rows(table));
    }

    [Fact]
    public void The_header_of_icews_may_be_in_quotation_marks_and_its_columns_in_another_order()
    {
        string header = "\"Event Date\"\t\"CAMEO Code\"\t\"Source Name\"\n";
        Assert.Equal(["2: 2018-06-01 Japan 04 -"], Told.Rows(Told.Read(EventFormat.Icews, header + "2018-06-01\t04\tJapan\n")));
    }

    [Fact]
    public void A_column_named_by_the_check_is_taken_alone()
    {
        var table = Told.Read(
            EventFormat.Icews, IcewsHeader + IcewsRow("2018-06-01", "Police (Japan)", "Japan", "0834", "Iran", "Iran", "NA"),
            (EventField.Actor, "Source Country"), (EventField.Conduct, "CAMEO Code"));
        Assert.Equal(["2: 2018-06-01 Japan 0834 Iran by nobody"], Told.Rows(table));
    }

    private static string GdeltRow(int fields, params (int Place, string Text)[] known)
    {
        var row = Enumerable.Repeat("", fields).ToArray();
        foreach (var (place, text) in known)
        {
            row[place - 1] = text;
        }

        return string.Join('\t', row) + "\n";
    }

    private static readonly (int Place, string Text)[] GdeltKnown =
        [(2, "20160721"), (6, "CANGOV"), (8, "CAN"), (16, "USA"), (18, "USA"), (27, "0834"), (28, "083"), (29, "08"), (33, "12")];

    [Fact]
    public void Gdelt_1_has_57_or_58_fields()
    {
        string text = GdeltRow(58, [.. GdeltKnown, (57, "20160728"), (58, "https://user@WWW.Wtop.com:80/local?a")]) + GdeltRow(57, [.. GdeltKnown, (57, "20160729")]);
        var table = Told.Read(EventFormat.Gdelt1, text);
        Assert.Equal(
            [
                "1: 2016-07-21 CANGOV<CAN 0834<083<08 USA published 2016-07-28 by wtop.com of 12",
                "2: 2016-07-21 CANGOV<CAN 0834<083<08 USA published 2016-07-29 by nobody of 12",
            ],
            Told.Rows(table));
        Assert.Equal(0, table.Reports.Lines.Width);
    }

    [Fact]
    public void Gdelt_2_has_61_fields_and_a_time_of_day()
    {
        string text = GdeltRow(61, [.. GdeltKnown, (60, "20160728121500"), (61, "BBC Monitoring")]) + GdeltRow(58, GdeltKnown);
        var table = Told.Read(EventFormat.Gdelt2, text);
        Assert.Equal(["1: 2016-07-21 CANGOV<CAN 0834<083<08 USA published 2016-07-28 by BBC Monitoring of 12"], Told.Rows(table));
        Assert.Equal(["2,1: TooFewFields 58 instead of 61"], Told.Faults(table));
    }

    [Fact]
    public void Columns_of_gdelt_have_the_names_of_its_codebook()
    {
        var table = Told.Read(EventFormat.Gdelt1, GdeltRow(58, GdeltKnown), (EventField.Actor, "actor1countrycode"), (EventField.Date, "SQLDATE"));
        Assert.Equal(["1: 2016-07-21 CAN 0834<083<08 USA published .. by nobody of 12"], Told.Rows(table));
        string? problem = Told.Read(EventFormat.Gdelt1, "x\n", (EventField.Actor, "Actor1CountyCode")).Unreadable;
        Assert.StartsWith("it has no column \"Actor1CountyCode\"; its columns are \"GLOBALEVENTID\", \"SQLDATE\", ", problem, StringComparison.Ordinal);
        Assert.EndsWith(", …; did you mean \"Actor1CountryCode\"?", problem, StringComparison.Ordinal);
    }

    private static string PolecatRow(string type, string mode, string tail = "") =>
        $"e1\t2023-01-05\t{type}\t{mode}\t1\tq\tc\tMark Rutte\tNLD\t\t\t\t\t\t\tIgor\tRUS" + new string('\t', 17)
        + "Reuters\t2023-01-06\t\t\t\ten\tv1" + tail + "\n";

    [Fact]
    public void Polecat_has_a_type_and_a_mode()
    {
        var table = Told.Read(
            EventFormat.Polecat, PolecatHeader + "\n" + PolecatRow("CONSULT", "third party") + PolecatRow("AID", "") + PolecatRow("", "visit") + PolecatRow("", ""));
        Assert.Equal(
            [
                "2: 2023-01-05 Mark Rutte<NLD consult-third-party<third-party<consult Igor<RUS published 2023-01-06 by Reuters",
                "3: 2023-01-05 Mark Rutte<NLD aid Igor<RUS published 2023-01-06 by Reuters",
                "4: 2023-01-05 Mark Rutte<NLD visit Igor<RUS published 2023-01-06 by Reuters",
            ],
            Told.Rows(table));
        Assert.Equal(1, table.Rows.WithoutConduct);
    }

    [Fact]
    public void Tabs_too_many_and_names_too_many_do_no_harm_in_polecat()
    {
        string rows = PolecatRow("AID", "", "\t\t") + PolecatRow("AID", "");
        Assert.Equal(2, Told.Read(EventFormat.Polecat, PolecatHeader + "\n" + rows).Rows.Read);
        Assert.Equal(2, Told.Read(EventFormat.Polecat, PolecatHeader + "\tEvent Type\tX\tY\n" + rows).Rows.Read);
        Assert.Equal(2, Told.Read(EventFormat.Polecat, PolecatHeader + "\t\t\t\n" + rows).Rows.Read);
        var odd = Told.Read(EventFormat.Polecat, PolecatHeader + "\n" + PolecatRow("AID", "", "\tmore"));
        Assert.Equal("TooManyFields 41 instead of 40", Told.Faults(odd).Single().Split(": ")[1]);
    }
}
