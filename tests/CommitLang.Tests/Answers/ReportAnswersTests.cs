using CommitLang.Events;
using CommitLang.Syntax;
using CommitLang.Tests.Binding;

namespace CommitLang.Tests.Answers;

/// <summary>How answers tell of evidence that stands in tables of events, and how much evidence they hold.</summary>
public sealed class ReportAnswersTests
{
    private const string Setting =
        """
        actor US code "USA"
        actor China code "CHN"
        conduct criticize code "111"
        source icews "ICEWS" grade B2
        as of 2014-12-31
        events "data.csv" [icews]
        US: not criticize toward China as w
        US: not criticize as u

        """;

    [Fact]
    public void A_report_is_told_at_its_row_in_the_words_of_the_check()
    {
        var check = Check(Setting, new TableOfTest("data/a.csv")
            .Deed("2014-03-01", new("USA"), new("111"), new("CHN"), publisher: "Xinhua"));

        var evidence = Assert.Single(check.Find("w").Evidence);
        Assert.Equal("against: 2014-03-01 US did criticize toward China", evidence.ToString());
        Assert.Equal((EvidenceKind.Deed, "US", "2014-03-01", "B2"), (evidence.Kind, evidence.Actor, evidence.Date, evidence.Grade));
        Assert.Equal("icews", Assert.Single(evidence.Sources));
        Assert.Equal(new FilePlace("data/a.csv", 2, 1), evidence.Place);
        Assert.Equal("data/a.csv:2:1", evidence.Place.ToString());
        Assert.Equal("a.commit:6:1", evidence.Location.ToString());
        Assert.Equal(evidence.Place, evidence.Derivation.Place);
        Assert.Equal((1, 1), (evidence.Reports, evidence.Publishers));
    }

    [Fact]
    public void A_deed_that_several_rows_report_is_one_piece_of_evidence_at_the_first_of_them()
    {
        var check = Check(
            Setting,
            new TableOfTest("data/a.csv")
                .Deed("2014-03-01", new("USA"), new("111"), new("CHN"), publisher: "Xinhua")
                .Deed("2014-03-01", new("USA"), new("111"), new("CHN"), publisher: "AP"),
            new TableOfTest("data/b.csv").Deed("2014-03-01", new("USA"), new("111"), new("CHN"), publisher: "AP"));

        var evidence = Assert.Single(check.Find("w").Evidence);
        Assert.Equal((3, 2, "data/a.csv:2:1"), (evidence.Reports, evidence.Publishers, evidence.Place.ToString()));
        Assert.Equal("3 reports, 2 publishers", Terms.OfReports(evidence));
        Assert.Contains("  against: 2014-03-01 US did criticize toward China [icews; B2], 3 reports, 2 publishers\n", ResultText.Of(check), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_statement_no_reports_are_told()
    {
        var evidence = Assert.Single(Check(Setting + "2014-03-01 US did criticize [icews]").Find("u").Evidence);
        Assert.Equal((1, null, (string?)null), (evidence.Reports, evidence.Publishers, Terms.OfReports(evidence)));
        Assert.Equal((evidence.Location.ToString(), "a.commit:9:1"), (evidence.Place.ToString(), evidence.Place.ToString()));
    }

    [Fact]
    public void Whom_the_check_does_not_know_is_told_by_the_code_in_quotation_marks()
    {
        var check = Check(Setting, new TableOfTest("data/a.csv").Deed("2014-03-01", new("USA"), new("111"), new("RUSMIL")));
        Assert.Equal("US did criticize toward \"RUSMIL\"", Assert.Single(check.Find("u").Evidence).What);
    }

    [Fact]
    public void A_row_that_is_a_record_of_its_own_stands_at_its_row_too()
    {
        var check = Check(
            Setting + "measure stock in kg\nevents \"stock.csv\" measure stock\nUS: stock <= 300 kg as s",
            new HandMadeTables()
                .With("data.csv", new TableOfTest("data/a.csv").Dated("2014-05", new("USA"), new("111"), new("CHN"), grade: "C3"))
                .With("stock.csv", new TableOfTest("data/stock.csv").Figure("2013", new("USA"), "0.25", "t").Figure("2014", new("USA"), "310")));

        var dated = Assert.Single(check.Find("w").Evidence);
        Assert.Equal(("2014-05", "US did criticize toward China", "C3", "data/a.csv:2:1"), (dated.Date, dated.What, dated.Grade, dated.Place.ToString()));
        Assert.Equal(
            ["for: 2013 US had stock 250 kg data/stock.csv:2:1", "against: 2014 US had stock 310 kg data/stock.csv:3:1"],
            check.Find("s").Evidence.Select(evidence => $"{evidence} {evidence.Place}"));
    }

    [Fact]
    public void Evidence_by_way_of_a_rule_leads_back_to_the_row()
    {
        var check = Check(
            Setting + "conduct pressure\nrule scold: criticize counts as pressure\nUS: not pressure as p",
            new TableOfTest("data/a.csv").Deed("2014-03-01", new("USA"), new("111"), new("CHN")));

        var evidence = Assert.Single(check.Find("p").Evidence);
        Assert.Equal(("US did criticize toward China", "data/a.csv:2:1"), (evidence.What, evidence.Place.ToString()));
        var step = Assert.Single(evidence.Chain);
        Assert.Equal("scold", step.Rule);
        Assert.Equal("a.commit:10:1", step.Place.ToString());
        Assert.Equal("data/a.csv:2:1", Assert.Single(step.Premises).Place.ToString());
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 3)]
    [InlineData(CheckOptions.DefaultEvidence, CheckOptions.DefaultEvidence)]
    [InlineData(int.MaxValue, 60)]
    public void An_answer_holds_as_much_evidence_of_tables_as_is_asked_for_and_says_how_much_there_is(int limit, int held)
    {
        var check = Check(Setting, Checks.Options with { Evidence = limit }, new HandMadeTables().With("data.csv", Daily(60)));
        var answer = check.Find("w");
        Assert.Equal((held, 60, 0, 60), (answer.Evidence.Length, answer.EvidenceCount, answer.EvidenceForCount, answer.EvidenceAgainstCount));
        Assert.Equal("contradicted/breached", Terms.Of(answer.Verdict, answer.Reason));
        Assert.Equal(held < 60, ResultText.Of(check).Contains("  60 pieces of evidence in all\n", StringComparison.Ordinal));
    }

    [Fact]
    public void An_answer_holds_as_much_evidence_of_the_text_as_is_asked_for_and_what_decides_first()
    {
        var text = string.Concat(Enumerable.Range(1, 9).Select(day => $"2014-01-0{day} US possibly did criticize toward China\n"))
            + "2014-02-01 US did criticize toward China\n2014-02-02 US did criticize toward China\n";
        var answer = Check(Setting + text, Checks.Options with { Evidence = 3 }, null).Find("w");
        Assert.Equal(["2014-01-01", "2014-02-01", "2014-02-02"], answer.Evidence.Select(evidence => evidence.Date));
        Assert.Equal(["2014-02-01", "2014-02-02"], answer.DecidingEvidence.Select(evidence => evidence.Date));
        Assert.Equal((11, 0, 11), (answer.EvidenceCount, answer.EvidenceForCount, answer.EvidenceAgainstCount));
    }

    [Fact]
    public void What_decides_is_held_however_much_stands_before_it()
    {
        // A deed toward nobody in particular is only possibly one toward China.
        var table = new TableOfTest("data/a.csv");
        for (var i = 0; i < 60; i++)
        {
            table.Deed(new DateOnly(2014, 1, 1).AddDays(i).ToString("O"), new("USA"), new("111"));
        }

        table.Deed("2014-06-01", new("USA"), new("111"), new("CHN")).Deed("2014-06-02", new("USA"), new("112"), new("CHN"));
        var answer = Check(
            Setting + "conduct accuse is criticize code \"112\"", Checks.Options with { Evidence = 4 }, new HandMadeTables().With("data.csv", table)).Find("w");
        Assert.Equal(["2014-01-01", "2014-01-02", "2014-06-01", "2014-06-02"], answer.Evidence.Select(evidence => evidence.Date));
        Assert.Equal(["2014-06-01", "2014-06-02"], answer.DecidingEvidence.Select(evidence => evidence.Date));
        Assert.Equal(62, answer.EvidenceCount);
    }

    [Fact]
    public void Silence_is_not_told_where_evidence_is_only_not_held()
    {
        var answer = Check(
            Setting + "US: criticize toward China by 2014-12-31 as d",
            Checks.Options with { Evidence = 0, AsOf = new DateOnly(2015, 6, 1) },
            new HandMadeTables().With("data.csv", Daily(3))).Find("d");
        Assert.Equal("consistent/fulfilled", Terms.Of(answer.Verdict, answer.Reason));
        Assert.Null(answer.Silence);
    }

    [Fact]
    public void Parts_hold_as_much_as_the_whole()
    {
        var check = Check(
            Setting + "US: count(criticize) <= 1 every year from 2014 as yearly",
            Checks.Options with { Evidence = 2 },
            new HandMadeTables().With("data.csv", Daily(5)));
        var part = check.Find("yearly/2014");
        Assert.Equal((2, 5), (part.Evidence.Length, part.EvidenceCount));
        Assert.Equal((2, 5), (check.Find("yearly").Evidence.Length, check.Find("yearly").EvidenceCount));
    }

    [Fact]
    public void What_rests_on_more_evidence_than_is_held_rests_on_no_single_source()
    {
        Assert.Contains(Check(Setting, Checks.Options, new HandMadeTables().With("data.csv", Daily(50))).Diagnostics, d => d.Id == "CL3009");
        Assert.DoesNotContain(Check(Setting, Checks.Options, new HandMadeTables().With("data.csv", Daily(51))).Diagnostics, d => d.Id == "CL3009");
    }

    [Fact]
    public void Less_evidence_than_none_cannot_be_asked_for() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Check(Setting, Checks.Options with { Evidence = -1 }, null));

    private static TableOfTest Daily(int count)
    {
        var table = new TableOfTest("data/a.csv");
        for (var i = 0; i < count; i++)
        {
            table.Deed(new DateOnly(2014, 1, 1).AddDays(i).ToString("O"), new("USA"), new("111"), new("CHN"));
        }

        return table;
    }

    private static CheckResult Check(string text, params TableOfTest[] tables) => Check(text, new HandMadeTables().With("data.csv", tables));

    private static CheckResult Check(string text, IEventData tables) => Check(text, Checks.Options, tables);

    private static CheckResult Check(string text, CheckOptions options, IEventData? tables) =>
        Compilation.Create(SyntaxTree.ParseText(text, "a.commit"), events: tables ?? new HandMadeTables().With("data.csv")).Check(options);
}
