using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>
/// On which days a rule applies to deeds of an actor toward a counterpart: by its tests, its dates, and whom its pattern names. Found once for each pair, as long as actors are asked about one after the other.
/// </summary>
internal sealed class RowTests(Matching matching, FactBase facts, PlainRule rule, PlainPattern pattern)
{
    // Of the actor that was asked about last, for each counterpart.
    private readonly ModalDays[] _known = new ModalDays[matching.Program.Actors.Length + 1];
    private readonly int[] _knownOf = NoneKnown(matching.Program.Actors.Length + 1);
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

        int place = counterpart + 1;
        if (_knownOf[place] != actor)
        {
            _knownOf[place] = actor;
            _known[place] = Find(actor, counterpart);
        }

        return _known[place];
    }

    private static int[] NoneKnown(int length)
    {
        var none = new int[length];
        Array.Fill(none, -1);
        return none;
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
