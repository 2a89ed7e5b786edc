using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Section 4, "What counts as what": all that the rules of a reading make of its records.</summary>
internal sealed class Derivation(View view, Attribution attribution, Matching matching)
{
    private readonly Program _program = view.Program;
    private readonly PatternMatching _patterns = new(matching, view.World);
    private readonly Closure _closure = new(view, attribution);

    internal ImmutableArray<Fact> Facts()
    {
        var facts = Closure.Complete(new Recorded(view).Facts(), _closure.Of);
        var strata = Strata.Of(_program, matching);
        foreach (int stratum in strata.Distinct().Order())
        {
            var rules = Enumerable.Range(0, _program.Rules.Length)
                .Where(r => strata[r] == stratum && view.Holds(_program.Rules[r].Readings)).ToList();
            int before;
            do
            {
                before = facts.Length;
                facts = Closure.Complete(facts.Concat(rules.SelectMany(r => Fire(r, facts))), _closure.Of);
            }
            while (facts.Length > before);
        }

        return facts;
    }

    private IEnumerable<Fact> Fire(int rule, ImmutableArray<Fact> facts) => Firings(rule, facts)
        .Select(firing => Head(_program.Rules[rule], firing))
        .OfType<Fact>();

    /// <summary>The matches of a rule's body that its dates and tests, and the rules that override it, leave.</summary>
    private IEnumerable<Match> Firings(int index, ImmutableArray<Fact> facts)
    {
        var rule = _program.Rules[index];
        var overriding = Enumerable.Range(0, _program.Rules.Length)
            .Where(r => _program.Rules[r].Overrides.Contains(index) && view.Holds(_program.Rules[r].Readings))
            .SelectMany(r => Firings(r, facts)).ToList();
        var tests = new Tests(matching, attribution, _patterns, view.World);
        foreach (var match in _patterns.Matches(rule.Body, facts, Binding.Empty(rule.Variables)))
        {
            var when = match.When.Where(day => Attribution.Holds(rule.Dates, day));
            if (rule.When is { } test)
            {
                var holds = tests.Hold(test, match.Binding, when, facts);
                when = when.Where(day => holds[day]);
            }

            if (rule.Unless is { } except)
            {
                var holds = tests.Hold(except, match.Binding, when, facts);
                when = when.Where(day => Logic.Not(holds[day]));
            }

            // The other rule does not fire on a deed on those of its days on which the overriding one does.
            foreach (var other in overriding.Where(o => o.Kept.Identity == match.Kept.Identity && o.Kept.Kind == match.Kept.Kind))
            {
                when = when.Where(day => Logic.Not(Fires(other.When, day)));
            }

            if (!when.IsEmpty)
            {
                yield return match with { When = when };
            }
        }
    }

    private static Certainty Fires(When when, int day) =>
        Logic.And(when.Days[day], when.IsSure ? Certainty.Sure : Certainty.Possible);

    private Fact? Head(Rule rule, Match match)
    {
        var first = match.First;
        var counterparts = rule.Counterparts.IsEmpty
            ? first.Counterparts
            : [.. rule.Counterparts.Select(term => Actor(term, match.Binding)).OfType<int>().Distinct().Order()];
        var fact = new Fact
        {
            Kind = rule.DerivesDenial ? RecordKind.Denial : RecordKind.Deed,
            Actor = first.Actor,
            Conduct = rule.Conduct,
            Arguments = [.. rule.Arguments.Select(term => Argument(term, match.Binding))],
            Counterparts = counterparts,
            When = match.When,
            Grade = match.Facts.Select(f => f.Grade).Aggregate(View.Worst),
            IsOwn = match.Facts.Any(f => f.IsOwn),
            Identity = match.Kept.Identity,
            Origin = Origin.Derived,
            Parents = match.Facts,
        };

        // What rests on itself says nothing new.
        return fact.Chain.Skip(1).Any(f => f.Content == fact.Content) ? null : fact;
    }

    private static int? Actor(Term term, Binding binding) => term.Kind switch
    {
        TermKind.Value => term.Index,
        TermKind.Variable => binding[term.Index]?.Value is { Kind: ArgumentKind.Actor } value ? value.Index : null,
        TermKind.Any => null,
        _ => throw new InvalidOperationException($"Unexpected term {term}."),
    };

    private ArgumentValue? Argument(Term term, Binding binding) => term.Kind switch
    {
        TermKind.Value => matching.Value(term),
        TermKind.Variable => binding[term.Index]?.Value,
        TermKind.Any => null,
        _ => throw new InvalidOperationException($"Unexpected term {term}."),
    };
}
