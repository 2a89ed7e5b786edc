using CommitLang.Syntax;
using CommitLang.Tests.Answers;

namespace CommitLang.Tests.Reference;

/// <summary>Days of which it is not known which they are: what random programs showed to be judged in two ways.</summary>
public sealed class UncertainDaysTests
{
    [Theory]
    [InlineData("2023-02-10", "2023-02-10", "breached")] // resumed on the day itself: never out of force
    [InlineData("2023-02", "2023-02-01", "breached")]
    [InlineData("2023-02", "2023-02-10", "breached")] // so it was suspended by then
    [InlineData("2023-02-10", "2023-02", "breached")]
    [InlineData("2023-02-10", "2023-02-09", "no-evidence")] // it resumes nothing
    public void A_resumption_that_may_have_come_after_a_suspension_ends_it(string suspended, string resumed, string reason) => Agree($"""
        2023-01-01 UK: not force as w
        {suspended} UK suspends w
        {resumed} UK resumes w
        2023-03-01 UK did force
        """, reason);

    [Fact]
    public void A_deed_that_goes_on_began_in_the_span_of_its_start_however_early_it_may_have_ended() => Agree("""
        2023-01/2023-02~ UK did raid
        2023-03-04~ US did force
        2023-01-26 US: not attack unless raid after force as w
        """, "no-evidence");

    [Fact]
    public void Words_at_a_date_in_a_suspension_are_withdrawn_while_they_are_suspended() => Agree("""
        measure trade in USD
        2023-01-01 US: trade >= 20 at 2023-02 as w
        2023-02-18 US suspends w
        2023-03-10 US withdraws w
        """, "withdrawn");

    [Theory]
    [InlineData("2023-03-16", "overdue")] // neither in force nor late
    [InlineData("2023-03-27", "late")]
    public void A_deed_in_the_suspension_over_the_deadline_is_not_late(string day, string reason) => Agree($"""
        2023-01-01 US: attack by 2023-02-18 as w
        2023-02-01 US suspends w
        2023-03-27 US resumes w
        {day} US did attack
        """, reason);

    [Theory]
    [InlineData("2 months", "supported")]
    [InlineData("1 month", "no-evidence")] // January and the last of March lie too far apart
    public void So_many_deeds_are_inside_a_span_whichever_of_them_is_the_last(string span, string reason) => Agree($"""
        2023-02~ UK did attack against China
        2023-02 UK did attack toward China
        2023-01-01 UK: keep hostility as w
        rule q: at least 2 attack within {span} counts as hostility
        """, reason);

    [Fact]
    public void A_total_that_may_have_begun_before_the_window_does_not_cover_it() => Agree("""
        measure aid in USD total
        2023-01-10~/2023-03 UK had aid 100
        2023-01-10 UK: aid < 20 by 2023-03 as w
        """, "overdue");

    [Fact]
    public void A_figure_rebutted_in_time_that_goes_on_after_the_deadline_is_late() => Agree("""
        measure stock in kg
        source poor "P" grade D4
        source good "G" grade A1
        2023-01-25/.. UK had stock of 60 kg [poor]
        2023-01/2023-03 UK had stock of 80 kg [good]
        2023-01-01 UK: stock != 80 kg by 2023-03-17 as w
        """, "late");

    private static void Agree(string text, string reason)
    {
        text = "as of 2023-05-11\n" + text;
        int day = new DateOnly(2023, 5, 11).DayNumber;
        Assert.DoesNotContain(Compilation.Create(SyntaxTree.ParseText(text)).GetDiagnostics(), d => d.Severity == DiagnosticSeverity.Error);
        Assert.Null(Comparison.Find(text, [(day, day)]));
        Assert.Equal(reason, Terms.Of(Checks.Of(text).Find("w").Reason));
    }
}
