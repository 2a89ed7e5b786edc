using CommitLang.Syntax;

namespace CommitLang.Tests.Analysis;

/// <summary>What a comment allows at its place, and what is wrong with such comments.</summary>
public sealed class SuppressionTests
{
    [Theory]
    [InlineData("2023-01-01 US: will pay  # commitlang: allow CL3008 because no date is set\n")]
    [InlineData("#commitlang:allow no-deadline because no date is set\n2023-01-01 US: will pay\n")]
    [InlineData("# commitlang: allow CL3006 CL3008 because no date is set\n# more\n2023-01-01 US: will pay\n")]
    [InlineData("2023-01-01 US: will pay\n  # commitlang: allow CL3008 because no date is set\n  toward UK\n")]
    [InlineData("2023-01-01 US: will pay\n  toward UK  # commitlang: allow CL3006, CL3008 because no date is set\n")]
    [InlineData("2023-01-01 UK: not raid\n# commitlang: allow CL3008 because no date is set\r\n2023-01-01 US: will pay")]
    public void A_comment_allows_a_rule_for_its_statement(string text)
    {
        var result = Checking.Check(text);
        Assert.DoesNotContain(result.Diagnostics, d => d.Id == "CL3008" || d.Severity != DiagnosticSeverity.Information);
        var suppressed = Assert.Single(result.Suppressed, s => s.Diagnostic.Id == "CL3008");
        Assert.Equal("no date is set", suppressed.Reason);
        Assert.StartsWith("#", text[suppressed.Location.Span.Start..]);
    }

    [Theory]
    [InlineData("# commitlang: allow CL3008 because x\n2023-01-01 US: will pay by 2024\n2023-01-01 US: {|CL3008:will raid|}\n")]
    [InlineData("2023-01-01 US: will pay by 2024  # commitlang: allow CL3008 because x\n2023-01-01 US: {|CL3008:will raid|}\n")]
    [InlineData("## commitlang: allow CL3008 because x\n2023-01-01 US: {|CL3008:will raid|}\n")]
    [InlineData("# see commitlang: allow CL3008 because x\n2023-01-01 US: {|CL3008:will raid|}\n")]
    [InlineData("2023-01-01 US: {|CL3008:will say(\"# commitlang: allow CL3008 because x\")|}\n")]
    public void Nothing_else_is_allowed(string marked) => Checking.CheckMarked(marked, "CL3008");

    [Theory]
    [InlineData("{|CL6101:# commitlang: allow CL3008|}\n2023-01-01 US: {|CL3008:will pay|}\n")]
    [InlineData("2023-01-01 US: {|CL3008:will pay|}  {|CL6101:# commitlang: allow CL3008 because |}\n")]
    [InlineData("{|CL6102:# commitlang: allow CL3008 because x|}\n2023-01-01 US: will pay by 2024\n")]
    [InlineData("# commitlang: allow CL3008, {|CL6102:CL3001|} because x\n2023-01-01 US: will pay\n")]
    [InlineData("# commitlang: allow CL3008 {|CL6103:no-deadlne|} because x\n2023-01-01 US: will pay\n")]
    [InlineData("# commitlang: allow {|CL6104:CL1001|} because x\n2023-01-01 US: will pay\n")]
    [InlineData("# commitlang: allow {|CL6104:CL6102|} because x\n2023-01-01 US: will pay\n")]
    [InlineData("{|CL6105:# commitlang: permit CL3008|}\n2023-01-01 US: will pay\n")]
    [InlineData("{|CL6105:# commitlang:|}\n2023-01-01 US: will pay\n")]
    [InlineData("{|CL6105:# commitlang: allow because x|}\n2023-01-01 US: will pay\n")]
    [InlineData("{|CL6105:# commitlang: allow CL3008 because x|}\n\n2023-01-01 US: will pay\n")]
    [InlineData("2023-01-01 US: will pay\n{|CL6105:# commitlang: allow CL3008 because x|}")]
    public void What_is_wrong_with_a_comment_is_told(string marked) =>
        Checking.CheckMarked(marked, "CL6101", "CL6102", "CL6103", "CL6104", "CL6105");

    [Fact]
    public void An_error_is_never_allowed()
    {
        var result = Checking.Check("# commitlang: allow CL1012 because x\n2023-01-01 US: not raid by 2024\n");
        Assert.Contains(result.Diagnostics, d => d.Id == "CL1012");
        Assert.Empty(result.Suppressed);
    }

    [Fact]
    public void What_settings_make_an_error_can_still_be_allowed()
    {
        var options = AnalysisOptions.Default.WithSeverity("CL3008", RuleSeverity.Error);
        Assert.False(Checking.Check("# commitlang: allow CL3008 because x\n2023-01-01 US: will pay\n", options).HasErrors);
    }

    /// <summary>That it does not occur is not known then: to take the comment out would be wrong.</summary>
    [Theory]
    [InlineData("# commitlang: allow CL3008 because x\n2023-01-01 US: will pay by 2024\n2023-13-01 US: not raid\n")]
    [InlineData("# commitlang: allow CL3009 because x\n2023-01-01 US: will pay by 2024\n")]
    public void What_may_yet_occur_is_not_called_unused(string text) =>
        Assert.DoesNotContain(Checking.Check(text).Diagnostics, d => d.Id == "CL6102");

    [Fact]
    public void What_settings_silence_is_not_called_unused() =>
        Assert.Empty(Checking.Check(
            "# commitlang: allow CL3008 because x\n2023-01-01 US: will pay\n",
            AnalysisOptions.Default.WithSeverity("CL3008", RuleSeverity.None).WithSeverity("CL3006", RuleSeverity.None)).Diagnostics);
}
