using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

/// <summary>What is said about a word that cannot stand where it stands, and what is offered instead.</summary>
public sealed class SyntaxMessageTests
{
    [Theory]
    [InlineData("will", "2023-01-01 US: {|CL0002:wil|} ratify by 2024")]
    [InlineData("will", "US:   {|CL0002:shall|}   not ratify")]
    [InlineData("not", "US: {|CL0002:nto|} # a comment\n  attack")]
    [InlineData("aims to", "US: {|CL0002:aims|} cooperate with China")]
    [InlineData("keep", "US, UK: {|CL0002:keeep|} hotline from 2020")]
    [InlineData("within", "US: will ratify {|CL0002:in|} 30 days")]
    [InlineData("by", "US: will ratify {|CL0002:before|} 2024")]
    [InlineData("every", "US: report {|CL0002:each|} year until 2024")]
    [InlineData("whenever", "US: reply {|CL0002:when|} China did ask within 5 days")]
    [InlineData("when", "rule r: sell(?t) counts as export {|CL0002:if|} ?t is radar")]
    [InlineData("until", "US: not attack {|CL0002:till|} 2024")]
    [InlineData("toward", "2023-05-05 US did attack {|CL0002:towards|} China")]
    public void The_word_that_was_meant_is_offered(string meant, string marked)
    {
        var diagnostic = Assert.Single(Markup.Check(marked).GetDiagnostics());
        Assert.EndsWith($" cannot stand here; did you mean `{meant}`?", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(meant, diagnostic.Fix?.Change.NewText);
        Assert.Equal(diagnostic.Span, diagnostic.Fix?.Change.Span);
    }

    [Fact]
    public void Where_no_word_is_near_all_are_offered()
    {
        var diagnostic = Assert.Single(Markup.Check("2023-05-05 US did attack {|CL0002:blah|} China").GetDiagnostics());
        Assert.Equal(
            "`blah` cannot stand here; a name of several words has hyphens (`attack-blah`); what can follow here starts with "
            + "`as`, `toward`, `with`, `against`, `according`, `corrects`",
            diagnostic.Message);
    }

    [Theory]
    [InlineData("`control` cannot stand here; a name of several words has hyphens (`export-control`);", "US: not export {|CL0002:control|} toward China")]
    [InlineData("`States` cannot stand here; a name of several words has hyphens (`United-States`)", "2023-01-01 United {|CL0002:States|}: not attack")]
    [InlineData("`States` cannot stand here; a name of several words has hyphens (`United-States`)", "2023-01-01 UK, United {|CL0002:States|} did attack")]
    [InlineData("`when` cannot stand here; what can follow here starts with `counts`", "rule r: sanction {|CL0002:when|} ?t is oil counts as pressure")]
    public void What_stands_behind_a_name_may_belong_to_it(string message, string marked) =>
        Assert.Contains(message, Assert.Single(Markup.Check(marked).GetDiagnostics()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("`~` has no meaning here; *about* stands right behind a date: `2023-06~`", "US: will reply by {|CL0007:~|}2023-06")]
    [InlineData("`.` has no meaning here; no full stop ends a statement, and names have none", "2023-06-19 US did attack{|CL0007:.|}")]
    [InlineData("a date starts with the year, as in `2023-06-19`, `2023-06` or `2023`; no statement starts with `19`", "{|CL0019:19|}/06/2023 US: not attack")]
    [InlineData("a date starts with the year, as in `2023-06-19`, `2023-06` or `2023`; no statement starts with `19`", "{|CL0019:19|} June 2023 US did attack")]
    public void What_analysts_are_used_to_is_met_with_how_it_is_written_here(string message, string marked) =>
        Assert.Equal(message, Assert.Single(Markup.Check(marked).GetDiagnostics()).Message);

    [Fact]
    public void What_must_be_declared_is_said_how()
    {
        var diagnostics = Markup.Check("US: {|CL1005:stock|} <= 3 kg\n2023-05-05 US did attack [{|CL1005:wire|}]").GetDiagnostics();
        Assert.Equal("there is no measure `stock`: a measure is declared with its unit, as in `measure stock in kg`", diagnostics[0].Message);
        Assert.Equal("there is no source `wire`: a source is declared with its title, as in `source wire \"Title\"`", diagnostics[1].Message);
    }
}
