using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>One obligation of <c>whenever</c>: the deed that calls for it, and on which days it may have begun.</summary>
internal sealed record Trigger(int Identity, When When)
{
    internal int Low => When.First;

    internal int High => When.Last;
}

/// <summary>Section 5, "Conditions": on which days they hold, looked at from the start of the window on.</summary>
/// <param name="verdict">What another declaration was the day before: whether the condition on it holds on a day.</param>
internal sealed class Conditions(World world, PatternMatching patterns, IReadOnlyList<Fact> facts, Func<VerdictCondition, int, Certainty> verdict)
{
    /// <summary>As <c>if</c>, <c>unless</c> and <c>whenever</c> see it: a pattern holds from its first day on.</summary>
    internal Days Since(Condition condition, (int Low, int High) start)
    {
        var looked = world.Stretch(start.Low, start.High, int.MaxValue, int.MaxValue);
        return Since(condition, looked).And(looked);
    }

    private Days Since(Condition condition, Days looked) => condition switch
    {
        AndCondition and => Since(and.Left, looked).And(Since(and.Right, looked)),
        OrCondition or => Since(or.Left, looked).Or(Since(or.Right, looked)),
        NotCondition not => Since(not.Operand, looked).Not(),
        PatternCondition pattern => Matches(pattern.Pattern)
            .Aggregate(world.All(Certainty.No), (all, match) => all.Or(Since(match.When.AsSeen(), looked))),
        VerdictCondition other => Verdicts(other, looked),
        _ => throw new InvalidOperationException($"Unexpected condition {condition}."),
    };

    /// <summary>Surely from the day by which it surely has been so since the start.</summary>
    private Days Since(When when, Days looked) => world.Map(day => when.In(d => d <= day ? looked[d] : Certainty.No));

    /// <summary>As <c>while</c> sees it: each day by itself.</summary>
    internal Days DayByDay(Condition condition, (int Low, int High) start)
    {
        var looked = world.Stretch(start.Low, start.High, int.MaxValue, int.MaxValue);
        return DayByDay(condition, looked).And(looked);
    }

    private Days DayByDay(Condition condition, Days looked) => condition switch
    {
        AndCondition and => DayByDay(and.Left, looked).And(DayByDay(and.Right, looked)),
        OrCondition or => DayByDay(or.Left, looked).Or(DayByDay(or.Right, looked)),
        NotCondition not => DayByDay(not.Operand, looked).Not(),
        PatternCondition pattern => Matches(pattern.Pattern)
            .Aggregate(world.All(Certainty.No), (all, match) => all.Or(world.Map(match.When.AsSeen().On))),
        VerdictCondition other => Verdicts(other, looked),
        _ => throw new InvalidOperationException($"Unexpected condition {condition}."),
    };

    /// <summary>Each deed on whose first day since the start the condition holds.</summary>
    internal ImmutableArray<Trigger> Triggers(Condition condition, (int Low, int High) start)
    {
        var looked = world.Stretch(start.Low, start.High, int.MaxValue, int.MaxValue);
        var holds = Since(condition, start);
        var triggers = new List<Trigger>();
        foreach (var match in Patterns(condition).SelectMany(Matches))
        {
            var first = First(match.When.AsSeen(), looked);
            var called = first.Where(day => holds[day] == Certainty.No ? Certainty.No
                : first.Days.Possible.Count == 1 ? holds[day] : Certainty.Sure);
            if (!called.IsEmpty)
            {
                triggers.Add(new Trigger(match.Kept.Identity, called));
            }
        }

        if (!Patterns(condition).Any())
        {
            // No deed but a verdict makes it hold: it calls each time that it comes to.
            triggers.AddRange(holds.Sure.Where(day => holds[day - 1] != Certainty.Sure)
                .Select(day => new Trigger(-day, new When(world, Shape.OneDay, world.Map(d => Logic.Is(d == day)), IsSure: true))));
        }

        // Alike records are one deed: the surest of them calls.
        return [.. triggers.GroupBy(t => t.Identity).Select(same => same.OrderBy(t => t.When.IsSure ? 0 : 1).ThenBy(t => t.Low).First())
            .OrderBy(t => t.Low).ThenBy(t => t.High).ThenBy(t => t.Identity)];
    }

    /// <summary>The day from which it counts: its first one since the start.</summary>
    private When First(When when, Days looked)
    {
        if (when.Shape == Shape.OneDay)
        {
            return when.Where(day => looked[day]);
        }

        var begins = when.Days.And(looked);
        if (begins.IsEmpty)
        {
            return new When(world, Shape.OneDay, begins, when.IsSure);
        }

        var cut = new When(world, Shape.Throughout, begins, when.IsSure);
        var days = cut.Begins.ToHashSet();
        return new When(world, Shape.OneDay, world.Map(day => Logic.Is(days.Contains(day))), when.IsSure && begins.Sure.Count > 0);
    }

    private IReadOnlyList<Match> Matches(Pattern pattern) => patterns.Matches(pattern, facts, Binding.Empty(0));

    private Days Verdicts(VerdictCondition condition, Days looked) =>
        world.Map(day => looked[day] == Certainty.No ? Certainty.No : verdict(condition, day));

    /// <summary>The patterns whose deeds can make it hold: not those behind <c>not</c>.</summary>
    private static IEnumerable<Pattern> Patterns(Condition condition) => condition switch
    {
        AndCondition and => Patterns(and.Left).Concat(Patterns(and.Right)),
        OrCondition or => Patterns(or.Left).Concat(Patterns(or.Right)),
        NotCondition or VerdictCondition => [],
        PatternCondition pattern => [pattern.Pattern],
        _ => throw new InvalidOperationException($"Unexpected condition {condition}."),
    };
}
