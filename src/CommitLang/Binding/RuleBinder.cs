using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>A rule, but for its place among the rules.</summary>
internal sealed record BoundRule(RuleSymbol Symbol, Rule Rule, List<RuleSymbol> Overridden);

/// <summary>Rules.</summary>
internal sealed class RuleBinder(BindingContext context, GroupTable groups, ReadingTable readings)
{
    /// <summary>The rules that are whole, those that would depend on their own absence left out.</summary>
    internal List<BoundRule> Bind(Statements statements)
    {
        var rules = new List<BoundRule>();
        foreach (var (syntax, symbol) in statements.Rules)
        {
            context.BeginStatement();
            var rule = Bind(syntax, symbol);
            if (context.IsBroken || rule is null)
            {
                symbol.IsBroken = true;
            }
            else
            {
                rules.Add(rule);
            }
        }

        new RuleCycles(context, rules).Remove();
        for (int i = 0; i < rules.Count; i++)
        {
            rules[i].Symbol.Index = i;
        }

        for (int i = 0; i < rules.Count; i++)
        {
            var overrides = rules[i].Overridden.Where(r => !r.IsBroken).Select(r => r.Index);
            rules[i] = rules[i] with { Rule = rules[i].Rule with { Overrides = [.. overrides] } };
        }

        return rules;
    }

    private BoundRule? Bind(RuleStatementSyntax syntax, RuleSymbol symbol)
    {
        context.CheckRepeated(syntax.Clauses);
        var variables = new Variables(context);
        var tests = new TestBinder(context, variables, groups);
        var body = PatternBinder.Bind(context, syntax.Pattern, variables.InPattern);
        var head = context.Conduct(syntax.Conduct, variables.InHead);
        ImmutableArray<Term> counterparts = [];
        Test? when = null, unless = null;
        FromClauseSyntax? from = null;
        UntilClauseSyntax? until = null;
        ImmutableArray<int> ownReadings = [];
        var overridden = new List<RuleSymbol>();
        foreach (var clause in syntax.Clauses)
        {
            switch (clause)
            {
                case CounterpartClauseSyntax counterpart:
                    counterparts = HeadCounterparts(counterpart, variables);
                    break;
                case WhenClauseSyntax test:
                    when = Both(when, tests.Bind(test.Condition), static (a, b) => new AndTest(a, b));
                    break;
                case UnlessClauseSyntax test:
                    unless = Both(unless, tests.Bind(test.Condition), static (a, b) => new OrTest(a, b));
                    break;
                case FromClauseSyntax start:
                    from = start;
                    break;
                case UntilClauseSyntax end:
                    until = end;
                    break;
                case AccordingToClauseSyntax according:
                    ownReadings = readings.Of(according);
                    break;
                case OverridesClauseSyntax overrides:
                    BindOverrides(overrides, symbol, overridden);
                    break;
                case CitationClauseSyntax citation:
                    context.Sources(citation, []);
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
            }
        }

        DayBounds dates = context.Span(from, until);
        if (body is null || head is not { } derived)
        {
            return null;
        }

        var rule = new Rule
        {
            Name = symbol.Name,
            Body = body,
            Variables = variables.Count,
            Conduct = derived.Index,
            Arguments = derived.Arguments,
            Counterparts = counterparts,
            DerivesDenial = syntax.NotKeyword is not null,
            When = when,
            Unless = unless,
            Dates = dates,
            Readings = ownReadings,
        };
        return new(symbol, rule, overridden);
    }

    private static Test? Both(Test? first, Test? second, Func<Test, Test, Test> join) =>
        first is null ? second : second is null ? first : join(first, second);

    private ImmutableArray<Term> HeadCounterparts(CounterpartClauseSyntax clause, Variables variables)
    {
        foreach (var term in clause.Counterparts)
        {
            if (term is WildcardSyntax)
            {
                context.Report(RuleDiagnostics.WildcardInHead, term);
                return [];
            }
        }

        return context.PatternCounterparts(clause, variables.InHead);
    }

    private void BindOverrides(OverridesClauseSyntax clause, RuleSymbol symbol, List<RuleSymbol> overridden)
    {
        var seen = new Distinct<RuleSymbol>();
        foreach (var reference in clause.Rules)
        {
            string name = reference.Name.ValueText;
            if (!context.Scope.RulesByName.TryGetValue(name, out var rule))
            {
                context.ReportUnknown(NameDiagnostics.MissingName, reference.Name, context.Scope.RulesByName.Keys, "rule", name);
                continue;
            }

            context.Use(reference.Name, rule);
            if (ReferenceEquals(rule, symbol))
            {
                context.Report(RuleDiagnostics.OverridesItself, reference);
            }
            else if (seen.Add(rule))
            {
                overridden.Add(rule);
            }
            else
            {
                context.Report(NameDiagnostics.NamedTwice, reference, name);
            }
        }
    }
}
