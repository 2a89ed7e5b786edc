using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Lowering;

namespace CommitLang.Tests.Binding;

/// <summary>What the engine is given.</summary>
public sealed class LoweringTests
{
    [Fact]
    public void A_sketch_needs_no_ceremony()
    {
        var check = Lower("US: not decoupling");

        var declaration = Assert.Single(check.Program.Declarations);
        Assert.Equal("US/not-decoupling", declaration.Name);
        Assert.Equal(WordsKind.Not, declaration.Kind);
        Assert.Null(declaration.Said);
        Assert.Equal("decoupling", check.Program.Conducts[Assert.Single(declaration.Conducts).Conduct].Name);
        Assert.Equal("US", check.Program.Actors[Assert.Single(declaration.Bearers).Speaker].Name);
        Assert.False(declaration.NamesBearers);
    }

    [Fact]
    public void Several_actors_are_one_declaration_with_a_bearer_each_and_one_record_each()
    {
        var check = Lower(
            """
            2023-01-01 US, UK: not attack toward China
            2023-05-05 US, UK did attack toward China, Iran
            """);

        var declaration = Assert.Single(check.Program.Declarations);
        Assert.Equal("US+UK/not-attack-toward-China", declaration.Name);
        Assert.True(declaration.NamesBearers);
        Assert.Equal(["US", "UK"], declaration.Bearers.Select(b => b.Suffix));
        Assert.Equal(2, check.Program.Records.Length);
        Assert.Equal(2, check.Records.Count);
        Assert.All(check.Program.Records, r => Assert.Equal(2, r.Counterparts.Length));
        Assert.Equal(Occasion.OneDay(Day("2023-05-05"), Day("2023-05-05")), check.Program.Records[0].When);
    }

    [Theory]
    [InlineData("US: will sign or ratify", "US/will-sign-or-ratify")]
    [InlineData("US: aims to keep hotline with China by 2024 told UK", null)]
    [InlineData("Iran: stockpile <= 300 kg", "Iran/stockpile-<=-300-kg")]
    [InlineData("US: not export-control( chips,  cars ) toward China, Iran until 2024", "US/not-export-control(-chips,-cars-)-toward-China+Iran")]
    [InlineData("Iran: stockpile with China <= 50 % of stockpile at 2017 + 2 kg", "Iran/stockpile-with-China-<=-50-%-of-stockpile-at-2017-+-2-kg")]
    [InlineData("each of Club: not attack", "Club/not-attack")]
    [InlineData("美国: not `by`", "美国/not-by")]
    public void Unnamed_words_are_named_by_their_actors_words_and_counterparts(string words, string? name)
    {
        var check = Lower($"measure stockpile in kg\nactor Club\nactor A member of Club\nactor US\nactor UK\nactor Iran\nactor China\nactor 美国\n{words}");

        Assert.Equal(name is null ? [] : [name], check.Program.Declarations.Select(d => d.Name));
    }

    [Fact]
    public void A_second_one_alike_is_numbered_and_can_be_referred_to()
    {
        var check = Lower(
            """
            2023-01-01 US: not attack
            2024-01-01 US: not attack
            expect US/not-attack unverified
            expect US/not-attack/2 unverified
            """);

        Assert.Equal(["US/not-attack", "US/not-attack/2"], check.Program.Declarations.Select(d => d.Name));
        Assert.Equal([0, 1], check.Program.Expectations.Select(e => e.Declaration.Declaration));
        Assert.All(check.Program.Expectations, e => Assert.Equal("", e.Declaration.Suffix));
    }

    [Fact]
    public void Parts_are_referred_to_by_member_and_period()
    {
        var check = Lower(
            """
            2023-01-01 US, UK: will report every quarter as w
            expect w/UK/2023-Q2 unverified
            expect w/US unverified
            """);

        Assert.Equal(["/UK/2023-Q2", "/US"], check.Program.Expectations.Select(e => e.Declaration.Suffix));
    }

    [Fact]
    public void Each_of_a_group_takes_direct_members_for_the_time_of_their_membership()
    {
        var check = Lower(
            """
            actor EU
            actor UK member of EU from 1973-01-01 until 2020-01-31 member of EU from 2030
            actor France member of EU
            actor Corsica member of France
            each of EU: not tariff as w
            """);

        var declaration = Assert.Single(check.Program.Declarations);
        Assert.Equal(["UK", "France"], declaration.Bearers.Select(b => b.Suffix));
        Assert.Equal(
            DaySet.Of(Day("1973-01-01"), Day("2020-01-31")).Union(DaySet.From(Day("2030-01-01"))), declaration.Bearers[0].Membership.Sure);
        Assert.Equal(ModalDays.All, declaration.Bearers[1].Membership);
    }

    [Fact]
    public void Each_of_an_agreement_is_under_it()
    {
        var check = Lower(
            """
            agreement START from 2011 until 2026 party Russia party US until 2020
            each of START: not exceed
            """);

        var declaration = Assert.Single(check.Program.Declarations);
        Assert.Equal(0, declaration.Under);
        Assert.Equal(["Russia", "US"], declaration.Bearers.Select(b => b.Suffix));
        Assert.Equal(Day("2020-12-31"), declaration.Bearers[1].Membership.Sure.Last);
    }

    [Fact]
    public void Coarse_dates_in_clauses_mean_the_whole_period()
    {
        var check = Lower(
            """
            US: will sign from 2016 by 2030-06 within 2 weeks
            US: not attack during 2020/2021 for 30 days
            US: not raid until 2023-06~
            2023-06 US: not siege
            """);

        var (first, second, third, fourth) = (
            check.Program.Declarations[0], check.Program.Declarations[1], check.Program.Declarations[2], check.Program.Declarations[3]);
        Assert.Equal((Day("2016-01-01"), Day("2016-01-01")), first.From);
        Assert.Equal((Day("2030-06-30"), Day("2030-06-30")), first.By);
        Assert.Equal(new Duration(2, DurationUnit.Week), first.Within);
        Assert.Equal((Day("2020-01-01"), Day("2020-01-01")), second.From);
        Assert.Equal((Day("2021-12-31"), Day("2021-12-31")), second.Until);
        Assert.Equal(new Duration(30, DurationUnit.Day), second.For);
        Assert.Equal((Day("2023-05-31"), Day("2023-07-31")), third.Until);
        Assert.Equal(Occasion.OneDay(Day("2023-06-01"), Day("2023-06-30")), fourth.Said);
    }

    [Fact]
    public void Values_come_in_the_base_unit_of_the_measure()
    {
        var check = Lower(
            """
            unit cask = 2 drum
            unit drum = 50 kg
            measure stockpile in t
            measure trade in USD total mutual
            2023 Iran had stockpile 1.1
            2023 Iran had stockpile of 11 cask
            2023 Iran had stockpile about 100 kg
            2023 Iran had stockpile < 2 t
            2023 Iran had trade 600..690 bn USD with China
            """);

        var values = check.Program.Records.Select(r => r.Value).ToList();
        Assert.Equal(ValueRange.Exactly(Rational.Of(1100)), values[0]);
        Assert.Equal(ValueRange.Exactly(Rational.Of(1100)), values[1]);
        Assert.Equal(ValueRange.Between(Rational.Of(90), Rational.Of(110)), values[2]);
        Assert.Equal(ValueRange.That(Comparison.Less, Rational.Of(2000)), values[3]);
        Assert.Equal(ValueRange.Between(Rational.Of(600_000_000_000), Rational.Of(690_000_000_000)), values[4]);
        Assert.True(check.Program.Measures[1] is { IsTotal: true, IsMutual: true });
    }

    [Fact]
    public void A_bound_may_be_a_share_of_a_measurement_more_or_less_so_much()
    {
        var check = Lower(
            """
            measure purchases in USD total
            measure imports in USD total
            China: purchases >= 50 % of imports at 2017 - 12 bn USD at 2020
            China: purchases >= purchases a year before
            """);

        var bound = Assert.IsType<Quantity>(check.Program.Declarations[0].Quantity).Bound;
        Assert.Equal(BoundPlace.AtDate, bound.Place);
        Assert.Equal(1, bound.Measure);
        Assert.Equal(Rational.Of(1, 2), bound.Factor);
        Assert.Equal(ValueRange.Exactly(Rational.Of(-12_000_000_000)), bound.Offset);
        Assert.Equal(DayBounds.Exact(Day("2017-01-01"), Day("2017-12-31")), bound.At);
        Assert.Equal(DayBounds.Exact(Day("2020-01-01"), Day("2020-12-31")), check.Program.Declarations[0].At);
        Assert.Equal(BoundPlace.YearBefore, Assert.IsType<Quantity>(check.Program.Declarations[1].Quantity).Bound.Place);
    }

    [Fact]
    public void An_argument_is_a_topic_else_an_actor_else_a_new_topic()
    {
        var check = Lower(
            """
            2023 US did invade(Iraq, taiwan, 25 %, "text", _)
            2023 Iraq did protest
            """);

        var arguments = check.Program.Records[0].Arguments;
        Assert.Equal(
            [ArgumentKind.Actor, ArgumentKind.Topic, ArgumentKind.Number, ArgumentKind.Text],
            arguments.Take(4).Select(a => check.Program.Arguments[a].Kind));
        Assert.Equal(-1, arguments[4]);
        Assert.Equal(5, check.Program.Conducts[check.Program.Records[0].Conduct].Arity);
    }

    [Fact]
    public void Rules_have_slots_for_their_variables()
    {
        var check = Lower(
            """
            rule a: ?a did strike(?t) toward ?b after ?b did attack toward ?a within 3 days counts as not peace(?t) toward ?b
              when ?t is narrow and ?a is not ?b unless ?x did calm toward ?a from 2020 according to China overrides b
            rule b: at least 3 strike(_) within 1 year counts as campaign
            """);

        var rule = check.Program.Rules[0];
        var after = Assert.IsType<AfterPattern>(rule.Body);
        var later = Assert.IsType<DeedPattern>(after.Later);
        Assert.Equal(4, rule.Variables);
        Assert.Equal([Term.Variable(1)], later.Arguments.ToArray());
        Assert.Equal([Term.Variable(2)], later.Counterparts.ToArray());
        Assert.Equal([Term.Variable(1)], rule.Arguments.ToArray());
        Assert.True(rule.DerivesDenial);
        Assert.Equal(Day("2020-01-01"), rule.Dates.StartLow);
        Assert.Equal([1], rule.Overrides.ToArray());
        Assert.Equal("China", check.Program.Actors[Assert.Single(rule.Readings)].Name);
        var unless = Assert.IsType<DeedPattern>(Assert.IsType<PatternTest>(rule.Unless).Pattern);
        Assert.Equal(Term.Variable(3), unless.Actor);
        Assert.Equal(3, Assert.IsType<AtLeastPattern>(check.Program.Rules[1].Body).Count);
    }

    [Fact]
    public void Conditions_name_declarations_by_their_places()
    {
        var check = Lower(
            """
            US: not sanction unless iran is not contradicted/breached and (China did a or China did b) as us
            Iran: not enrich while us is contradicted as iran
            """);

        var condition = Assert.Single(check.Program.Declarations[0].Conditions);
        Assert.Equal(ConditionKind.Unless, condition.Kind);
        var and = Assert.IsType<AndCondition>(condition.Condition);
        var verdict = Assert.IsType<VerdictCondition>(Assert.IsType<NotCondition>(and.Left).Operand);
        Assert.Equal(new DeclarationReference(1, ""), verdict.Declaration);
        Assert.Equal((Verdict.Contradicted, Reason.Breached), (verdict.Verdict, verdict.Reason));
        Assert.IsType<OrCondition>(and.Right);
    }

    [Fact]
    public void Readings_are_of_principals_in_the_order_of_the_text()
    {
        var check = Lower(
            """
            actor US
            actor Blinken speaks for US
            actor Russia
            actor China
            2023 China did attack according to Russia
            2023 China: not attack as w
            2023 China: may raid
            expect w unverified according to Blinken
            """);

        Assert.Equal(["Russia", "China", "US"], check.Program.Readings.Select(r => check.Program.Actors[r].Name));
        Assert.Equal("US", check.Program.Actors[check.Program.Expectations[0].Reading].Name);
    }

    [Fact]
    public void Corrections_withdrawals_and_replacements_lead_to_their_places()
    {
        var check = Lower(
            """
            agreement START party Russia party US
            2020 US: not attack as old
            2021 US: not attack replacing old as new
            2022 US, UK did attack as strike
            2023-02-01 US suspends new as pause
            2023-03-01 Russia suspends START
            2023-02-02 UK did not attack corrects strike
            2023-02-03 US did not attack corrects pause
            2023-02-04 US: not raid corrects old
            """);

        Assert.Equal([new DeclarationReference(0, "")], check.Program.Declarations[1].Replaces.ToArray());
        Assert.Equal([new DeclarationReference(1, "")], check.Program.Withdrawals[0].Declarations.ToArray());
        Assert.Equal([0], check.Program.Withdrawals[1].Agreements.ToArray());
        Assert.Equal(new StatementReference(StatementKind.Record, 2), check.Program.Corrections[0].By);
        Assert.Equal(
            [new StatementReference(StatementKind.Record, 0), new StatementReference(StatementKind.Record, 1)],
            check.Program.Corrections[0].Corrected.ToArray());
        Assert.Equal([new StatementReference(StatementKind.Withdrawal, 0)], check.Program.Corrections[1].Corrected.ToArray());
        Assert.Equal(new StatementReference(StatementKind.Declaration, 2), check.Program.Corrections[2].By);
        Assert.Equal([new StatementReference(StatementKind.Declaration, 0)], check.Program.Corrections[2].Corrected.ToArray());
    }

    [Fact]
    public void The_frame_of_the_check()
    {
        var check = Lower("as of 2023-06 known by 2024-01-15\naccept C3\nrequire 2 sources\n");

        Assert.Equal(Day("2023-06-30"), check.AsOf);
        Assert.Equal(Day("2024-01-15"), check.KnownBy);
        Assert.Equal("C3", check.Program.Accept?.ToString());
        Assert.Equal(2, check.Program.RequiredSources);
    }

    [Fact]
    public void Sources_of_one_publisher_share_its_number()
    {
        var check = Lower(
            """
            source a "A" publisher "Wire" published 2023-05 grade B2
            source b "B"
            source c "C" publisher "Wire"
            2023 US did attack [a "p. 1", b], [a "p. 2"]
            """);

        Assert.Equal(check.Program.Sources[0].Publisher, check.Program.Sources[2].Publisher);
        Assert.NotEqual(check.Program.Sources[0].Publisher, check.Program.Sources[1].Publisher);
        Assert.Equal(Day("2023-05-31"), check.Program.Sources[0].Published);
        Assert.Equal([0, 1], check.Program.Records[0].Sources.ToArray());
    }

    [Fact]
    public void A_statement_with_an_error_is_left_out_and_what_hangs_on_it()
    {
        var check = Lower(
            """
            2023-01-01 US: not attack by 2024 as w
            2023-01-01 US: not raid unless w is contradicted as v
            2023-01-01 US: not siege replacing w as u
            2023-02-02 US withdraws w
            expect w unverified
            expect u unverified
            """);

        Assert.Equal(["u"], check.Program.Declarations.Select(d => d.Name));
        Assert.Empty(check.Program.Withdrawals);
        Assert.Equal(0, Assert.Single(check.Program.Expectations).Declaration.Declaration);
    }

    private static LoweredCheck Lower(string text) =>
        Compilation.Create(CommitLang.Syntax.SyntaxTree.ParseText(text, "main.commit")).Lower();

    private static int Day(string date)
    {
        Assert.True(EdtfDate.TryParse(date, out var parsed, out string? problem), problem);
        return parsed.Start.First;
    }
}
