namespace CommitLang.Tests.Binding;

public sealed class TimeAndValueDiagnosticsTests
{
    [Fact]
    public void Dates_that_do_not_exist()
    {
        Markup.Check(
            """
            {|CL1003:2023-02-30|} US did attack
            {|CL1003:2023-13|} US did attack
            {|CL1003:2023/2022|} US did attack
            US: not attack until {|CL1003:2023-Q5|}
            source a "A" published {|CL1003:2023-00|}
            """);
    }

    [Fact]
    public void Intervals_stand_where_a_period_may()
    {
        Markup.Check(
            """
            {|CL1002:2023-01/2023-02|} US: not attack
            US: not attack from {|CL1002:2023/2024|}
            US: not attack during 2023/2024
            as of {|CL1002:2023/2024|}
            US: not raid as w
            {|CL1002:2023/2024|} US withdraws w
            2023/2024 US suspends w
            """);
    }

    [Fact]
    public void Times_that_end_before_they_start()
    {
        Markup.Check(
            """
            US: not attack from 2024 {|CL1011:until 2023|}
            US: not attack from 2023 until 2023
            actor US
            actor Blinken speaks for US from 2025 {|CL1011:until 2021-01|}
            agreement A from 2020 {|CL1011:until 2019|} party US
            rule r: attack counts as war from 2020 {|CL1011:until 2019|}
            """);
    }

    [Fact]
    public void What_must_hold_throughout_has_no_deadline()
    {
        Markup.Check(
            """
            2023-01-01 US: not attack {|CL1012:by|} 2024
            2023-01-01 US: keep hotline {|CL1012:within|} 30 days
            2023-01-01 US: may attack {|CL1013:by|} 2024
            2023-01-01 US: may attack {|CL1013:within|} 2 weeks
            """);
    }

    [Fact]
    public void The_mend_of_a_deadline_is_an_end()
    {
        var diagnostic = Markup.Only("2023-01-01 US: not attack by 2024");

        Assert.Equal("`not attack` must hold throughout and has no deadline: say `until 2024` for when it ends, or `from` for when it starts", diagnostic.Message);
        Assert.Equal("until", diagnostic.Fix?.Change.NewText);
    }

    [Fact]
    public void What_recurs_or_counts_needs_a_start()
    {
        Markup.Check(
            """
            US: will report {|CL1014:every year|}
            US: will report every year from 2020
            2020-01-01 US: will report every year
            US: not attack {|CL1020:for 30 days|}
            US: will sign {|CL1020:within 30 days|}
            US: will sign within 30 days whenever China did sign
            agreement A from 2020 party US
            US: will report every year under A
            """);
    }

    [Fact]
    public void Whole_numbers()
    {
        Markup.Check(
            """
            2023-01-01 US: not attack for {|CL1021:1.5|} days
            2023-01-01 US: not attack for {|CL1021:0|} days
            2023-01-01 US: not attack for {|CL1021:9999999999999|} days
            require {|CL1021:0|} sources
            rule r: at least {|CL1021:0|} attack within 3 days counts as war
            """);
    }

    [Fact]
    public void Units_that_do_not_convert()
    {
        Markup.Check(
            """
            measure stockpile in kg
            measure trade in USD
            Iran: stockpile <= 300 {|CL1018:km|}
            2023 Iran had stockpile 310 {|CL1018:USD|}
            Iran: stockpile <= 50 % of {|CL1018:trade|}
            Iran: stockpile <= stockpile at 2017 + 5 {|CL1018:EUR|}
            rule r: ?a had stockpile > 3 {|CL1018:m|} counts as hoarding
            """);
    }

    [Theory]
    [InlineData("kg", "kg", "kgs")]
    [InlineData("kg", "kg", "KG")]
    [InlineData("Mt-CO2", "Mt-CO2", "MtCO2")]
    [InlineData(null, "Mt-CO2", "kt-CO2")]
    [InlineData(null, "kt", "MT")]
    public void A_unit_is_offered_only_where_it_is_surely_the_one_that_was_meant(string? offered, string measured, string written)
    {
        var diagnostic = Markup.Only($"measure stockpile in {measured}\n2023 Iran had stockpile 310 {written}");

        Assert.Equal(offered, diagnostic.Fix?.Change.NewText);
    }

    [Fact]
    public void Unit_statements()
    {
        Markup.Check(
            """
            unit a = 2 b
            unit b = 3 c
            unit c = 4 {|CL1016:a|}
            unit {|CL1022:kg|} = 5 t
            unit {|CL1022:EUR|} = 1.1 USD
            unit d = {|CL1032:12|}
            unit e = {|CL1032:0 kg|}
            unit f = {|CL1032:1..2 kg|}
            measure x in b
            2023 US had x 5 a
            """);
    }

    [Fact]
    public void Ranges_and_numbers()
    {
        Markup.Check(
            $$"""
            measure stockpile in kg
            2023 Iran had stockpile {|CL1033:310..290 kg|}
            2023 Iran had stockpile -5..-2 kg
            2023 US did tariff({|CL1036:10..25 %|})
            Iran: stockpile <= {|CL1036:40..50 %|} of stockpile
            Iran: stockpile <= {|CL1039:50|} of stockpile
            Iran: stockpile <= {|CL1037:{{new string('9', 301)}}|}
            """);
    }

    [Theory]
    [InlineData("310..290 kg", "from 310 down to 290")]
    [InlineData("-5..-7 kg", "from -5 down to -7")]
    [InlineData("1 bn..500 mn kg", "from 1 bn down to 500 mn")]
    public void A_swapped_range_is_told_with_signs_and_magnitudes(string value, string expected) =>
        Assert.Contains(expected, Assert.Single(CommitLang.Tests.Answers.Checks.Of($"as of 2024-12-31\nmeasure stock in kg\n2023 Iran had stock {value}\n").Diagnostics).Message, StringComparison.Ordinal);

    [Fact]
    public void Counts_are_plain_numbers()
    {
        Markup.Check(
            """
            measure trade in USD
            US: count(flight) <= 2 {|CL1041:kg|} during 2023
            US: count(flight) <= {|CL1043:trade|} during 2023
            US: sum(trade{|CL1049:(x)|}) <= 5 USD during 2023
            US: count(flight(x)) <= 2 during 2023
            2023 US withheld trade{|CL1049:(x)|}
            """);
    }

    [Fact]
    public void Clauses_that_do_not_go_together()
    {
        Markup.Check(
            """
            measure level in %
            agreement A party US
            agreement B party US
            2023-01-01 US: not attack until 2024 {|CL1044:until|} 2025
            2023-01-01 US: not attack toward China {|CL1044:against|} Iran
            2023-01-01 US: level with China <= 3 % {|CL1044:with|} Iran
            2023 US had level with China 3 % {|CL1044:with|} Iran
            2023-01-01 US: not attack during 2024 {|CL1045:from|} 2024-02
            2023-01-01 US: not attack {|CL1046:at 2024|}
            2023-01-01 US: max(level) <= 3 % {|CL1046:at 2024|}
            2023-01-01 US: level <= 3 % at 2024 {|CL1047:by 2025|}
            2023-01-01 each of A: not attack under {|CL1048:B|}
            2023-01-01 US: not raid replacing {|CL1050:w|} as w
            2023-01-01 US: not siege if China did a if China did b unless China did c as v
            """);
    }

    [Fact]
    public void The_day_of_evaluation_is_given_once()
    {
        Markup.Check(
            """
            as of 2023-01-01
            {|CL1029:as of 2024-01-01|}
            """);
    }
}
