using System.Globalization;
using CommitLang.Syntax;
using CommitLang.Tests.Binding;

namespace CommitLang.Tests.Explanations;

/// <summary>Why and why not, where evidence and what comes near it stand in tables of events.</summary>
public sealed class TabledExplanationTests
{
    private const string Words =
        """
        actor US code "USA"
        actor China code "CHN"
        actor Iran
        conduct hostility
        conduct attack is hostility
        conduct raid is hostility
        conduct ban
        source wire "Wire" grade B2
        events "a.csv" [wire]
        2020-01-01 US: not hostility toward China until 2021 as w

        """;

    [Fact]
    public void The_nearest_reports_on_both_sides_and_toward_others_are_left_out_with_the_reason()
    {
        var table = new TableOfTest("data/a.csv");
        for (var year = 2010; year < 2025; year++)
        {
            if (year is < 2020 or > 2021)
            {
                table.Deed($"{year}-06-01", new("USA"), new(year % 2 == 0 ? "attack" : "raid"), new("CHN"));
            }
        }

        table.Deed("2020-06-01", new("USA"), new("attack"), new("Iran")).Deed("2020-07-01", new("Iran"), new("attack"), new("CHN"));
        var why = Open(Words, table).Why("w");
        Assert.Equal(
            [
                "2022-06-01 US did attack toward China: 152 days too late: the words were in force until 2021-12-31",
                "2019-06-01 US did raid toward China: 214 days too early: the words are in force from 2020-01-01 on",
                "2023-06-01 US did raid toward China: 517 days too late: the words were in force until 2021-12-31",
                "2018-06-01 US did attack toward China: 579 days too early: the words are in force from 2020-01-01 on",
                "2024-06-01 US did attack toward China: 883 days too late: the words were in force until 2021-12-31",
                "2017-06-01 US did raid toward China: 944 days too early: the words are in force from 2020-01-01 on",
                "2020-06-01 US did attack toward Iran: it is toward Iran, not toward China",
            ],
            why.LeftOut.Select(miss => $"{miss.Date} {miss.What}: {miss.Why}"));
        Assert.Equal(("2022-06-01", "data/a.csv:12:1"), (why.NearestMiss?.Date, why.NearestMiss?.Place.ToString()));
        Assert.Contains("the nearest miss is 2022-06-01 US did attack toward China", why.Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_much_evidence_the_sentence_tells_the_first_and_how_much_there_is()
    {
        var why = Open(Words, Daily(80)).Why("w");
        Assert.Equal(
            "w is contradicted: 2020-02-01 US did attack toward China (the first of 80 pieces of evidence) goes against the words", why.Sentence);
        Assert.Equal((CheckOptions.DefaultEvidence, 80), (why.Weighed.Length, why.WeighedCount));
        Assert.Empty(why.LeftOut);
    }

    [Theory]
    [InlineData("2020-02-01", "USA", "attack", "CHN", true, "it counts against it")]
    [InlineData("2019-12-31", "USA", "raid", "CHN", false, "one day too early: the words are in force from 2020-01-01 on")]
    [InlineData("2020-02-01", "USA", "attack", "Iran", false, "it is toward Iran, not toward China")]
    [InlineData("2020-02-01", "Iran", "attack", "CHN", false, "it is Iran's, not US's")]
    [InlineData("2020-02-01", "Elsewhere", "attack", "CHN", false, "it is \"Elsewhere\"'s, not US's")]
    [InlineData("2020-02-01", "USA", "ban", "CHN", false, "ban is no kind of hostility, and no rule makes this one count as that")]
    [InlineData("2025-02-01", "USA", "attack", "CHN", false, "it is dated after the day of evaluation, 2024-12-31")]
    public void A_report_is_asked_about_by_its_line(string date, string actor, string conduct, string toward, bool counts, string why)
    {
        var asked = Open(Words, new TableOfTest("data/a.csv").Deed("2001-01-01", new("Iran"), new("ban")).Deed(date, new(actor), new(conduct), new(toward)));
        var report = Assert.Single(asked.Inquiry.ReportsOn(path => path == "data/a.csv", 3));
        Assert.Equal("data/a.csv:3:1", report.Place.ToString());
        var standing = asked.Inquiry.WhyNot(report, Asked.Find(asked.Inquiry, "w", null));
        Assert.Equal((counts, why), (standing.Counts, standing.Why));
        Assert.Empty(asked.Inquiry.ReportsOn(path => path == "data/a.csv", 4));
        Assert.Empty(asked.Inquiry.ReportsOn(path => path == "data/b.csv", 3));
    }

    [Fact]
    public void A_report_beyond_those_that_are_held_counts_all_the_same()
    {
        var asked = Open(Words, Daily(80));
        var last = Assert.Single(asked.Inquiry.ReportsOn(_ => true, 81));
        var standing = asked.Inquiry.WhyNot(last, Asked.Find(asked.Inquiry, "w", null));
        Assert.Equal((true, "it counts against it"), (standing.Counts, standing.Why));
    }

    [Theory]
    [InlineData("accept A1\n", null, "its grade, B2, is not known to reach A1")]
    [InlineData("require 2 sources\n", "AP", "fewer than 2 independent publishers report it")]
    public void A_report_that_is_not_taken_says_why(string header, string? publisher, string why)
    {
        var asked = Open(header + Words, new TableOfTest("data/a.csv").Deed("2020-02-01", new("USA"), new("attack"), new("CHN"), publisher));
        var report = Assert.Single(asked.Inquiry.ReportsOn(_ => true, 2));
        Assert.Equal(why, asked.Inquiry.WhyNot(report, Asked.Find(asked.Inquiry, "w", null)).Why);
    }

    [Fact]
    public void Records_of_the_text_are_explained_beside_tables()
    {
        var asked = Open(Words + "2019-12-31 US did attack toward China as r\n2020-03-03 US did ban toward China as b\nrule q: ban counts as raid until 2019\n", Daily(2));
        Assert.Equal(
            ["one day too early: the words are in force from 2020-01-01 on", "rule q does not apply to it: the rule applies until 2019-12-31 only"],
            asked.Inquiry.Records.Where(record => record.Name is not null).OrderByDescending(record => record.Name)
                .Select(record => asked.Inquiry.WhyNot(record, Asked.Find(asked.Inquiry, "w", null)).Why));
    }

    private static TableOfTest Daily(int count)
    {
        var table = new TableOfTest("data/a.csv");
        for (var i = 0; i < count; i++)
        {
            table.Deed(new DateOnly(2020, 2, 1).AddDays(i).ToString("O", CultureInfo.InvariantCulture), new("USA"), new("attack"), new("CHN"));
        }

        return table;
    }

    private static Question Open(string text, TableOfTest table) => new(Inquiry.Open(
        Compilation.Create(SyntaxTree.ParseText(text, "a.commit"), events: new HandMadeTables().With("a.csv", table)), Asked.Options));

    private sealed record Question(Inquiry Inquiry)
    {
        internal Explanation Why(string name) => Inquiry.Explain(Asked.Find(Inquiry, name, null));
    }
}
