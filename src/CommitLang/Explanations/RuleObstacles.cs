using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Rules;
using CommitLang.Engine.Time;
using CommitLang.Syntax;
using RuleBinding = CommitLang.Engine.Rules.Binding;

namespace CommitLang.Explanations;

/// <summary>Why a rule does not make of a fact what it could.</summary>
internal sealed class RuleObstacles(AnswerContext context, View view, Footing footing)
{
    private const long MostSteps = 1_000_000;

    /// <summary>Among more reports of tables it is not looked for what stands beside a record.</summary>
    private const long MostReports = 100_000;

    /// <summary>
    /// The first thing that keeps a rule from firing on the fact, in words; null where the rule is not about such facts, or does fire.
    /// </summary>
    internal string? Of(int index, Fact fact)
    {
        var rule = context.Program.Rules[index];
        if (!Mentions(rule.Body, fact))
        {
            return null;
        }

        var name = $"rule {rule.Name}";
        if (!Knowledge.BelongsTo(rule.Readings, view.Reading))
        {
            return $"{name} would make it count, but holds only according to {string.Join(", ", rule.Readings.Select(context.Wording.Actor))}";
        }

        if (context.Program.Tables.Sum(table => (long)table.Count) > MostReports)
        {
            return $"{name} is about such deeds; whether it makes this one count is not looked for among so many reports of tables";
        }

        var matcher = new PatternMatcher(view.Matching, footing.Facts, new StepCounter(MostSteps));
        var tests = new TestEvaluator(view.Matching, footing.Facts, matcher);
        var binding = new RuleBinding(view.Matching, rule.Variables);
        string? obstacle = null;
        var isMet = false;
        var fires = false;
        matcher.Match(rule.Body, binding, match =>
        {
            if (fires || !match.Facts.Contains(fact))
            {
                return;
            }

            isMet = true;
            var found = OfMatch(index, rule, match, binding, tests);
            fires = found is null;
            obstacle = found ?? obstacle;
        });
        if (fires)
        {
            return null;
        }

        return isMet ? $"{name} does not apply to it: {obstacle}" : $"{name} does not apply to it: {Unmet(index, rule, fact)}";
    }

    private string? OfMatch(int index, Rule rule, PatternMatch match, RuleBinding binding, TestEvaluator tests)
    {
        if (match.Days.Intersect(rule.Dates.ToModal()) is var days && !Falls(match, days))
        {
            return $"the rule applies {Span(rule.Dates)} only";
        }

        var syntax = context.Check.Rules[index];
        if (rule.When is { } when)
        {
            var conditions = Conjuncts(syntax.Clauses.OfType<WhenClauseSyntax>().First().Condition);
            var parts = Conjuncts(when);
            for (var i = 0; i < parts.Count; i++)
            {
                if (tests.DaysOf(parts[i], binding, match.When).Possible.IsEmpty)
                {
                    var text = conditions.Count == parts.Count ? SyntaxWords.Of(conditions[i]) : SyntaxWords.Of(syntax.Clauses.OfType<WhenClauseSyntax>().First().Condition);
                    return $"`{text}` does not hold";
                }
            }
        }

        if (rule.Unless is { } unless && tests.DaysOf(unless, binding, match.When).Complement().Possible.IsEmpty)
        {
            return $"`unless {SyntaxWords.Of(syntax.Clauses.OfType<UnlessClauseSyntax>().First().Condition)}` takes it out";
        }

        for (var other = 0; other < context.Program.Rules.Length; other++)
        {
            if (context.Program.Rules[other].Overrides.Contains(index)
                && Knowledge.BelongsTo(context.Program.Rules[other].Readings, view.Reading)
                && match.Facts.Any(f => footing.On(f.Record).Any(made => made.Rule == other)))
            {
                return $"rule {context.Program.Rules[other].Name} overrides it";
            }
        }

        return null;
    }

    private static bool Falls(PatternMatch match, ModalDays days) =>
        Presence.Cut(match.When, match.Dating.IsOfWholePeriod, days).Count > 0;

    /// <summary>What the pattern asks for and the fact, or the rest of the facts, do not give.</summary>
    private string Unmet(int index, Rule rule, Fact fact)
    {
        var pattern = SyntaxWords.Of(context.Check.Rules[index].Pattern);
        return rule.Body switch
        {
            DeedPattern or MeasurementPattern => $"it is not as `{pattern}` says",
            AtLeastPattern atLeast => $"there are not {atLeast.Count} such deeds close enough together",
            _ => $"nothing else that `{pattern}` asks for stands beside it",
        };
    }

    /// <summary>Whether a pattern speaks of such facts at all: their conduct or measure.</summary>
    internal bool Mentions(Pattern pattern, Fact fact) => pattern switch
    {
        DeedPattern deed => fact.Conduct >= 0 && deed.IsDenied == (fact.Kind == RecordKind.Denial) && fact.Kind is RecordKind.Deed or RecordKind.Denial
            && (deed.IsDenied
                ? view.Matching.Conducts.IsKindOf(deed.Conduct, fact.Conduct)
                : view.Matching.Conducts.IsKindOf(fact.Conduct, deed.Conduct)),
        MeasurementPattern measurement => fact.Measure == measurement.Measure && fact.Kind == RecordKind.Measurement,
        AtLeastPattern atLeast => Mentions(atLeast.Deed, fact),
        AfterPattern after => Mentions(after.Later, fact) || Mentions(after.Earlier, fact),
        BothPattern both => Mentions(both.Left, fact) || Mentions(both.Right, fact),
        _ => throw new InvalidOperationException($"unexpected pattern {pattern}"),
    };

    internal static string Span(DayBounds dates) =>
        Calendar.IsUnbounded(dates.StartLow) ? $"until {Calendar.Format(dates.EndHigh)}"
        : Calendar.IsUnbounded(dates.EndHigh) ? $"from {Calendar.Format(dates.StartLow)} on"
        : $"from {Calendar.Format(dates.StartLow)} until {Calendar.Format(dates.EndHigh)}";

    private static List<Test> Conjuncts(Test test)
    {
        var found = new List<Test>();
        var open = new Stack<Test>();
        open.Push(test);
        while (open.TryPop(out var next))
        {
            if (next is AndTest and)
            {
                open.Push(and.Right);
                open.Push(and.Left);
            }
            else
            {
                found.Add(next);
            }
        }

        return found;
    }

    private static List<ConditionSyntax> Conjuncts(ConditionSyntax condition)
    {
        var found = new List<ConditionSyntax>();
        var open = new Stack<ConditionSyntax>();
        open.Push(condition);
        while (open.TryPop(out var next))
        {
            switch (next)
            {
                case AndConditionSyntax and:
                    foreach (var operand in and.Operands.Reverse())
                    {
                        open.Push(operand);
                    }

                    break;
                case ParenthesizedConditionSyntax { Condition: AndConditionSyntax inner }:
                    open.Push(inner);
                    break;
                default:
                    found.Add(next);
                    break;
            }
        }

        return found;
    }
}
