using CommitLang.Syntax;

namespace CommitLang.Tests.Binding;

public sealed class NameDiagnosticsTests
{
    [Fact]
    public void Once_a_name_of_a_kind_is_declared_every_name_of_it_must_be()
    {
        Markup.Check(
            """
            actor US
            actor China
            conduct attack
            topic chips
            2023 {|CL1001:Chinna|} did attack toward {|CL1001:us|}
            2023 US did {|CL1001:atack|}
            2023 US did attack
            topic cars is {|CL1001:chip|}
            """);
    }

    [Fact]
    public void An_argument_is_a_declared_topic_or_an_actor_once_topics_are_declared()
    {
        Markup.Check(
            """
            topic chips
            2023 US did export(chips)
            2023 US did export(US)
            2023 US did export({|CL1004:chisp|})
            rule r: export(?t) counts as trade when ?t is {|CL1004:chpis|}
            """);
    }

    [Fact]
    public void Measures_sources_agreements_and_what_is_referred_to_must_exist()
    {
        Markup.Check(
            """
            measure trade in USD
            source csm "Talks"
            2023 US had {|CL1005:trde|} 5
            2023 US did attack [{|CL1005:cms|} "page"]
            US: not attack under {|CL1005:START|}
            US: not raid replacing {|CL1005:US/not-atack|}
            US: not siege if {|CL1005:reply|} is consistent
            2023-01-01 US withdraws {|CL1005:nothing|}
            2023 US did attack corrects {|CL1005:strike|}
            rule r: attack counts as war overrides {|CL1005:s|}
            """);
    }

    [Fact]
    public void A_near_name_is_offered_as_a_mend()
    {
        var diagnostic = Markup.Only("actor China\n2023 Chian did attack");

        Assert.Equal("there is no actor `Chian`: once one actor is declared, every actor must be; did you mean `China`?", diagnostic.Message);
        Assert.Equal("China", diagnostic.Fix?.Change.NewText);
        Assert.Equal(diagnostic.Span, diagnostic.Fix?.Change.Span);
    }

    [Fact]
    public void A_name_that_is_near_to_none_draws_no_suggestion()
    {
        var diagnostic = Markup.Only("actor China\n2023 Peru did attack");

        Assert.DoesNotContain("did you mean", diagnostic.Message, StringComparison.Ordinal);
        Assert.Null(diagnostic.Fix);
    }

    [Fact]
    public void A_name_of_a_kind_is_declared_once()
    {
        var compilation = Markup.Check(
            """
            actor US aka "Washington", "the White House"
            actor {|CL1006:US|}
            actor UK aka {|CL1006:"Washington"|}
            actor Japan aka "the White House"
            rule r: attack counts as war
            rule {|CL1006:r|}: raid counts as war
            US: not attack as w
            2023 US did attack as {|CL1006:w|}
            2023 Washington did attack
            """);

        Assert.Equal(["US", "UK", "Japan"], compilation.Lower().Program.Actors.Select(a => a.Name));
        Assert.Equal(0, compilation.Lower().Program.Records[0].Actor);
    }

    /// <summary>In whatever order: one statement gives the full name and the code, the others say more about the same actor.</summary>
    [Fact]
    public void An_actor_may_be_added_to_in_other_statements()
    {
        var compilation = Markup.Check(
            """
            actor Germany member of EU
            actor Germany "Federal Republic of Germany" code "DEU"
            actor Germany aka "Berlin" member of NATO from 1955-05-06
            actor EU
            actor NATO
            Berlin: not attack
            """);

        var program = compilation.Lower().Program;
        Assert.Equal(["Germany", "EU", "NATO"], program.Actors.Select(a => a.Name));
        Assert.Equal([(0, 1), (0, 2)], program.Relations.Select(r => (r.From, r.To)));
    }

    [Fact]
    public void An_actor_is_named_once()
    {
        Markup.Check(
            """
            actor Germany "Federal Republic of Germany"
            actor {|CL1006:Germany|} code "DEU"
            actor {|CL1006:Germany|} "Germany" member of EU
            actor EU
            Germany: not attack
            """);
    }

    [Fact]
    public void What_is_added_twice_in_one_statement_is_still_reported() =>
        Markup.Check("actor US \"United States\"\nactor US aka \"Washington\" {|CL1044:aka|} \"America\"");

    [Theory]
    [InlineData("US: not attack toward China\n2023 {|CL1051:us|} did attack toward {|CL1051:china|}\n2024 us did raid", "US")]
    [InlineData("US: not attack\n2023 US did {|CL1051:Attack|}\nrule r: Attack counts as war", "attack")]
    [InlineData("US: not sell(Chips)\n2023 US did sell({|CL1051:chips|})", "Chips")]
    [InlineData("US: not sell(china)\nUS: not attack toward {|CL1051:China|}", "china")]
    [InlineData("actor China\nactor US\nUS: not sell({|CL1051:china|})", "China")]
    public void In_a_sketch_a_name_that_differs_in_case_only_is_worth_a_warning(string marked, string meant)
    {
        var diagnostic = Markup.Check(marked).GetDiagnostics()[0];
        Assert.Equal(DiagnosticSeverity.Warning, diagnostic.Severity);
        Assert.EndsWith($"did you mean `{meant}`?", diagnostic.Message, StringComparison.Ordinal);
        Assert.Equal(meant, diagnostic.Fix?.Change.NewText);
    }

    [Fact]
    public void Names_that_are_declared_may_differ_in_case_only() =>
        Markup.Check("actor Us\nactor US\nUs: not attack\n2023 US did attack");

    [Fact]
    public void Names_of_different_kinds_do_not_get_in_each_others_way()
    {
        Markup.Check(
            """
            actor trade
            conduct trade
            topic trade
            measure trade in USD
            source trade "Trade"
            agreement trade party trade
            rule trade: trade counts as trade
            trade: not trade under trade as trade
            """);
    }

    [Fact]
    public void Kinds_of_themselves()
    {
        var compilation = Markup.Check(
            """
            conduct a is b
            conduct b is c
            conduct c is {|CL1007:a|}
            topic t is {|CL1007:t|}
            2023 US did a
            """);

        Assert.Equal([1, 1, 0], compilation.Lower().Program.Conducts.Select(c => c.Parents.Length));
        Assert.Contains("c is a is b is c", compilation.GetDiagnostics()[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Actors_that_belong_to_themselves()
    {
        Markup.Check(
            """
            actor A organ of B
            actor B organ of {|CL1008:A|}
            actor C member of {|CL1008:C|}
            actor D speaks for A acts for A
            """);
    }

    [Fact]
    public void Arguments_and_parameters()
    {
        Markup.Check(
            """
            conduct export(good)
            conduct tariff(good, rate) is export
            conduct quota is export
            conduct ban(good) is quota, {|CL1010:tariff|}
            2023 US did export(chips, {|CL1009:cars|}, more)
            2023 US did quota(chips)
            2023 US did tariff(chips, 25 %)
            conduct odd(a, {|CL1015:a|})
            """);
    }

    [Fact]
    public void Nobody_is_named_twice()
    {
        Markup.Check(
            """
            US, {|CL1015:US|}: not attack
            US: not attack toward China, {|CL1015:China|}
            US: not attack told China, {|CL1015:China|}
            2023 US did attack according to UK, {|CL1015:UK|}
            """);
    }

    [Fact]
    public void Groups_have_members()
    {
        Markup.Check(
            """
            actor NATO
            actor Germany member of NATO
            agreement Treaty
            each of NATO: not attack
            each of {|CL1017:Germany|}: not attack
            each of {|CL1017:Treaty|}: not attack
            2023 one of {|CL1017:Germany|} did attack
            2023 one of NATO did attack
            rule r: ?a did attack counts as war when ?a in {|CL1017:Germany|}
            """);
    }

    /// <summary>The parser reports that by itself; a tree may also be made by hand.</summary>
    [Fact]
    public void An_absence_is_of_somebody_known()
    {
        var tree = SyntaxTree.ParseText("actor NATO\nactor Germany member of NATO\n2023 one of NATO did attack");
        var deed = Assert.IsType<DeedStatementSyntax>(tree.Root.Statements[2]).WithNotKeyword(SyntaxFactory.Token(SyntaxKind.NotKeyword));
        var root = tree.Root.WithStatements(SyntaxFactory.List<StatementSyntax>(tree.Root.Statements[0], tree.Root.Statements[1], deed));

        var compilation = Compilation.Create(SyntaxTree.Create(root));

        Assert.Equal("CL1023", Assert.Single(compilation.GetDiagnostics()).Id);
        Assert.Empty(compilation.Lower().Program.Records);
    }

    [Fact]
    public void Variables_and_wildcards_stand_in_patterns_only()
    {
        Markup.Check(
            """
            2023 US did export({|CL1024:?t|})
            2023 US did export(_)
            2023 US did attack toward {|CL1024:_|}
            US: not export({|CL1024:?t|}) toward {|CL1024:?a|}
            """);
    }

    [Fact]
    public void A_name_that_is_two_things_must_say_which()
    {
        Markup.Check(
            """
            agreement START party US
            US: not attack as START
            2023-01-01 US suspends {|CL1031:START|}
            measure stockpile in kg
            conduct stockpile
            conduct attack
            2023 US withheld {|CL1031:stockpile|}
            """);
    }

    [Fact]
    public void A_withdrawal_by_somebody_else_is_worth_a_word()
    {
        var compilation = Markup.Check(
            """
            actor US
            actor Trump speaks for US until 2021-01-20
            actor State organ of US
            actor China
            US: not attack as w
            2022-01-01 Trump withdraws w
            2022-01-01 State withdraws w
            2022-01-01 {|CL1034:China|} withdraws w
            2020-01-01 Trump: not raid as v
            2022-01-01 US withdraws v
            2022-01-01 State withdraws v
            """);

        Assert.Equal(5, compilation.Lower().Program.Withdrawals.Length);
    }

    [Fact]
    public void Nothing_corrects_itself()
    {
        var compilation = Markup.Check(
            """
            2023 US did attack as a corrects {|CL1035:a|}
            2023 US did attack as b corrects c
            2023 US did attack as c corrects {|CL1035:b|}
            """);

        Assert.Single(compilation.Lower().Program.Records);
    }

    [Fact]
    public void Parts_must_be_there()
    {
        Markup.Check(
            """
            2023-01-01 US, UK: not attack as w
            2023-01-01 US: will report every year until 2025 as v
            US: not a if w/UK is contradicted
            US: not b if {|CL1038:w/China|} is contradicted
            US: not c if {|CL1038:v/2023-06|} is contradicted
            US: not d if {|CL1038:v/2022|} is contradicted
            US: not e if {|CL1038:v/2026|} is contradicted
            US: not f if {|CL1038:w/UK/2023|} is contradicted
            2023 US did attack corrects {|CL1040:w/UK|}
            """);
    }

    [Fact]
    public void Broken_statements_draw_no_second_error()
    {
        Markup.Check(
            """
            measure trade in USD total {|CL1044:total|}
            2023 US had trade 5
            US: trade <= 6 as w
            expect w unverified
            """);
    }
}
