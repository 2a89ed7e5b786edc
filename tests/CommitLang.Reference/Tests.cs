using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>TESTs of rules: on which of the days of a deed they hold.</summary>
internal sealed class Tests(Matching matching, Attribution attribution, PatternMatching patterns, World world)
{
    internal Days Hold(Test test, Binding binding, When when, IReadOnlyList<Fact> facts) =>
        Solutions(test, binding, when, facts).Aggregate(world.All(Certainty.No), (all, one) => all.Or(one.Days));

    /// <summary>The ways in which it holds: patterns may give variables of their own a value.</summary>
    private IEnumerable<(Binding Binding, Days Days)> Solutions(Test test, Binding binding, When when, IReadOnlyList<Fact> facts) => test switch
    {
        AndTest and => from left in Solutions(and.Left, binding, when, facts)
                       from right in Solutions(and.Right, left.Binding, when, facts)
                       select (right.Binding, left.Days.And(right.Days)),
        OrTest or => Solutions(or.Left, binding, when, facts).Concat(Solutions(or.Right, binding, when, facts)),
        NotTest not => [(binding, Hold(not.Operand, binding, when, facts).Not())],
        PatternTest pattern => patterns.Matches(pattern.Pattern, facts, binding).Select(match => (match.Binding, Meet(when, match.When))),
        IsTest isTest => [(binding, world.Map(day => Value(binding[isTest.Variable], value => Is(value, isTest, day))))],
        SameTest same => [(binding, world.All(Value(binding[same.Left], left => Value(binding[same.Right], right => Logic.Is(left == right)))))],
        InGroupTest inGroup => [(binding, world.Map(day => Value(binding[inGroup.Variable],
            value => value.Kind == ArgumentKind.Actor ? attribution.IsIn(value.Index, inGroup.Group, day) : Certainty.No)))],
        CompareTest compare => [(binding, world.All(Value(binding[compare.Variable], value => Compare(value, compare))))],
        _ => throw new InvalidOperationException($"Unexpected test {test}."),
    };

    private static Certainty Value(Slot? slot, Func<ArgumentValue, Certainty> test) =>
        slot?.Value is { } value ? test(value) : Certainty.Possible;

    private Certainty Is(ArgumentValue value, IsTest test, int day) => Logic.Any(test.Arguments.Where(a => a >= 0)
        .Select(a => matching.Value(Term.Value(a)))
        .Select(asked => (value.Kind, asked.Kind) switch
        {
            _ when value == asked => Certainty.Sure,
            (ArgumentKind.Topic, ArgumentKind.Topic) => Logic.Is(matching.IsTopicUnder(value.Index, asked.Index)),
            (ArgumentKind.Actor, ArgumentKind.Actor) => attribution.Leads(value.Index, asked.Index, [RelationKind.OrganOf], day),
            _ => Certainty.No,
        }));

    private static Certainty Compare(ArgumentValue value, CompareTest test) =>
        value.Kind == ArgumentKind.Number && value.Index == test.Dimension
            ? Values.Compare(ValueRange.Exactly(value.Number), test.Comparison, test.Bound)
            : Certainty.No;

    /// <summary>On some day of the date of the deed: of the one day on which it was, or of all the days on which it went on.</summary>
    private Days Meet(When deed, When other) => deed.Shape == Shape.OneDay
        ? world.Map(day => other.Meets(world.Map(d => Logic.Is(d == day))))
        : world.All(other.Meets(deed.Days));
}
