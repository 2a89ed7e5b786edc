using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules;

/// <summary>On which days a test of a rule holds, for one way in which its pattern is met.</summary>
internal sealed class TestEvaluator(Matching matching, FactBase facts, PatternMatcher matcher)
{
    private static readonly ModalDays Possibly = ModalDays.All.OnlyPossibly();

    /// <param name="when">The date of the deed that the rule would derive.</param>
    internal ModalDays DaysOf(Test test, Binding binding, Occasion when)
    {
        switch (test)
        {
            case AndTest and:
                var left = DaysOf(and.Left, binding, when);
                return left.Possible.IsEmpty ? left : left.Intersect(DaysOf(and.Right, binding, when));
            case OrTest or:
                return DaysOf(or.Left, binding, when).Union(DaysOf(or.Right, binding, when));
            case NotTest not:
                return DaysOf(not.Operand, binding, when).Complement();
            case IsTest isTest:
                return Is(isTest, binding);
            case SameTest same:
                return Same(binding[same.Left], binding[same.Right]);
            case InGroupTest inGroup:
                return binding[inGroup.Variable] switch
                {
                    { Kind: SlotKind.Actor, Index: var actor } => matching.Affiliations.InGroup(actor, inGroup.Group),
                    { Kind: SlotKind.Unknown or SlotKind.Free } => Possibly,
                    _ => ModalDays.None,
                };
            case CompareTest compare:
                return Compare(compare, binding[compare.Variable]);
            case PatternTest pattern:
                return Holds(pattern.Pattern, binding, when);
            default:
                throw new InvalidOperationException($"Unexpected test {test.GetType().Name}.");
        }
    }

    private static ModalDays Same(Slot left, Slot right)
    {
        if (left.Kind is SlotKind.Unknown or SlotKind.Free || right.Kind is SlotKind.Unknown or SlotKind.Free)
        {
            return Possibly;
        }

        return left == right ? ModalDays.All : ModalDays.None;
    }

    private ModalDays Is(IsTest test, Binding binding)
    {
        var slot = binding[test.Variable];
        if (slot.Kind is SlotKind.Unknown or SlotKind.Free)
        {
            return Possibly;
        }

        var days = ModalDays.None;
        foreach (int named in test.Arguments)
        {
            if (named >= 0)
            {
                days = days.Union(Is(slot, matching.ArgumentAt(named), named));
            }
        }

        return days;
    }

    private ModalDays Is(Slot slot, ArgumentValue named, int namedIndex)
    {
        if (slot.Kind == SlotKind.Actor)
        {
            // An organ of an actor is that actor; a member of a group is not the group.
            if (named.Kind != ArgumentKind.Actor)
            {
                return ModalDays.None;
            }

            return slot.Index == named.Index ? ModalDays.All : matching.Affiliations.AsOrgan(slot.Index, named.Index);
        }

        if (slot.Index == namedIndex)
        {
            return ModalDays.All;
        }

        var has = matching.ArgumentAt(slot.Index);
        return has.Kind == ArgumentKind.Topic && named.Kind == ArgumentKind.Topic && matching.Topics.IsKindOf(has.Index, named.Index)
            ? ModalDays.All
            : ModalDays.None;
    }

    private ModalDays Compare(CompareTest test, Slot slot)
    {
        if (slot.Kind is SlotKind.Unknown or SlotKind.Free)
        {
            return Possibly;
        }

        if (slot.Kind != SlotKind.Argument || matching.ArgumentAt(slot.Index) is not { Kind: ArgumentKind.Number } value
            || value.Index != test.Dimension)
        {
            return ModalDays.None;
        }

        return ValueRange.Exactly(value.Number).Compare(test.Comparison, test.Bound) switch
        {
            Certainty.Sure => ModalDays.All,
            Certainty.Possible => Possibly,
            _ => ModalDays.None,
        };
    }

    /// <summary>Some such deed holds on some day of that date.</summary>
    private ModalDays Holds(Pattern pattern, Binding binding, Occasion when)
    {
        var holds = Certainty.No;
        matcher.Match(pattern, binding, match =>
        {
            if (holds == Certainty.Sure)
            {
                return;
            }

            foreach (var (part, isPossible) in Presence.Cut(match.When, isOfWholePeriod: false, match.Days))
            {
                var shared = Shared(part, when);
                holds = (Certainty)Math.Max((int)holds,
                    (int)(shared == Certainty.Sure && (isPossible || match.Facts.Any(f => f.IsPossible)) ? Certainty.Possible : shared));
            }
        });
        return holds switch
        {
            Certainty.Sure => ModalDays.All,
            Certainty.Possible => Possibly,
            _ => ModalDays.None,
        };
    }

    /// <summary>Whether two dates surely, possibly or never have a day in common, up to the day of evaluation.</summary>
    private Certainty Shared(Occasion a, Occasion b)
    {
        var upTo = DaySet.UpTo(facts.UpTo);
        var sureB = new ModalDays(b.IsOneDay && b.Earliest != b.Latest ? DaySet.Empty : b.SureDays.Intersect(upTo), b.PossibleDays.Intersect(upTo));
        var certainty = Presence.Of(a, sureB);
        if (certainty == Certainty.Sure)
        {
            return certainty;
        }

        var sureA = new ModalDays(a.IsOneDay && a.Earliest != a.Latest ? DaySet.Empty : a.SureDays.Intersect(upTo), a.PossibleDays.Intersect(upTo));
        return (Certainty)Math.Max((int)certainty, (int)Presence.Of(b, sureA));
    }
}
