using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using CommitLang.Lowering;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Explanations.Drafts;

/// <summary>Proposes records that may make a verdict consistent or contradicted, the nearest first.</summary>
internal sealed class Proposals
{
    /// <summary>Parts that all have to change are proposed for up to so many; more is no near record.</summary>
    internal const int MostParts = 6;

    /// <summary>Deeds that are missing to a count are proposed for up to so many.</summary>
    private const int MostDeeds = 12;

    private readonly Program _program;
    private readonly View _view;
    private readonly Moment _moment;
    private readonly RuleDrafter _rules;

    internal Proposals(LoweredCheck check, View view, Moment moment, Wording wording)
    {
        _program = check.Program;
        _view = view;
        _moment = moment;
        _rules = new RuleDrafter(check.Program, view.Matching, wording);
    }

    /// <summary>The last day of which something can be so and known.</summary>
    private int Last => Math.Min(_moment.AsOf, _moment.KnownBy);

    internal IEnumerable<Proposal> For(Outcome outcome, Verdict goal)
    {
        if (outcome.Parts.IsEmpty)
        {
            return OfOne(outcome, goal);
        }

        return (outcome.Combination == Combination.Each) == (goal == Verdict.Contradicted)
            ? OfAnyPart(outcome, goal)
            : OfEveryPart(outcome, goal);
    }

    private IEnumerable<Proposal> OfAnyPart(Outcome outcome, Verdict goal)
    {
        var parts = outcome.Parts.OrderBy(part => part.Verdict == Verdict.Unverified ? 0 : 1).ThenByDescending(part => part.Window?.Last ?? int.MinValue)
            .Take(MostParts).ToList();
        for (var rank = 0; rank < MostParts; rank++)
        {
            foreach (var part in parts)
            {
                if (For(part, goal).ElementAtOrDefault(rank) is { } proposal)
                {
                    yield return proposal;
                }
            }
        }
    }

    private IEnumerable<Proposal> OfEveryPart(Outcome outcome, Verdict goal)
    {
        var parts = outcome.Parts.Where(part => part.Verdict != goal).ToList();
        if (parts.Count is 0 or > MostParts)
        {
            yield break;
        }

        var proposals = parts.ConvertAll(part => For(part, goal).Take(2 * MostParts).ToList());
        if (proposals.Exists(list => list.Count == 0))
        {
            yield break;
        }

        for (var rank = 0; rank < proposals.Max(list => list.Count); rank++)
        {
            yield return proposals.Select(list => list[Math.Min(rank, list.Count - 1)]).Aggregate((all, next) => all.With(next));
        }
    }

    private IEnumerable<Proposal> OfOne(Outcome outcome, Verdict goal)
    {
        var declaration = _program.Declarations[outcome.Reference.Declaration];
        var bearer = declaration.Bearers.FirstOrDefault(b => b.Speaker == outcome.Speaker) ?? declaration.Bearers[0];
        var actor = _view.PrincipalsOf(outcome.Reference.Declaration, bearer)
            .OrderByDescending(principal => principal.Certainty).First().Actor;
        var target = new Target(declaration, outcome, actor, outcome.SureDays.Intersect(DaySet.UpTo(Last)));
        if (!target.Days.IsEmpty)
        {
            foreach (var proposal in Evidence(target, goal))
            {
                yield return proposal;
            }

            yield break;
        }

        foreach (var proposal in Activated(target, goal))
        {
            yield return proposal;
        }
    }

    /// <summary>What sets words in force that are not, and then what decides them.</summary>
    private IEnumerable<Proposal> Activated(Target target, Verdict goal)
    {
        var conditions = target.Declaration.Conditions.Where(clause => clause.Kind != ConditionKind.Unless).ToList();
        if (conditions.Count == 0)
        {
            if (target.Outcome.Window is var (first, last) && Math.Min(last, Last) is var end && first <= end)
            {
                // In force only possibly, yet a figure or a date may still settle it.
                foreach (var proposal in Evidence(target with { Days = DaySet.Of(first, end) }, goal))
                {
                    yield return proposal;
                }
            }

            yield break;
        }

        var (_, start) = Windows.StartOf(_program, target.Declaration);
        foreach (var day in new[] { Last, start, Last - 31, Last - 400 }.Where(day => !Calendar.IsUnbounded(day) && day <= Last && day >= start).Distinct())
        {
            var activation = conditions.Select(clause => _rules.Meet(clause.Condition, day)).ToList();
            if (activation.Exists(drafts => drafts is null))
            {
                continue;
            }

            var met = new Proposal([.. activation.SelectMany(drafts => drafts ?? [])], []);
            var days = conditions.Exists(clause => clause.Kind == ConditionKind.While) ? DaySet.Of(day, day) : DaySet.Of(day, Last);
            if (target.Declaration.Within is { } within)
            {
                days = days.Intersect(DaySet.UpTo(within.After(day)));
            }

            foreach (var proposal in Evidence(target with { Days = days }, goal).Take(MostParts))
            {
                yield return met.With(proposal);
            }
        }
    }

    private IEnumerable<Proposal> Evidence(Target target, Verdict goal)
    {
        if (target.Declaration.Quantity is { } quantity)
        {
            return quantity.Counted is { } counted
                ? Counts(target, quantity, counted, goal)
                : Figures(target, quantity, goal);
        }

        var conduct = target.Outcome.Conduct ?? target.Declaration.Conducts.FirstOrDefault();
        if (conduct is null)
        {
            return [];
        }

        var wantsDeed = (target.Declaration.Kind == WordsKind.Not) == (goal == Verdict.Contradicted);
        return wantsDeed ? Deeds(target, conduct) : Denials(target, conduct);
    }

    /// <summary>One deed: on the last day on which it is surely in force, else on the first.</summary>
    private IEnumerable<Proposal> Deeds(Target target, ConductPattern conduct)
    {
        foreach (var day in Ends(target.Days))
        {
            var direct = Deed(target, conduct, RecordKind.Deed, day, day);
            yield return Proposal.Of(direct);
            foreach (var derived in _rules.Derive(direct, conduct, _view.Reading))
            {
                yield return derived;
            }
        }
    }

    /// <summary>That it was not done: throughout the time in force, else on its last day.</summary>
    private IEnumerable<Proposal> Denials(Target target, ConductPattern conduct)
    {
        var (first, last) = (target.Days.First, target.Days.Last);
        if (target.Outcome.Window is var (low, high))
        {
            (first, last) = (Math.Min(first, low), Math.Max(last, Math.Min(high, Last)));
        }

        foreach (var (from, to) in new[] { (first, last), (last, last) }.Distinct())
        {
            var direct = Deed(target, conduct, RecordKind.Denial, from, to);
            yield return Proposal.Of(direct);
            foreach (var derived in _rules.Derive(direct, conduct, _view.Reading))
            {
                yield return derived;
            }
        }
    }

    private Draft Deed(Target target, ConductPattern conduct, RecordKind kind, int first, int last) => new()
    {
        Kind = kind,
        Actor = target.Actor,
        Conduct = conduct.Conduct,
        Arguments = [.. conduct.Arguments.Select(term => term.Kind == TermKind.Value ? _rules.TextOf(term.Index) : "_")],

        // A deed toward one of several is enough; a denial has to cover them all.
        Counterparts = kind == RecordKind.Deed ? [.. conduct.Counterparts.Take(1)] : conduct.Counterparts,
        First = first,
        Last = last,
        Since = Calendar.IsUnbounded(target.Days.First) ? last : Math.Min(target.Days.First, last),
    };

    private IEnumerable<Proposal> Counts(Target target, Quantity quantity, ConductPattern counted, Verdict goal)
    {
        var deeds = Enumerable.Range(1, MostDeeds).Select(many => Enumerable.Range(0, many).Select(back => target.Days.Last - back)
            .Where(target.Days.Contains).Select(day => Deed(target, counted, RecordKind.Deed, day, day)).ToImmutableArray());
        foreach (var several in deeds.Where(several => !several.IsEmpty))
        {
            yield return new Proposal(several, []);
        }

        foreach (var denial in Denials(target, counted))
        {
            yield return denial;
        }
    }

    private IEnumerable<Proposal> Figures(Target target, Quantity quantity, Verdict goal)
    {
        var figures = CommitLang.Engine.Evaluation.Figures.Of(_view, target.Outcome.Reference.Declaration, quantity, _moment.AsOf);
        foreach (var (first, last) in Periods(target).Distinct())
        {
            var period = Occasion.Throughout(DayBounds.Exact(first, last));
            if (figures.BoundFor(period, target.Actor) is not { } bound)
            {
                continue;
            }

            var isMet = goal == Verdict.Consistent;
            foreach (var value in ValuesFor(target, quantity, bound.Value, isMet))
            {
                yield return Proposal.Of(new Draft
                {
                    Kind = RecordKind.Measurement,
                    Actor = target.Actor,
                    Measure = quantity.Measure,
                    Counterparts = target.Declaration.Counterparts,
                    Value = value,
                    First = first,
                    Last = last,
                });
            }
        }
    }

    /// <summary>A value on the wanted side of the bound; of a sum also what is missing to it.</summary>
    private static IEnumerable<Rational> ValuesFor(Target target, Quantity quantity, ValueRange bound, bool isMet)
    {
        var whole = isMet ? Values.Meeting(quantity.Comparison, bound) : Values.Missing(quantity.Comparison, bound);
        if (whole is { } value)
        {
            yield return value;
        }

        if (quantity.Kind == QuantityKind.Sum && whole is { } total && target.Outcome.Reached is { Low: { } reached } && reached < total && !reached.IsZero)
        {
            yield return total - reached;
        }
    }

    private IEnumerable<(int First, int Last)> Periods(Target target)
    {
        if (target.Declaration.At is { } at)
        {
            yield return (at.StartLow, at.EndHigh);
            yield return (at.StartHigh, at.EndLow);
            yield break;
        }

        var (first, last) = (target.Days.First, target.Days.Last);
        if (target.Declaration.Quantity is { Kind: not QuantityKind.Value } && target.Outcome.Window is var (low, high))
        {
            (first, last) = (low, Math.Min(high, Last));
        }

        // What is owed in every period is measured over it, as most figures are.
        if (target.Declaration.Every != Recurrence.None && !Calendar.IsUnbounded(first))
        {
            yield return (first, last);
        }

        if (target.Declaration.Quantity is { Kind: QuantityKind.Value } && target.Declaration.By is null && target.Declaration.Within is null)
        {
            yield return (last, last);
        }

        if (!Calendar.IsUnbounded(first))
        {
            yield return (first, last);
        }

        yield return (last, last);
        if (!Calendar.IsUnbounded(first))
        {
            yield return (first, first);
        }

        // Where the baseline is of other periods: those of the figures that are there.
        foreach (var evidence in target.Outcome.Evidence)
        {
            yield return (evidence.Fact.When.Earliest, evidence.Fact.When.Latest);
        }
    }

    private static IEnumerable<int> Ends(DaySet days) =>
        new[] { days.Last, days.First }.Where(day => !Calendar.IsUnbounded(day)).Distinct();

    /// <summary>The obligation for which something is proposed.</summary>
    /// <param name="Actor">Whose deeds answer it.</param>
    /// <param name="Days">The days on which evidence may lie.</param>
    private sealed record Target(Declaration Declaration, Outcome Outcome, int Actor, DaySet Days);
}
