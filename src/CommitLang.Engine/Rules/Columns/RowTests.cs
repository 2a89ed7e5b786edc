using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>
/// On which days a rule applies to deeds of an actor toward a counterpart: by its tests, its dates, and whom its pattern names. Found once for each pair.
/// </summary>
internal sealed class RowTests(Matching matching, FactBase facts, PlainRule rule, PlainPattern pattern)
{
    private readonly Dictionary<long, ModalDays> _known = [];
    private readonly TestEvaluator _tests = new(matching, facts, new PatternMatcher(matching, facts, new StepCounter(long.MaxValue)));
    private readonly ModalDays _dates = rule.Rule.Dates.ToModal();
    private readonly bool _dependsOnPair = rule.Rule.When is not null || rule.Rule.Unless is not null || pattern.IsReflexive
        || pattern.Counterpart is { Kind: TermKind.Value } || pattern.Actor.Kind == TermKind.Value;

    internal ModalDays DaysOf(int actor, int counterpart)
    {
        if (!_dependsOnPair)
        {
            return _dates;
        }

        long key = ((long)actor << 32) | (uint)counterpart;
        if (!_known.TryGetValue(key, out var days))
        {
            _known.Add(key, days = Find(actor, counterpart));
        }

        return days;
    }

    private ModalDays Find(int actor, int counterpart)
    {
        var binding = new Binding(matching, rule.Rule.Variables);
        if (binding.Actor(pattern.Actor, actor) == Numbers.Certainty.No)
        {
            return ModalDays.None;
        }

        var days = _dates;
        if (pattern.Counterpart is { } term)
        {
            days = days.Intersect(binding.Counterpart(term, counterpart, isDenial: false));
        }

        // No test looks at the date: those that look at deeds are not carried out on columns.
        var never = Occasion.OneDay(0, 0);
        if (rule.Rule.When is { } when && !days.Possible.IsEmpty)
        {
            days = days.Intersect(_tests.DaysOf(when, binding, never));
        }

        if (rule.Rule.Unless is { } unless && !days.Possible.IsEmpty)
        {
            days = days.Intersect(_tests.DaysOf(unless, binding, never).Complement());
        }

        return days;
    }
}
