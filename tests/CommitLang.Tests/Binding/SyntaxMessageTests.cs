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
    [InlineData("not", "US: {|CL0002:must not|} attack")]
    [InlineData("not", "US: {|CL0002:promises not to|} attack toward China")]
    [InlineData("will", "US: {|CL0002:promises to|} ratify by 2024")]
    [InlineData("will", "2023-01-01 US, UK: {|CL0002:pledges # a comment\n  to|} ratify by 2024")]
    [InlineData("aims to", "US: {|CL0002:intends to|} cooperate by 2024")]
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
    [InlineData("`share` cannot stand here; a name of several words has hyphens (`coal-share`)", "measure coal {|CL0002:share|} in %")]
    [InlineData("`effort` cannot stand here; a name of several words has hyphens (`work-effort`)", "unit work {|CL0002:effort|} = 3 kg")]
    [InlineData("`Times` cannot stand here; a name of several words has hyphens (`Financial-Times`)", "source Financial {|CL0002:Times|} \"Title\"")]
    public void A_name_in_several_words_is_met_with_its_hyphens(string message, string marked)
    {
        var markup = Markup.Parse(marked);
        var diagnostic = Markup.Only(markup.Text);
        Assert.Equal(("CL0002", markup.Marks[0].Span.Start), (diagnostic.Id, diagnostic.Span.Start));
        Assert.StartsWith(message, diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2023-01-01 US: not fly\n  {|CL0002:2023-02-01|} US did fly")]
    [InlineData("2023-01-01 US: not fly as w\n\n  # a remark\n  {|CL0002:2023-02|} US did fly")]
    [InlineData("2023-01-01 US did fly\n\t{|CL0002:2023-02-01|} US did fly")]
    public void A_record_that_is_indented_is_met_with_where_a_statement_starts(string marked) => Assert.EndsWith(
        " cannot stand here: the line is indented, so it goes on with the statement above; a statement of its own starts in column one",
        Assert.Single(Markup.Check(marked).GetDiagnostics()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("`keep fly` or `not fly`", "2023-01-01 US: keep {|CL0002:not|} fly")]
    [InlineData("`not fly`", "2023-01-01 US: not {|CL0002:not|} fly toward China")]
    [InlineData("`will fly` or `may fly`", "2023-01-01 US: will {|CL0002:may|} fly")]
    [InlineData("`may fly` or `keep fly`", "2023-01-01 US: may {|CL0002:keep|} fly")]
    public void A_second_modal_is_met_with_what_the_words_may_be(string meant, string marked) => Assert.EndsWith(
        $", and the words have one such word: write {meant}", Assert.Single(Markup.Check(marked).GetDiagnostics()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData("1_550", "`_` parts thousands", "2023-01-01 US had m {|CL0002:1,550|} kg")]
    [InlineData("1_550_000.5", "`_` parts thousands", "US: m <= {|CL0002:1,550,000.5|} kg")]
    [InlineData("3.67", "the decimal point is `.`", "US: m <= {|CL0002:3,67|} kg")]
    public void A_comma_in_a_number_is_met_with_how_it_is_written_here(string meant, string why, string marked)
    {
        var diagnostic = Assert.Single(Markup.Check(marked + "\nmeasure m in kg").GetDiagnostics());
        Assert.EndsWith($" cannot stand here; {why}: `{meant}`", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(meant, diagnostic.Fix?.Change.NewText);
        Assert.Equal(diagnostic.Span, diagnostic.Fix?.Change.Span);
    }

    [Theory]
    [InlineData("US: m <= 1{|CL0002:,|} 550 kg")]
    [InlineData("US: m <= 1{|CL0002:,|}5,20 kg")]
    public void A_comma_that_parts_no_digits_is_only_in_the_way(string marked)
    {
        var diagnostic = Assert.Single(Markup.Check(marked + "\nmeasure m in kg").GetDiagnostics());
        Assert.StartsWith("`,` cannot stand here; what can follow", diagnostic.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("between `tariff` and `(`", "rule tariff{|CL0001:|}(?x) counts as protection")]
    [InlineData("between `tariff` and `counts`", "rule tariff{|CL0001:|} counts as protection")]
    public void A_rule_without_its_colon_is_met_with_how_a_rule_is_written(string place, string marked)
    {
        var diagnostic = Assert.Single(Markup.Check(marked).GetDiagnostics());
        Assert.Equal(
            $"`:` is missing {place}; a rule is written `rule: CONDUCT counts as CONDUCT`, with its name, if it has one, before the `:`",
            diagnostic.Message);
        Assert.Null(diagnostic.Fix);
    }

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
