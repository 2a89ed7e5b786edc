using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;

namespace CommitLang.Explanations;

/// <summary>Finds for a record the first condition that keeps it from counting for or against a declaration, in one reading.</summary>
internal sealed class Obstacles
{
    private readonly AnswerContext _context;
    private readonly View _view;
    private readonly Footing _footing;
    private readonly LeftOutEvidence _leftOut;
    private readonly RuleObstacles _rules;
    private readonly ReportObstacles _reports;
    private readonly RuleDistances _distances;

    internal Obstacles(AnswerContext context, View view)
    {
        _context = context;
        _view = view;
        _footing = new Footing(view, context.Moment.AsOf);
        _distances = new RuleDistances(context.Program, view.Matching);
        _leftOut = new LeftOutEvidence(context, view);
        _rules = new RuleObstacles(context, view, _footing);
        _reports = new ReportObstacles(
            context, view, _footing.Facts, (fact, leaf, conduct) => OfMatchingByRules(fact, leaf, context.Program.Declarations[leaf.Reference.Declaration], conduct));
    }

    /// <summary>Whether the record counts for the outcome, and if not why.</summary>
    internal Standing Of(int record, Outcome outcome)
    {
        if (Weighed(record, outcome) is { } weighed)
        {
            return weighed;
        }

        var leaves = Leaves(outcome).ToList();
        if (_context.Program.IsReport(record))
        {
            return _reports.Of(record, [.. AboutDeeds(leaves)]);
        }

        var recorded = _context.Program.Records[record];
        if (NotThere(record, recorded) is { } absent)
        {
            return new(leaves.Exists(leaf => IsOf(recorded, leaf)) ? Nearness.NotThere : Nearness.OtherActor, 0, absent);
        }

        return leaves.Count == 0
            ? new(Nearness.None, 0, "the declaration has no part that is in force")
            : leaves.Select(leaf => OfLeaf(record, leaf)).MaxBy(standing => (standing.Nearness, -standing.Days));
    }

    /// <summary>The reports of tables that come nearest to counting, with what keeps each from it.</summary>
    internal IEnumerable<(int Record, Standing Standing)> NearReports(Outcome outcome) => _reports.Near(AboutDeeds(Leaves(outcome)));

    private IEnumerable<(Outcome Leaf, ConductPattern Conduct)> AboutDeeds(IEnumerable<Outcome> leaves)
    {
        foreach (var leaf in leaves)
        {
            if (ConductOf(leaf) is { } conduct)
            {
                yield return (leaf, conduct);
            }
        }
    }

    /// <summary>Whether a record can be about what the outcome is about at all; asked first, since it is cheap.</summary>
    internal bool MayConcern(int record, Outcome outcome)
    {
        var recorded = _context.Program.Records[record];
        return Leaves(outcome).Any(leaf => ConductOf(leaf) is { } conduct
            ? _distances.Of(recorded.Kind, recorded.Conduct, recorded.Measure, conduct) < int.MaxValue
            : recorded.Measure >= 0 && recorded.Measure == _context.Program.Declarations[leaf.Reference.Declaration].Quantity?.Measure);
    }

    private static IEnumerable<Outcome> Leaves(Outcome outcome) =>
        outcome.Parts.IsEmpty ? [outcome] : outcome.Parts.SelectMany(Leaves);

    /// <summary>Whether a record is of one who is bound, or of one who belongs to them.</summary>
    private bool IsOf(Record record, Outcome leaf)
    {
        var declaration = _context.Program.Declarations[leaf.Reference.Declaration];
        return declaration.Bearers.Where(bearer => leaf.Speaker < 0 || bearer.Speaker == leaf.Speaker)
            .SelectMany(bearer => _view.PrincipalsOf(leaf.Reference.Declaration, bearer))
            .Any(principal => principal.Actor == record.Actor || record.Counterparts.Contains(principal.Actor)
                || !_view.Matching.Affiliations.AsOrgan(record.Actor, principal.Actor).Possible.IsEmpty);
    }

    private Standing? Weighed(int record, Outcome outcome)
    {
        Standing? best = null;
        foreach (var leaf in Leaves(outcome))
        {
            foreach (var evidence in leaf.Evidence)
            {
                if (evidence.Fact.Record != record && !evidence.Fact.Recorded().Any(fact => fact.Record == record))
                {
                    continue;
                }

                var standing = evidence.Status == EngineStatus.Sure
                    ? new Standing(Nearness.Counts, 0, $"it counts {(evidence.IsFor ? "for" : "against")} it{ByRules(_context, evidence.Fact)}")
                    : new Standing(Nearness.Weighed, 0, WhyLeftOut(evidence, leaf));
                best = best is { } known && known.Nearness >= standing.Nearness ? known : standing;
            }
        }

        return best;
    }

    /// <summary>By which rules a fact is what it is; empty for a record.</summary>
    internal static string ByRules(AnswerContext context, Fact fact)
    {
        var rules = Derivations.Chain(fact).Select(step => context.Program.Rules[step.Rule].Name).Distinct().ToList();
        return rules.Count == 0 ? "" : $" by rule {string.Join(", then ", rules)}";
    }

    /// <summary>Why evidence that was weighed does not decide.</summary>
    internal string WhyLeftOut(Evidence evidence, Outcome outcome) => _leftOut.Why(evidence, outcome);

    private string? NotThere(int index, Record record)
    {
        var moment = _context.Moment;
        if (!Knowledge.BelongsTo(record.Readings, _view.Reading))
        {
            return $"it is recorded only according to {string.Join(", ", record.Readings.Select(_context.Wording.Actor))}";
        }

        if (record.When.Earliest > moment.AsOf)
        {
            return $"it is dated after the day of evaluation, {Calendar.Format(moment.AsOf)}";
        }

        if (Knowledge.KnownFrom(_context.Program, record) is var known && known > moment.KnownBy)
        {
            return $"it became known only on {Calendar.Format(known)}, after the day of knowledge, {Calendar.Format(moment.KnownBy)}";
        }

        return _footing.Facts.Admission.Status[index] switch
        {
            EngineStatus.Corrected => "it was corrected: another statement stands in its place",
            EngineStatus.Revised => "it was revised: the same publisher gave another figure later",
            EngineStatus.NotAccepted => $"its grade, {_footing.Facts.Admission.Grades[index]}, is not known to reach {_context.Program.Accept?.ToString() ?? "what is asked for"}",
            EngineStatus.TooFewSources => $"fewer than {_context.Program.RequiredSources} independent publishers report it",
            _ => null,
        };
    }

    private ConductPattern? ConductOf(Outcome leaf)
    {
        var declaration = _context.Program.Declarations[leaf.Reference.Declaration];
        return leaf.Conduct ?? declaration.Quantity?.Counted ?? declaration.Conducts.FirstOrDefault();
    }

    private Standing OfLeaf(int record, Outcome leaf)
    {
        var declaration = _context.Program.Declarations[leaf.Reference.Declaration];
        var facts = _footing.On(record);
        if (ConductOf(leaf) is not { } conduct)
        {
            return OfFigure(record, leaf, declaration);
        }

        var standings = new List<Standing>();
        foreach (var fact in facts)
        {
            if (!IsAbout(fact, conduct))
            {
                standings.Add(OfRules(fact, conduct));
                continue;
            }

            standings.Add(OfMatchingByRules(fact, leaf, declaration, conduct));
        }

        return standings.Count == 0
            ? new(Nearness.None, 0, "nothing follows from it")
            : standings.MaxBy(standing => (standing.Nearness, -standing.Days));
    }

    private Standing OfMatchingByRules(Fact fact, Outcome leaf, Declaration declaration, ConductPattern conduct)
    {
        var standing = OfMatching(fact, leaf, declaration, conduct);
        return ByRules(_context, fact) is { Length: > 0 } rules ? standing with { Why = $"{standing.Why} (it would count{rules})" } : standing;
    }

    private bool IsAbout(Fact fact, ConductPattern conduct) =>
        fact.Conduct >= 0 && (fact.Kind == RecordKind.Deed
            ? _view.Matching.Conducts.IsKindOf(fact.Conduct, conduct.Conduct)
            : fact.Kind is RecordKind.Denial or RecordKind.Monitoring && _view.Matching.Conducts.IsKindOf(conduct.Conduct, fact.Conduct));

    private Standing OfMatching(Fact fact, Outcome leaf, Declaration declaration, ConductPattern conduct)
    {
        if (OtherActor(fact, leaf, declaration) is { } other)
        {
            return other;
        }

        // With its own counterparts it is only the arguments that can fail to match.
        var bare = conduct with { Counterparts = fact.Counterparts };
        var isDeed = fact.Kind == RecordKind.Deed;
        var wording = _context.Wording;
        if ((isDeed ? _view.Matching.Deed(fact, bare) : _view.Matching.Denial(fact, bare)).Possible.IsEmpty)
        {
            return new(Nearness.OtherArgument, 0, isDeed
                ? $"{wording.Fact(fact)} is not {wording.Conduct(conduct with { Counterparts = [] })}: {OtherArgument(fact, conduct)}"
                : $"it denies something narrower than {wording.Conduct(conduct)}");
        }

        if ((isDeed ? _view.Matching.Deed(fact, conduct) : _view.Matching.Denial(fact, conduct)).Possible.IsEmpty)
        {
            var toward = fact.Counterparts.IsEmpty ? "toward nobody in particular" : $"toward {string.Join(", ", fact.Counterparts.Select(wording.Actor))}";
            return new(Nearness.OtherCounterpart, 0, isDeed
                ? $"it is {toward}, not{wording.Toward(conduct.Counterparts)}"
                : $"it denies only what is {toward}");
        }

        return OfTime(fact, leaf, declaration);
    }

    private string OtherArgument(Fact fact, ConductPattern conduct)
    {
        for (var i = 0; i < conduct.Arguments.Length; i++)
        {
            var has = Matching.At(fact.Arguments, i);
            if (conduct.Arguments[i] is { Kind: TermKind.Value, Index: var named } && _view.Matching.Argument(has, named).Possible.IsEmpty)
            {
                return $"{_context.Wording.Argument(has)} is no kind of {_context.Wording.Argument(named)}";
            }
        }

        return "an argument is another one";
    }

    private Standing? OtherActor(Fact fact, Outcome leaf, Declaration declaration)
    {
        var bearer = declaration.Bearers.FirstOrDefault(b => b.Speaker == leaf.Speaker) ?? declaration.Bearers[0];
        var principals = _view.PrincipalsOf(leaf.Reference.Declaration, bearer);
        if (principals.Exists(principal => principal.Actor == fact.Actor))
        {
            return null;
        }

        var whose = _context.Wording.Actor(principals[0].Actor);
        var has = _context.Wording.Actor(fact.Actor);
        foreach (var relation in _context.Program.Relations)
        {
            if (relation.From == fact.Actor && relation.To == principals[0].Actor)
            {
                var what = relation.Kind switch
                {
                    RelationKind.OrganOf => "an organ of",
                    RelationKind.MemberOf => "only a member of",
                    RelationKind.SpeaksFor => "only speaks for",
                    RelationKind.ActsFor => "acts for",
                    _ => throw new InvalidOperationException($"unexpected relation {relation.Kind}"),
                };
                var is_ = relation.Kind is RelationKind.OrganOf or RelationKind.MemberOf ? "is " : "";
                var when = relation.Dates.IsAlways ? "" : $" {RuleObstacles.Span(relation.Dates)}";
                return new(Nearness.RelatedActor, 0, $"it is {has}'s, who {is_}{what} {whose}{when}");
            }
        }

        return new(Nearness.OtherActor, 0, $"it is {has}'s, not {whose}'s");
    }

    private Standing OfTime(Fact fact, Outcome leaf, Declaration declaration)
    {
        var asOf = Calendar.Format(_context.Moment.AsOf);
        if (leaf.Window is not var (first, last))
        {
            return new(Nearness.OtherTime, int.MaxValue, Inactivity.Explain(_context, declaration, leaf));
        }

        if (fact.When.Latest < first)
        {
            return new(Nearness.OtherTime, first - fact.When.Latest,
                $"{Days(first - fact.When.Latest)} too early: the words are in force from {Calendar.Format(first)} on");
        }

        if (fact.When.Earliest > last)
        {
            var limit = leaf.Deadline is { } deadline && deadline <= last ? "the deadline was" : "the words were in force until";
            var ending = Endings.Last(_context, _view.Reading, leaf.Reference.Declaration, last + 1) is { } ended ? $" ({ended})" : "";
            return new(Nearness.OtherTime, fact.When.Earliest - last, $"{Days(fact.When.Earliest - last)} too late: {limit} {Calendar.Format(last)}{ending}");
        }

        return fact.Kind switch
        {
            RecordKind.Monitoring => new(Nearness.Weighed, 0, $"there was a deed, or may have been, on every day that was watched up to {asOf}"),
            RecordKind.Measurement when fact.IsOfWholePeriod => new(Nearness.OtherTime, 1, "it speaks for its period as a whole, which is not all inside the time in force"),
            _ => new(Nearness.OtherTime, 1, "the words were not in force on that day"),
        };
    }

    private static string Days(int days) => days switch
    {
        1 => "one day",
        < 0 => "some days",
        _ => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{days} days"),
    };

    private Standing OfFigure(int record, Outcome leaf, Declaration declaration)
    {
        var recorded = _context.Program.Records[record];
        if (declaration.Quantity is not { } quantity || recorded.Measure != quantity.Measure || recorded.Kind != RecordKind.Measurement)
        {
            return new(Nearness.None, 0, "it is not a figure for what the words are about");
        }

        var standings = new List<Standing>();
        foreach (var fact in _footing.On(record))
        {
            if (OtherActor(fact, leaf, declaration) is { } other)
            {
                standings.Add(other);
            }
            else if (quantity.Bound is { Place: not BoundPlace.Constant and not BoundPlace.SamePeriod } bound && bound.Measure == fact.Measure
                && (bound.Place != BoundPlace.AtDate || Figures.Includes(fact, bound.At) != Certainty.No)
                && OfTime(fact, leaf, declaration).Nearness == Nearness.OtherTime)
            {
                standings.Add(new(Nearness.Weighed, 0, "the bound is reckoned from it; it is no evidence itself"));
            }
            else if (!fact.Counterparts.Order().SequenceEqual(declaration.Counterparts.Order()))
            {
                var wanted = declaration.Counterparts.IsEmpty ? "the total" : $"figures{_context.Wording.Toward(declaration.Counterparts)}";
                standings.Add(new(Nearness.OtherCounterpart, 0, $"it is {(fact.Counterparts.IsEmpty ? "the total" : "about one counterpart")}; the words are about {wanted}"));
            }
            else if (declaration.At is null && OfTime(fact, leaf, declaration) is { Days: not 1 } time)
            {
                standings.Add(time);
            }
            else
            {
                standings.Add(new(Nearness.Weighed, 0, declaration.At is null
                    ? "there is nothing to compare it with, or its period lies only in part inside the time in force"
                    : "its period does not include the date, or there is nothing to compare it with"));
            }
        }

        return standings.Count == 0 ? new(Nearness.None, 0, "nothing follows from it") : standings.MaxBy(s => (s.Nearness, -s.Days));
    }

    private Standing OfRules(Fact fact, ConductPattern conduct)
    {
        var distances = _distances.OfRules(conduct.Conduct);
        var best = new Standing(Nearness.None, 0, "");
        var nearest = int.MaxValue;
        for (var rule = 0; rule < distances.Length; rule++)
        {
            if (distances[rule] < nearest && _rules.Of(rule, fact) is { } obstacle)
            {
                nearest = distances[rule];
                best = new Standing(Nearness.RuleFails, 0, obstacle);
            }
        }

        var what = fact.Conduct >= 0 ? _context.Program.Conducts[fact.Conduct].Name : _context.Program.Measures[fact.Measure].Name;
        return best.Nearness == Nearness.None
            ? best with { Why = $"{what} is no kind of {_context.Program.Conducts[conduct.Conduct].Name}, and no rule makes it count as that" }
            : best;
    }
}
