using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Takes a declaration apart into its obligations, judges each, and puts the judgments together, as of one day.</summary>
internal sealed class Judge
{
    private readonly View _view;
    private readonly Attribution _attribution;
    private readonly Conditions _conditions;
    private readonly Windows _windows;
    private readonly ConductEvidence _conducts;
    private readonly Measures _measures;
    private readonly Aggregates _aggregates;
    private readonly Counts _counts;

    internal Judge(View view, Func<VerdictCondition, int, Certainty> verdict)
    {
        _view = view;
        _attribution = new Attribution(view.Program);
        var matching = new Matching(view.Program, _attribution);
        var facts = new Derivation(view, _attribution, matching).Facts();

        // What other declarations will be is not known: conditions look at the days up to now only.
        _conditions = new Conditions(view.World, new PatternMatching(matching, view.World), facts,
            (condition, day) => day > view.AsOf ? Certainty.No : verdict(condition, day));
        _windows = new Windows(view, new Withdrawals(view, _attribution), _conditions);
        var exceptions = new Exceptions(matching, _attribution, Reservations());
        var disputes = new Disputes(matching, facts);
        _conducts = new ConductEvidence(view, matching, facts, disputes, exceptions);
        _measures = new Measures(view, facts);
        _aggregates = new Aggregates(view, _measures);
        _counts = new Counts(_conducts, _measures, disputes, exceptions);
    }

    internal ReferenceOutcome Outcome(int index)
    {
        var declaration = _view.Program.Declarations[index];
        return declaration.NamesBearers
            ? Each(declaration.Name, declaration.Bearers.Select(bearer => OfBearer(index, bearer, "/" + bearer.Suffix)))
            : OfBearer(index, declaration.Bearers[0], "");
    }

    /// <summary>The rights that are in force in this reading: those of the actor whose reading it is.</summary>
    private ImmutableArray<Reservation> Reservations()
    {
        var reservations = ImmutableArray.CreateBuilder<Reservation>();
        for (int i = 0; i < _view.Program.Declarations.Length; i++)
        {
            var declaration = _view.Program.Declarations[i];
            if (!declaration.IsReservation || !_view.Holds(declaration.Readings))
            {
                continue;
            }

            foreach (var bearer in declaration.Bearers)
            {
                foreach (var (_, certainty) in _attribution.BoundBy(bearer.Speaker, declaration.Said).Where(bound => bound.Actor == _view.Reading))
                {
                    var frame = _windows.Frame(i, bearer, declaration.NamesBearers ? "/" + bearer.Suffix : "");
                    var inForce = Windowed(declaration, frame).And(_ => certainty);
                    reservations.Add(new Reservation(_view.Reading, declaration.Conducts, inForce));
                }
            }
        }

        return reservations.ToImmutable();
    }

    private Days Windowed(Declaration declaration, Frame frame) => declaration.Conditions.Any(c => c.Kind == ConditionKind.Whenever)
        ? Triggers(declaration, frame).Aggregate(_view.World.All(Certainty.No),
            (all, trigger) => all.Or(_windows.Window(declaration, frame, null, trigger).InForce))
        : frame.InForce;

    private ReferenceOutcome OfBearer(int index, Bearer bearer, string suffix)
    {
        var declaration = _view.Program.Declarations[index];
        string name = declaration.Name + suffix;
        var frame = _windows.Frame(index, bearer, suffix);
        var bound = _attribution.BoundBy(bearer.Speaker, declaration.Said);
        bool isWhenever = declaration.Conditions.Any(c => c.Kind == ConditionKind.Whenever);
        if (declaration.Every == Recurrence.None)
        {
            return isWhenever
                ? Each(name, Called(name, declaration, bound, frame, null, []))
                : OfLeaf(name, declaration, new Leaf(bound, _windows.Window(declaration, frame, null, null)), []);
        }

        var periods = Periods(declaration, frame);
        var windows = periods.Select(p => _windows.Window(declaration, frame, (p.First, p.Last), null)).ToList();
        return Each(name, periods.Select((p, i) => isWhenever
            ? Each($"{name}/{p.Name}", Called($"{name}/{p.Name}", declaration, bound, frame, (p.First, p.Last), windows.Skip(i + 1)))
            : OfLeaf($"{name}/{p.Name}", declaration, new Leaf(bound, windows[i]), windows.Skip(i + 1))));
    }

    private IEnumerable<ReferenceOutcome> Called(string name, Declaration declaration, ImmutableArray<(int Actor, Certainty Certainty)> bound, Frame frame,
        (int First, int Last)? period, IEnumerable<Window> later)
    {
        var triggers = Triggers(declaration, frame)
            .Where(t => period is not { } p || (p.First <= t.High && t.Low <= p.Last)).ToList();
        var windows = triggers.Select(t => _windows.Window(declaration, frame, period, t)).ToList();
        return triggers.Select((t, i) =>
        {
            int before = triggers.Take(i).Count(other => other.Low == t.Low);
            string part = $"{name}/{CalendarDays.Name(t.Low)}{(before == 0 ? "" : $"/{before + 1}")}";
            return OfLeaf(part, declaration, new Leaf(bound, windows[i]), windows.Skip(i + 1).Concat(later));
        });
    }

    private List<Trigger> Triggers(Declaration declaration, Frame frame) => [.. declaration.Conditions
        .Where(c => c.Kind == ConditionKind.Whenever)
        .SelectMany(c => _conditions.Triggers(c.Condition, frame.Start))
        .Where(t => t.When.In(frame.InForce) != Certainty.No)];

    /// <summary>The periods that begin, surely or possibly, while it is in force.</summary>
    private List<(int First, int Last, string Name)> Periods(Declaration declaration, Frame frame) => frame.InForce.IsEmpty
        ? []
        : [.. CalendarDays.Periods(declaration.Every, frame.InForce.Possible[0], frame.InForce.Possible[^1])
            .Where(period => period.First >= _view.World.Low && frame.InForce[period.First] != Certainty.No)];

    private ReferenceOutcome OfLeaf(string name, Declaration declaration, Leaf leaf, IEnumerable<Window> later)
    {
        if (declaration.Conducts.Length < 2)
        {
            return new ReferenceOutcome(name, Single(declaration, declaration.Conducts.FirstOrDefault(), leaf, later));
        }

        var parts = declaration.Conducts.Select(conduct => new ReferenceOutcome(name, Single(declaration, conduct, leaf, later))).ToList();
        return declaration.Combination == Combination.One ? One(name, parts) : Each(name, parts);
    }

    private Judgment Single(Declaration declaration, ConductPattern? conduct, Leaf leaf, IEnumerable<Window> later)
    {
        if (declaration.Quantity is { } quantity)
        {
            return Measured(declaration, quantity, leaf, later);
        }

        if (conduct is null)
        {
            throw new InvalidOperationException($"{declaration.Name} has neither conduct nor quantity.");
        }

        return declaration.Kind switch
        {
            WordsKind.Not => Tables.Keep(_conducts.Not(leaf, declaration, conduct), leaf.Window),
            WordsKind.Keep => Tables.Keep(_conducts.Keep(leaf, conduct), leaf.Window),
            WordsKind.Do => Tables.Do(_conducts.Do(leaf, conduct), leaf.Window, later),
            _ => throw new InvalidOperationException($"Unexpected words {declaration.Kind}."),
        };
    }

    private Judgment Measured(Declaration declaration, Quantity quantity, Leaf leaf, IEnumerable<Window> later)
    {
        bool isDo = Windows.IsDo(declaration);
        return quantity.Kind switch
        {
            QuantityKind.Value when declaration.At is { } at => _measures.At(leaf, declaration, quantity, at),
            QuantityKind.Value when isDo => Tables.Do(_measures.Each(leaf, declaration, quantity, isDo), leaf.Window, later),
            QuantityKind.Value => Tables.Keep(_measures.Each(leaf, declaration, quantity, isDo), leaf.Window),
            QuantityKind.Count when quantity.Counted is { } counted => _counts.Judge(leaf, declaration, quantity, counted, isDo),
            _ => _aggregates.Judge(leaf, declaration, quantity, isDo),
        };
    }

    /// <summary>All must hold; of nothing, nothing is in force.</summary>
    private static ReferenceOutcome Each(string name, IEnumerable<ReferenceOutcome> each)
    {
        var parts = each.ToImmutableArray();
        if (parts.FirstOrDefault(p => p.Verdict == Verdict.Contradicted) is { } contradicted)
        {
            return new(name, Verdict.Contradicted, contradicted.Reason, parts);
        }

        if (parts.FirstOrDefault(p => p.Verdict == Verdict.Unverified) is { } unsettled)
        {
            return new(name, Verdict.Unverified, unsettled.Reason, parts);
        }

        return parts.IsEmpty
            ? new(name, Verdict.Unverified, Reason.Inactive, parts)
            : new(name, Verdict.Consistent, (parts.FirstOrDefault(p => p.Reason == Reason.Supported) ?? parts[0]).Reason, parts);
    }

    private static ReferenceOutcome One(string name, IEnumerable<ReferenceOutcome> some)
    {
        var parts = some.ToImmutableArray();
        var telling = parts.FirstOrDefault(p => p.Verdict == Verdict.Consistent)
            ?? parts.FirstOrDefault(p => p.Verdict == Verdict.Unverified)
            ?? parts[0];
        return new(name, telling.Verdict, telling.Reason, parts);
    }
}
