namespace CommitLang.Tests.Binding;

public sealed class RuleDiagnosticsTests
{
    [Fact]
    public void Variables_are_bound_by_the_pattern()
    {
        Markup.Check(
            """
            rule a: export(?t) counts as trade({|CL2001:?x|})
            rule b: export(?t) counts as trade toward {|CL2001:?x|}
            rule c: export(?t) counts as trade when {|CL2002:?x|} is narrow
            rule d: export(?t) counts as trade when ?t is not {|CL2002:?x|}
            rule e: ?a did export counts as trade when ?x did calm toward ?a
            rule f: ?a did export counts as trade when {|CL2002:?x|} >= 5
            rule g: ?a did export counts as trade when ?x did calm and {|CL2011:?x|} did rest
            """);
    }

    [Fact]
    public void A_near_variable_is_offered()
    {
        var diagnostic = Markup.Only("rule a: export(?topic) counts as trade(?topci)");

        Assert.Equal("?topic", diagnostic.Fix?.Change.NewText);
    }

    [Fact]
    public void Rules_do_not_depend_on_the_absence_of_what_they_bring_about()
    {
        var compilation = Markup.Check(
            """
            conduct calm
            conduct deep-calm is calm
            conduct slight
            conduct a
            conduct b
            conduct c
            rule {|CL2003:self|}: slight counts as deep-calm unless ?x did calm
            rule narrower-is-harmless: slight counts as calm unless ?x did deep-calm
            rule one: a counts as b
            rule {|CL2003:two|}: b counts as a when not ?x did b
            rule three: b counts as c overrides four
            rule {|CL2003:four|}: c counts as a overrides three
            """);

        Assert.Contains("rule `self` → `calm` → `deep-calm` → rule `self`", compilation.GetDiagnostics()[0].Message, StringComparison.Ordinal);
        Assert.Equal(3, compilation.Lower().Program.Rules.Length);
    }

    [Fact]
    public void Rules_of_two_readings_never_meet()
    {
        Markup.Check(
            """
            rule a: p counts as q unless ?x did r according to US
            rule b: q counts as r according to China
            """);
    }

    [Fact]
    public void Plain_recursion_is_fine()
    {
        Markup.Check(
            """
            rule a: attack counts as war
            rule b: war counts as attack
            rule c: ?a did not attack counts as not war unless ?a did raid
            """);
    }

    [Fact]
    public void Conditions_of_words_have_no_variables_and_rules_no_verdicts()
    {
        Markup.Check(
            """
            US: not attack if {|CL2004:?x|} did raid
            US: not attack if China did export({|CL2004:?t|})
            US: not attack if {|CL2004:?x|} is narrow
            US: not raid as w
            rule a: attack counts as war when {|CL2005:w is contradicted|}
            """);
    }

    [Fact]
    public void Verdicts_in_conditions()
    {
        Markup.Check(
            """
            US: may raid as right
            US: not raid as w
            US: not attack if {|CL2007:right|} is contradicted
            US: not siege if w is {|CL2008:consistent|}/breached
            """);
    }

    [Fact]
    public void Patterns_say_something()
    {
        Markup.Check(
            """
            measure trade in USD
            rule a: ?a had trade with China, {|CL2006:?b|} >= 5 counts as b
            rule b: export counts as trade toward {|CL2009:_|}
            rule c: ?a did export counts as trade overrides {|CL2012:c|}
            """);
    }

    [Fact]
    public void A_rule_joins_so_many_patterns_and_no_more()
    {
        string joined = string.Join(" and ", Enumerable.Range(0, 101).Select(i => $"?a did c{i}"));

        Markup.Check($"rule r: {{|CL2010:{joined}|}} counts as war");
    }

    [Fact]
    public void Conditions_of_any_length_stay_shallow()
    {
        string joined = string.Join(" or ", Enumerable.Range(0, 50_000).Select(i => $"China did c{i}"));

        var compilation = Markup.Check($"US: not war if {joined}");

        Assert.Equal(50_001, compilation.Lower().Program.Conducts.Length);
    }
}
