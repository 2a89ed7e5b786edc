using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Section 4, "What": which conduct matches which.</summary>
internal sealed class Matching(Program program, Attribution attribution)
{
    internal bool IsKindOf(int conduct, int general) =>
        conduct == general || program.Conducts[conduct].Parents.Any(parent => IsKindOf(parent, general));

    internal bool IsTopicUnder(int topic, int general) =>
        topic == general || program.Topics[topic].Parents.Any(parent => IsTopicUnder(parent, general));

    /// <summary>Whether an argument is the one asked for, a topic under it, or an actor in it; one that is left out possibly is.</summary>
    internal Certainty Argument(ArgumentValue? given, ArgumentValue asked, int day)
    {
        if (given is not { } value)
        {
            return Certainty.Possible;
        }

        return (value.Kind, asked.Kind) switch
        {
            _ when value == asked => Certainty.Sure,
            (ArgumentKind.Topic, ArgumentKind.Topic) => Logic.Is(IsTopicUnder(value.Index, asked.Index)),
            (ArgumentKind.Actor, ArgumentKind.Actor) => attribution.IsIn(value.Index, asked.Index, day),
            _ => Certainty.No,
        };
    }

    /// <summary>Whether one counterpart is the one asked for, an organ of it, or in the group asked for.</summary>
    internal Certainty Counterpart(int given, int asked, int day) => attribution.Leads(given, asked, Attribution.Belonging, day);

    /// <summary>The value that an index of a term stands for.</summary>
    internal ArgumentValue Value(Term term) => program.Arguments[term.Index];

    /// <summary>When a deed is one of those that a declaration names.</summary>
    internal When Deed(Fact deed, ConductPattern asked) => deed.When.Where(day => DeedOn(deed, asked, day));

    /// <summary>Whether a deed, if it is so on that day, is one of those that a declaration names.</summary>
    internal Certainty DeedOn(Fact deed, ConductPattern asked, int day) => IsKindOf(deed.Conduct, asked.Conduct)
        ? Logic.And(Arguments(deed, asked, day), Counterparts(deed.Counterparts, asked.Counterparts, day))
        : Certainty.No;

    private Certainty Arguments(Fact deed, ConductPattern asked, int day) => Logic.All(asked.Arguments
        .Select((term, i) => term.Kind == TermKind.Value ? Argument(deed.Arguments.ElementAtOrDefault(i), Value(term), day) : Certainty.Sure));

    private Certainty Counterparts(ImmutableArray<int> given, ImmutableArray<int> asked, int day) =>
        asked.IsEmpty ? Certainty.Sure
        : given.IsEmpty ? Certainty.Possible
        : Logic.Any(given.SelectMany(g => asked.Select(a => Counterpart(g, a, day))));

    /// <summary>When a denial, monitoring or withholding is about this conduct or something wider; what is narrower says nothing.</summary>
    internal When Wider(Fact fact, ConductPattern about) => fact.Conduct < 0 || !IsKindOf(about.Conduct, fact.Conduct)
        ? fact.When.Where(_ => Certainty.No)
        : fact.When.Where(day => Covers(fact, i => i < about.Arguments.Length && about.Arguments[i].Kind == TermKind.Value
            ? Value(about.Arguments[i]) : null, about.Counterparts, day));

    /// <summary>Whether a denial denies a deed of that day.</summary>
    internal Certainty DeniesOn(Fact denial, Fact deed, int day) => IsKindOf(deed.Conduct, denial.Conduct)
        ? Covers(denial, i => deed.Arguments.ElementAtOrDefault(i), deed.Counterparts, day)
        : Certainty.No;

    private Certainty Covers(Fact fact, Func<int, ArgumentValue?> argument, ImmutableArray<int> counterparts, int day)
    {
        var result = Certainty.Sure;
        for (int i = 0; i < fact.Arguments.Length; i++)
        {
            if (fact.Arguments[i] is { } wide)
            {
                result = Logic.And(result, argument(i) is { } narrow ? Argument(narrow, wide, day) : Certainty.No);
            }
        }

        if (!fact.Counterparts.IsEmpty)
        {
            result = Logic.And(result, counterparts.IsEmpty ? Certainty.No
                : Logic.All(counterparts.Select(c => Logic.Any(fact.Counterparts.Select(f => Counterpart(c, f, day))))));
        }

        return result;
    }
}
