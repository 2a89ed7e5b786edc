using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The measurements that an obligation about a quantity speaks of, and the bound that each is compared with.</summary>
internal sealed class Figures(View view, Obligation obligation, Quantity quantity)
{
    private static readonly (int Low, int High) Ever = (Calendar.Forever, Calendar.Forever);

    private readonly FactBase _facts = view.FactsAt(obligation.AsOf);

    /// <summary>What figures of a declaration are compared with, whatever its time in force.</summary>
    internal static Figures Of(View view, int declaration, Quantity quantity, int asOf)
    {
        var force = new Force
        {
            Days = ModalDays.None, Standing = ModalDays.None, From = Ever, Start = Ever, End = Ever,
        };
        var obligation = new Obligation
        {
            Index = declaration,
            Declaration = view.Program.Declarations[declaration],
            Force = force,
            AsOf = asOf,
            Days = ModalDays.None,
            Deadline = Ever,
            HasPassed = false,
            IsDo = false,
            Principals = [],
        };
        return new Figures(view, obligation, quantity);
    }

    /// <summary>The figures of the bearers for the quantity; those that do not count are not among them.</summary>
    internal IEnumerable<(Fact Fact, Certainty Certainty)> All() => After(Settled.Nothing.Through);

    /// <summary>Those that are not wholly of days up to the given one.</summary>
    internal IEnumerable<(Fact Fact, Certainty Certainty)> After(int day)
    {
        foreach (var (actor, certainty) in obligation.Principals)
        {
            foreach (var fact in _facts.Measurements.About(quantity.Measure, actor, obligation.AsOf, Calendar.Next(day)))
            {
                if (SameParties(fact.Counterparts, obligation.Declaration.Counterparts) && fact.When.Earliest <= obligation.AsOf
                    && fact.When.EndHigh > day)
                {
                    yield return (fact, certainty == Certainty.Sure && !fact.IsPossible ? Certainty.Sure : Certainty.Possible);
                }
            }
        }
    }

    /// <summary>Whether some figure may go on from a day to the next.</summary>
    internal bool GoOver(int day) => obligation.Principals.Exists(p => _facts.Measurements.GoOver(quantity.Measure, p.Actor, day));

    internal IEnumerable<Item> LeftOut()
    {
        foreach (var (actor, _) in obligation.Principals)
        {
            foreach (var fact in _facts.LeftOutMeasurements.About(quantity.Measure, actor))
            {
                if (SameParties(fact.Counterparts, obligation.Declaration.Counterparts)
                    && Presence.In(fact, obligation.Days) != Certainty.No)
                {
                    bool isFor = BoundFor(fact.When, fact.Actor) is { } bound
                        && fact.Value.Compare(quantity.Comparison, bound.Value) == Certainty.Sure;
                    yield return Items.LeftOut(_facts, fact, isFor, ModalDays.All);
                }
            }
        }
    }

    /// <summary>The days on which the bearers surely withheld the measure.</summary>
    internal DaySet Withheld()
    {
        var stretches = new List<DaySet.Stretch>();
        foreach (var (_, days) in Withholdings())
        {
            stretches.AddRange(days.Stretches);
        }

        return DaySet.UnionOf(stretches);
    }

    /// <summary>The facts by which they did, each with its days.</summary>
    internal List<(Fact Fact, DaySet Days)> Withholdings()
    {
        var withheld = new List<(Fact, DaySet)>();
        foreach (var (actor, certainty) in obligation.Principals)
        {
            foreach (var fact in _facts.WithheldMeasures.About(quantity.Measure, actor))
            {
                if (certainty == Certainty.Sure && !fact.IsPossible)
                {
                    withheld.Add((fact, fact.When.SureDays.Intersect(DaySet.UpTo(obligation.AsOf))));
                }
            }
        }

        return withheld;
    }

    /// <summary>The publishers of the known sources of a record.</summary>
    internal IReadOnlySet<int> PublishersOf(Item item)
    {
        var publishers = new HashSet<int>();
        foreach (int source in view.Program.Records[item.Fact.Record].Sources)
        {
            if (view.Program.Sources[source] is var cited && (cited.Published is not { } published || published <= view.KnownBy))
            {
                publishers.Add(cited.Publisher);
            }
        }

        return publishers;
    }

    /// <summary>What a figure of a period is compared with; null where the baseline is not measured, and nothing counts either way.</summary>
    internal (ValueRange Value, bool IsPossible)? BoundFor(Occasion period, int actor)
    {
        var bound = quantity.Bound;
        return bound.Place switch
        {
            BoundPlace.Constant => (bound.Offset, false),
            BoundPlace.SamePeriod => Baseline(bound, actor, f => f.When == period),
            BoundPlace.YearBefore => Baseline(bound, actor, f => f.When == YearBefore(period)),
            BoundPlace.AtDate => AtDate(bound, actor),
            _ => throw new InvalidOperationException($"Unexpected bound {bound.Place}."),
        };
    }

    /// <summary>Of several figures the ones made known last: as many as were made known on that day.</summary>
    internal static List<Fact> Latest(IEnumerable<Fact> facts)
    {
        var latest = new List<Fact>();
        foreach (var fact in facts)
        {
            if (latest.Count > 0 && fact.Known > latest[0].Known)
            {
                latest.Clear();
            }

            if (latest.Count == 0 || fact.Known == latest[0].Known)
            {
                latest.Add(fact);
            }
        }

        return latest;
    }

    /// <summary>Whether a figure speaks of the date: its period has all of it.</summary>
    internal static Certainty Includes(Fact fact, DayBounds at) =>
        fact.When.SureDays.Covers(at.Possible) ? Certainty.Sure
        : fact.When.PossibleDays.Covers(at.Sure.IsEmpty ? at.Possible : at.Sure) ? Certainty.Possible : Certainty.No;

    private static bool SameParties(ImmutableArray<int> a, ImmutableArray<int> b)
    {
        if (a.Length != b.Length)
        {
            return false;
        }

        return a.Length switch
        {
            0 => true,
            1 => a[0] == b[0],
            _ => a.Order().SequenceEqual(b.Order()),
        };
    }

    private static Occasion YearBefore(Occasion period) => period.StartLow == period.EndHigh
        ? Occasion.Throughout(DayBounds.Exact(Calendar.AddMonths(period.StartLow, -12), Calendar.AddMonths(period.StartLow, -12)))
        : period with
    {
        StartLow = Calendar.AddMonths(period.StartLow, -12),
        StartHigh = Calendar.AddMonths(period.StartHigh, -12),
        EndLow = Calendar.Previous(Calendar.AddMonths(Calendar.Next(period.EndLow), -12)),
        EndHigh = Calendar.Previous(Calendar.AddMonths(Calendar.Next(period.EndHigh), -12)),
    };

    private (ValueRange, bool)? Baseline(Bound bound, int actor, Func<Fact, bool> fits) =>
        Combine(bound, _facts.Measurements.About(bound.Measure, actor).Where(f => IsUsable(f) && fits(f)).ToList());

    private (ValueRange, bool)? AtDate(Bound bound, int actor)
    {
        var candidates = _facts.Measurements.About(bound.Measure, actor).Where(f => IsUsable(f) && Includes(f, bound.At) != Certainty.No).ToList();
        var sure = candidates.Where(f => !f.IsPossible && Includes(f, bound.At) == Certainty.Sure).ToList();
        return Combine(bound, Latest(sure.Count > 0 ? sure : candidates), isPossible: sure.Count == 0);
    }

    private bool IsUsable(Fact fact) =>
        SameParties(fact.Counterparts, obligation.Declaration.Counterparts) && fact.When.Earliest <= obligation.AsOf;

    /// <summary>Figures of different publishers for one period make a range.</summary>
    private static (ValueRange, bool)? Combine(Bound bound, List<Fact> facts, bool isPossible = false)
    {
        if (facts.Count == 0)
        {
            return null;
        }

        var sure = facts.Where(f => !f.IsPossible).ToList();
        var counted = sure.Count > 0 ? sure : facts;
        var range = counted[0].Value;
        foreach (var fact in counted)
        {
            range = range.Hull(fact.Value);
        }

        return (range.Scale(bound.Factor).Plus(bound.Offset), isPossible || sure.Count == 0);
    }
}
