using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Facts that meet a pattern.</summary>
/// <param name="When">What of the kept deed's time is left.</param>
/// <param name="Kept">The deed whose date and count it has.</param>
/// <param name="First">What met the pattern that was written first: it gives the actor and the counterpart.</param>
internal sealed record Match(Binding Binding, When When, Fact Kept, Fact First, ImmutableArray<Fact> Facts);

/// <summary>Which facts meet a PATTERN (section 4).</summary>
internal sealed class PatternMatching(Matching matching, World world)
{
    internal IReadOnlyList<Match> Matches(Pattern pattern, IReadOnlyList<Fact> facts, Binding binding) => pattern switch
    {
        DeedPattern deed => [.. facts.SelectMany(fact => Deed(deed, fact, binding))],
        MeasurementPattern measurement => [.. facts.SelectMany(fact => Measurement(measurement, fact, binding))],
        AfterPattern after => [.. from later in Matches(after.Later, facts, binding)
                                  from earlier in Matches(after.Earlier, facts, later.Binding)
                                  from joint in Joints.After(world, later, earlier, after.Within)
                                  select joint],
        BothPattern both => [.. from left in Matches(both.Left, facts, binding)
                                from right in Matches(both.Right, facts, left.Binding)
                                from joint in Joints.Both(world, left, right, both.Within)
                                select joint],
        AtLeastPattern several => [.. Several(several, facts, binding)],
        _ => throw new InvalidOperationException($"Unexpected pattern {pattern}."),
    };

    private IEnumerable<Match> Deed(DeedPattern pattern, Fact fact, Binding binding)
    {
        if (fact.Kind != (pattern.IsDenied ? RecordKind.Denial : RecordKind.Deed)
            || !(pattern.IsDenied ? matching.IsKindOf(pattern.Conduct, fact.Conduct) : matching.IsKindOf(fact.Conduct, pattern.Conduct))
            || Actor(pattern.Actor, fact.Actor, binding, fact.When) is not { } start)
        {
            return [];
        }

        IEnumerable<(Binding Binding, When When)> found = [start];
        int arguments = Math.Max(pattern.Arguments.Length, pattern.IsDenied ? fact.Arguments.Length : 0);
        for (int i = 0; i < arguments; i++)
        {
            var term = i < pattern.Arguments.Length ? pattern.Arguments[i] : Term.Any;
            var given = fact.Arguments.ElementAtOrDefault(i);
            found = [.. found.SelectMany(f => Argument(term, given, pattern.IsDenied, f.Binding, f.When))];
        }

        found = [.. found.SelectMany(f => pattern.IsDenied
            ? DeniedCounterparts(pattern.Counterparts, fact.Counterparts, f.Binding, f.When)
            : Counterparts(pattern.Counterparts, fact.Counterparts, f.Binding, f.When))];
        return found.Where(f => !f.When.IsEmpty).Select(f => new Match(f.Binding, f.When, fact, fact, [fact]));
    }

    private static IEnumerable<Match> Measurement(MeasurementPattern pattern, Fact fact, Binding binding)
    {
        if (fact.Kind != RecordKind.Measurement || fact.Measure != pattern.Measure || (pattern.Counterpart is null) != fact.Counterparts.IsEmpty)
        {
            yield break;
        }

        var met = Values.Compare(fact.Value, pattern.Comparison, pattern.Bound);
        if (met == Certainty.No || Actor(pattern.Actor, fact.Actor, binding, fact.When.Maybe(met)) is not { } start)
        {
            yield break;
        }

        if (pattern.Counterpart is not { } counterpart)
        {
            yield return new Match(start.Binding, start.When, fact, fact, [fact]);
            yield break;
        }

        foreach (int given in fact.Counterparts)
        {
            if (Actor(counterpart, given, start.Binding, start.When) is { } whole)
            {
                yield return new Match(whole.Binding, whole.When, fact, fact, [fact]);
            }
        }
    }

    /// <summary>An actor must be the one asked for: what organs and agents do is a fact of its own.</summary>
    private static (Binding Binding, When When)? Actor(Term term, int actor, Binding binding, When when)
    {
        switch (term.Kind)
        {
            case TermKind.Any:
                return (binding, when);
            case TermKind.Value:
                return term.Index == actor ? (binding, when) : null;
            case TermKind.Variable:
                return binding.Bind(term.Index, Binding.Actor(actor)) is { } bound ? (bound.Binding, when.Maybe(bound.Certainty)) : null;
            default:
                throw new InvalidOperationException($"Unexpected term {term}.");
        }
    }

    private IEnumerable<(Binding Binding, When When)> Argument(Term term, ArgumentValue? given, bool isDenied, Binding binding, When when)
    {
        switch (term.Kind)
        {
            case TermKind.Any:
                // A denial that names an argument is narrower than one asked for without.
                return isDenied && given is not null ? [] : [(binding, when)];
            case TermKind.Value when isDenied:
                return [(binding, given is { } wide ? when.Where(day => matching.Argument(matching.Value(term), wide, day)) : when)];
            case TermKind.Value:
                return [(binding, when.Where(day => matching.Argument(given, matching.Value(term), day)))];
            case TermKind.Variable when isDenied && given is null && binding[term.Index] is { IsUnknown: false }:
                return [(binding, when)];
            case TermKind.Variable when isDenied && given is { } general && binding[term.Index]?.Value is { } narrow:
                return [(binding, when.Where(day => matching.Argument(narrow, general, day)))];
            case TermKind.Variable:
                return binding.Bind(term.Index, given) is { } bound ? [(bound.Binding, when.Maybe(bound.Certainty))] : [];
            default:
                throw new InvalidOperationException($"Unexpected term {term}.");
        }
    }

    /// <summary>Of several counterparts a deed toward any of them will do.</summary>
    private IEnumerable<(Binding Binding, When When)> Counterparts(ImmutableArray<Term> asked, ImmutableArray<int> given, Binding binding, When when)
    {
        if (asked.IsEmpty || asked.Any(term => term.Kind == TermKind.Any))
        {
            yield return (binding, when);
            yield break;
        }

        var named = asked.Where(term => term.Kind == TermKind.Value).ToList();
        if (named.Count > 0)
        {
            yield return (binding, given.IsEmpty
                ? when.Maybe()
                : when.Where(day => Logic.Any(given.SelectMany(g => named.Select(n => matching.Counterpart(g, n.Index, day))))));
        }

        foreach (var variable in asked.Where(term => term.Kind == TermKind.Variable))
        {
            var values = given.IsEmpty ? [null] : given.Select(g => (ArgumentValue?)Binding.Actor(g));
            foreach (var value in values)
            {
                if (binding.Bind(variable.Index, value) is { } bound)
                {
                    yield return (bound.Binding, when.Maybe(bound.Certainty));
                }
            }
        }
    }

    /// <summary>A denial must cover all the counterparts asked for; one without any covers them.</summary>
    private IEnumerable<(Binding Binding, When When)> DeniedCounterparts(
        ImmutableArray<Term> asked, ImmutableArray<int> given, Binding binding, When when)
    {
        if (given.IsEmpty)
        {
            foreach (var variable in asked.Where(term => term.Kind == TermKind.Variable && binding[term.Index] is null))
            {
                binding = binding.Bind(variable.Index, null)?.Binding ?? binding;
            }

            return [(binding, when)];
        }

        if (asked.IsEmpty || asked.Any(term => term.Kind == TermKind.Any))
        {
            return [];
        }

        IEnumerable<(Binding Binding, When When)> found = [(binding, when)];
        foreach (var term in asked)
        {
            found = [.. found.SelectMany(f => Denied(term, given, f.Binding, f.When))];
        }

        return found;
    }

    private IEnumerable<(Binding Binding, When When)> Denied(Term term, ImmutableArray<int> given, Binding binding, When when)
    {
        int? actor = term.Kind == TermKind.Value ? term.Index
            : binding[term.Index]?.Value is { Kind: ArgumentKind.Actor } value ? value.Index
            : null;
        if (actor is { } named)
        {
            return [(binding, when.Where(day => Logic.Any(given.Select(g => matching.Counterpart(named, g, day)))))];
        }

        return given.Select(g => binding.Bind(term.Index, Binding.Actor(g)))
            .OfType<(Binding Binding, Certainty Certainty)>()
            .Select(bound => (bound.Binding, when.Maybe(bound.Certainty)));
    }

    /// <summary>So many different deeds of one actor toward one counterpart.</summary>
    private IEnumerable<Match> Several(AtLeastPattern pattern, IReadOnlyList<Fact> facts, Binding binding)
    {
        var deeds = Matches(pattern.Deed, facts, binding);
        var groups = deeds
            .SelectMany(match => match.First.Counterparts.IsEmpty
                ? [(match.First.Actor, Counterpart: -1, Match: match)]
                : match.First.Counterparts.Select(c => (match.First.Actor, Counterpart: c, Match: match)))
            .GroupBy(item => (item.Actor, item.Counterpart))
            .OrderBy(group => group.Key);
        foreach (var group in groups)
        {
            // One of each deed: the surest that there is.
            var different = group.Select(item => item.Match).GroupBy(match => match.Kept.Identity)
                .Select(same => same.OrderBy(match => match.When.IsSure ? 0 : 1).First()).OrderBy(match => match.Kept.Identity).ToList();
            foreach (var chosen in Choose(different, pattern.Count))
            {
                foreach (var joint in Joints.Last(world, chosen, pattern.Within))
                {
                    yield return joint with { Binding = binding };
                }
            }
        }
    }

    private static IEnumerable<ImmutableArray<Match>> Choose(List<Match> from, int count)
    {
        if (count == 0)
        {
            return [[]];
        }

        return Enumerable.Range(0, from.Count).SelectMany(i => Choose(from[(i + 1)..], count - 1).Select(rest => rest.Insert(0, from[i])));
    }
}
