using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Events;
using CommitLang.Tests.Answers;
using static CommitLang.Tests.Binding.TabledChecks;

namespace CommitLang.Tests.Binding;

/// <summary>Who published what a table tells, when and how well graded, and how many of them there are.</summary>
public sealed class EventsSourcesTests
{
    [Fact]
    public void Figures_of_one_publisher_are_revised_by_those_that_it_publishes_later()
    {
        var table = new TableOfTest("nato.csv")
            .Figure("2014", new("Germany"), "1.2", published: "2015-06").Figure("2014", new("Germany"), "2.1", published: "2019-06")
            .Figure("2015", new("Germany"), "2.2", published: "2019-06");
        var tables = new HandMadeTables().With("nato.csv", table);
        const string Text = "measure share in % total\n2014-01-01 Germany: share >= 2 % at 2014 as w\nevents \"nato.csv\" measure share\n";

        Assert.Equal("consistent/fulfilled", OutcomeOf(Text, tables, "w"));
        Assert.Equal("contradicted/missed", OutcomeOf(Text, tables, "w", new(2016, 1, 1)));
        Assert.Equal(["nato.csv 2015-06-30", "nato.csv 2019-06-30"], Sources(Lower(Text, tables).Program));
    }

    [Fact]
    public void A_row_has_the_publisher_day_and_grade_that_it_gives_and_else_those_of_what_is_cited()
    {
        var table = new TableOfTest("a.csv")
            .Figure("2014", new("US"), "1").Figure("2015", new("US"), "1", publisher: "P").Figure("2016", new("US"), "1", published: "2018")
            .Figure("2017", new("US"), "1", grade: "B2").Figure("2018", new("US"), "1", publisher: "Q", grade: "C3").Figure("2019", new("US"), "1", publisher: "Q", grade: "C3");
        var check = Lower(
            "source s \"S\" publisher \"P\" published 2020-01-01 grade A1\nmeasure share in %\nUS: share >= 1 % as w\nevents \"a.csv\" measure share [s]",
            new HandMadeTables().With("a.csv", table));

        Assert.Equal(
            ["s A1 2020-01-01 0", "P A1 2020-01-01 0", "s A1 2018-12-31 0", "s B2 2020-01-01 0", "Q C3 2020-01-01 1"],
            check.Program.Sources.Select(source => $"{source.Name} {source.Grade} {Calendar.Format(source.Published ?? 0)} {source.Publisher}"));
        Assert.Equal([0, 1, 2, 3, 4, 4], check.Program.Records.Select(record => Assert.Single(record.Sources)));
    }

    [Fact]
    public void Publishers_of_reports_are_those_of_sources()
    {
        var table = new TableOfTest("a.csv").Deed("2023-01-01", new("US"), new("attack"), publisher: "New").Deed("2023-01-01", new("US"), new("attack"), publisher: "Old");
        var program = Lower(
            "source s \"S\" publisher \"Old\"\nsource t \"T\"\nUS: not attack\nevents \"a.csv\" [t]", new HandMadeTables().With("a.csv", table)).Program;

        Assert.Equal([2, 0], Assert.Single(program.Tables).PublisherOf.ToArray());
        Assert.Equal([1], program.Tables[0].Sources.ToArray());
    }

    [Fact]
    public void A_table_that_tells_no_publisher_is_its_own()
    {
        var tables = new HandMadeTables()
            .With("a.csv", new TableOfTest("a.csv").Dated("2023-06", new("US"), new("attack")).Deed("2023-07-01", new("UK"), new("attack")));
        const string Text = "2023-01-01 US: not attack as w\n2023-01-01 UK: not attack as v\nevents \"a.csv\"\n";

        Assert.Equal("contradicted/breached", OutcomeOf("require 1 sources\n" + Text, tables, "w"));
        Assert.Equal("contradicted/breached", OutcomeOf("require 1 sources\n" + Text, tables, "v"));
        Assert.Equal("unverified/no-evidence", OutcomeOf("require 2 sources\n" + Text, tables, "w"));
        Assert.Equal("unverified/no-evidence", OutcomeOf("require 2 sources\n" + Text, tables, "v"));
    }

    [Theory]
    [InlineData("06 Reuters, 06 TASS", "", "contradicted/breached")]
    [InlineData("06 Reuters, 06 Reuters", "", "unverified/no-evidence")]
    [InlineData("06 Reuters, 07 TASS", "", "unverified/no-evidence")]
    [InlineData("06 Reuters", "2023-06-06 US did attack [log]", "contradicted/breached")]
    [InlineData("06 Archive", "2023-06-06 US did attack [log]", "unverified/no-evidence")]
    public void Independent_publishers_of_one_deed_are_counted_in_tables_and_in_the_text(string reports, string record, string outcome)
    {
        var table = new TableOfTest("a.csv");
        foreach (var report in reports.Split(", ").Select(report => report.Split(' ')))
        {
            table.Deed($"2023-06-{report[0]}", new("US"), new("attack"), publisher: report[1]);
        }

        var text = $"require 2 sources\nsource log \"Log\" publisher \"Archive\"\n2023-01-01 US: not attack as w\n{record}\nevents \"a.csv\"\n";
        Assert.Equal(outcome, OutcomeOf(text, new HandMadeTables().With("a.csv", table), "w"));
    }

    [Fact]
    public void The_options_say_how_many_sources_are_required()
    {
        const string Text = "source a \"A\"\nsource b \"B\"\nrequire 3 sources\n2023-01-01 US: not attack as w\n2023-02-02 US did attack [a, b]\n";
        Assert.Equal("unverified/no-evidence", Outcome(null));
        Assert.Equal("contradicted/breached", Outcome(2));
        Assert.Equal("contradicted/breached", Outcome(0));
        Assert.Throws<ArgumentOutOfRangeException>(() => Outcome(-1));

        string Outcome(int? required) => OutcomeOf(Checks.Of(Text, Checks.Options with { RequiredSources = required }), "w");
    }

    private static string[] Sources(Program program) =>
        [.. program.Sources.Select(source => $"{source.Name} {Calendar.Format(source.Published ?? 0)}")];
}
