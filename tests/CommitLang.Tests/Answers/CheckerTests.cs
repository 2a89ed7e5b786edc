using CommitLang.Engine.Evaluation;
using CommitLang.Syntax;

namespace CommitLang.Tests.Answers;

public sealed class CheckerTests
{
    private const string Two = """
        as of 2023-12-31 known by 2024-06-30
        source late "L" published 2024-03-01 grade C3
        2023-01-01 US: not fly as w
        2023-05-05 US did fly [late]
        """;

    [Fact]
    public void The_text_says_as_of_when_and_known_by_when()
    {
        var check = Checks.Of(Two);
        Assert.Equal((new CalendarDay(2023, 12, 31), new CalendarDay(2024, 6, 30)), (check.AsOf, check.KnownBy));
        Assert.False(check.IsAsOfToday);
        Assert.Equal(Reason.Breached, check.Find("w").Reason);
    }

    [Fact]
    public void The_host_goes_before_the_text()
    {
        var check = Checks.Of(Two, Checks.Options with { AsOf = new DateOnly(2024, 1, 31) });
        Assert.Equal(new CalendarDay(2024, 1, 31), check.KnownBy);
        Assert.Equal(Reason.NoEvidence, check.Find("w").Reason);
        check = Checks.Of(Two, Checks.Options with { KnownBy = new DateOnly(2024, 2, 1) });
        Assert.Equal((new CalendarDay(2023, 12, 31), new CalendarDay(2024, 2, 1)), (check.AsOf, check.KnownBy));
        Assert.Equal(Reason.NoEvidence, check.Find("w").Reason);
        check = Checks.Of(Two, Checks.Options with { Accept = "B2" });
        Assert.Equal(EvidenceStatus.NotAccepted, Assert.Single(check.Find("w").Evidence).Status);
        check = Checks.Of("accept A1\n" + Two, Checks.Options with { Accept = "C3" });
        Assert.Equal(Reason.Breached, check.Find("w").Reason);
        Assert.Throws<ArgumentException>(() => Checks.Of(Two, Checks.Options with { Accept = "x" }));
    }

    [Fact]
    public void Without_a_day_it_is_today_and_says_so()
    {
        var check = Checks.Of("2023-01-01 US: not fly");
        Assert.True(check.IsAsOfToday);
        Assert.Equal(new CalendarDay(2024, 12, 31), check.AsOf);
        Assert.Equal(check.AsOf, check.KnownBy);
    }

    [Fact]
    public void An_expectation_has_days_of_its_own()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            source late "L" published 2024-03-01
            2023-01-01 US: not fly as w
            2023-05-05 US did fly [late]
            expect w contradicted/breached
            expect w unverified/no-evidence as of 2024-01-31
            expect w contradicted as of 2024-01-31 known by 2024-12-31
            expect w unverified known by 2024-01-31
            expect w unverified/inactive as of 2022
            """);
        Assert.Empty(check.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error));
        Assert.All(check.Expectations, expectation => Assert.True(expectation.Passed));
        Assert.Equal(new CalendarDay(2024, 12, 31), check.Expectations[3].AsOf);
        Assert.Equal(new CalendarDay(2024, 1, 31), check.Expectations[3].KnownBy);
        Assert.Equal(new CalendarDay(2022, 12, 31), check.Expectations[4].KnownBy);
    }

    [Theory]
    [InlineData("CL5101", "`w` is contradicted/breached, not unverified", "expect w [|unverified|]")]
    [InlineData("CL5101", "`w` is contradicted/breached, not contradicted/cured", "expect w [|contradicted/cured|]")]
    [InlineData("CL5101", "`w` is unverified/no-evidence according to US, not consistent", "expect w [|consistent|] according to US")]
    [InlineData("CL5101", "`w` is unverified/inactive as of 2022-12-31, not contradicted", "expect w [|contradicted|] as of 2022")]
    [InlineData(
        "CL5101", "`w` is unverified/no-evidence known by 2023-02-01, not contradicted", "expect w [|contradicted|] known by 2023-02-01")]
    [InlineData("CL5102", "1 of the 2 parts of `v` are consistent, not 2", "expect 2 of v [|consistent|]")]
    public void What_does_not_hold_is_an_error(string id, string message, string expect)
    {
        var check = Checks.Of($"""
            as of 2024-12-31
            source s "S" published 2023-05-05
            2023-01-01 US: not fly as w
            US: may fly
            2023-05-05 US did fly [s]
            US: swim during 2022/2023 every year as v
            2022-05-05 US did swim
            {expect.Replace("[|", "", StringComparison.Ordinal).Replace("|]", "", StringComparison.Ordinal)}
            """);
        var error = Assert.Single(check.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal((id, message), (error.Id, error.Message));
        Assert.Equal(expect.Split("[|")[1].Split("|]")[0], error.Location.Text.ToString(error.Span));
        Assert.Equal(7, error.Location.LineSpan.Start.Line);
        Assert.False(Assert.Single(check.Expectations).Passed);
    }

    [Fact]
    public void A_part_that_there_is_not_yet_has_no_verdict()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2023-01-01 US: protest whenever China did fly within 5 days as w
            2023-05-05 China did fly
            expect w/2023-05-05 unverified/overdue
            expect w/2023-05-05 unverified as of 2023-02-02
            """);
        Assert.True(check.Expectations[0].Passed);
        Assert.Null(check.Expectations[1].ActualVerdict);
        var error = Assert.Single(check.Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CL5103", error.Id);
        Assert.StartsWith("`w/2023-05-05` has no verdict as of 2023-02-02: ", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_leaves_the_rest_answered()
    {
        var check = Checks.Of("""
            as of 2024-12-31
            2023-01-01 US: not fly as w
            2023-05-05 US did
            expect w unverified/no-evidence
            """);
        Assert.True(check.HasErrors);
        Assert.True(Assert.Single(check.Expectations).Passed);
    }

    [Fact]
    public void A_derivation_that_was_stopped_is_an_error()
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText("US: not fly\nrule r: fly counts as swim\n", "a.commit"));
        var check = compilation.Lower();
        var session = new Session(check.Program);
        Assert.DoesNotContain(Checker.Answer(check, session, "a.commit", Checks.Options, CancellationToken.None).Diagnostics,
            d => d.Severity == DiagnosticSeverity.Error);
        session.NoteLimit();
        var error = Assert.Single(
            Checker.Answer(check, session, "a.commit", Checks.Options, CancellationToken.None).Diagnostics, d => d.Severity == DiagnosticSeverity.Error);
        Assert.Equal("CL2901", error.Id);
        Assert.Equal("a.commit:2:1", error.Location.ToString());
    }

    [Fact]
    public void An_empty_text_has_no_answers()
    {
        var check = Checks.Of("");
        Assert.Empty(check.Declarations);
        Assert.Empty(check.Diagnostics);
    }
}
