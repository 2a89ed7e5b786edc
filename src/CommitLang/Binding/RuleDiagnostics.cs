using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What the binder says about rules, tests and conditions.</summary>
internal static class RuleDiagnostics
{
    internal static readonly DiagnosticDescriptor UnboundInHead = new(
        "CL2001", "A variable that the pattern does not bind",
        "nothing in the pattern says what `?{0}` is{1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor UnboundInTest = new(
        "CL2002", "A test of a variable that the pattern does not bind",
        "nothing in the pattern says what `?{0}` is, so it cannot be tested{1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor Cycle = new(
        "CL2003", "A rule that depends on its own absence",
        "this rule would depend on the absence of what it brings about: {0}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor VariableInCondition = new(
        "CL2004", "A variable in a condition of words",
        "`{0}` is a variable, and conditions of words have none: name what is meant",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor VerdictInRule = new(
        "CL2005", "A verdict in a rule",
        "a rule looks at deeds and measurements, not at verdicts such as that on `{0}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor CounterpartsOfMeasurement = new(
        "CL2006", "A measurement with several counterparts",
        "a pattern speaks of measurements with one counterpart; join several patterns with `or`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor ConditionOnReservation = new(
        "CL2007", "A verdict on a right",
        "`{0}` reserves a right and has no verdict",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor ReasonOfOtherVerdict = new(
        "CL2008", "A reason that belongs to another verdict",
        "`{0}` is a reason for `{1}`, never for `{2}`",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor WildcardInHead = new(
        "CL2009", "A wildcard in what is derived",
        "`_` says nothing about the derived deed: leave it out",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor TooManyPatterns = new(
        "CL2010", "Too many patterns in one rule",
        "a rule joins at most {0} patterns, and this one has {1}",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor SharedInTests = new(
        "CL2011", "A variable of two tests",
        "`?{0}` stands in two patterns of the tests and nowhere in the pattern of the rule, so the two would "
        + "not mean the same one",
        DiagnosticSeverity.Error);

    internal static readonly DiagnosticDescriptor OverridesItself = new(
        "CL2012", "A rule that overrides itself",
        "a rule cannot override itself",
        DiagnosticSeverity.Error);
}
