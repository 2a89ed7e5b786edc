using System.Collections.Concurrent;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules.Columns;

/// <summary>
/// Carries out a rule on whole columns of tables. It comes to the same as <see cref="Derivation"/>, which is asked where some of what the rule looks at does not
/// stand in tables, or where the rule asks for more than <see cref="PlainRule"/> can. Several rules may be carried out at once.
/// </summary>
internal sealed class TableDerivation(Matching matching, FactBase facts, TableFacts tables, CounterpartMatches matches)
{
    /// <summary>Rows that all tables together may have.</summary>
    internal const int RowLimit = 1 << 30;

    private readonly int _actors = matching.Program.Actors.Length;
    private readonly ConcurrentDictionary<(int Conduct, Term Actor, Term? Counterpart, bool ByActor, bool ByCounterpart), Lazy<OtherDeeds>> _others = [];

    /// <summary>What the rule derives; null where it must be carried out fact by fact.</summary>
    internal DeedTable? Fire(PlainRule rule)
    {
        if (!StandsInTables(rule.First) || (rule.Second is { } second && !StandsInTables(second))
            || (rule.Shape == RuleShape.Both && (HasUntoldCounterparts(rule.First) || (rule.Second is { } other && HasUntoldCounterparts(other)))))
        {
            return null;
        }

        return rule.Shape switch
        {
            RuleShape.Deed => FireDeed(rule),
            RuleShape.After => FireAfter(rule),
            RuleShape.Both => FireBoth(rule),
            RuleShape.AtLeast => FireAtLeast(rule),
            _ => throw new InvalidOperationException($"Unexpected rule {rule.Shape}."),
        };
    }

    /// <summary>Forgets what it knows of a conduct, of which more was derived.</summary>
    internal void Forget(int conduct)
    {
        foreach (var key in _others.Keys.Where(k => matching.Conducts.IsKindOf(conduct, k.Conduct)).ToList())
        {
            _others.TryRemove(key, out _);
        }
    }

    /// <summary>Whether it surely applies on a day; null where it does not.</summary>
    private static bool? On(ModalDays days, int day) =>
        ReferenceEquals(days.Sure, DaySet.All) ? true : days.Sure.Contains(day) ? true : days.Possible.Contains(day) ? false : null;

    private bool StandsInTables(PlainPattern pattern)
    {
        foreach (int kind in matching.Conducts.KindsOf(pattern.Conduct))
        {
            if (facts.Deeds.HasAdded(kind))
            {
                return false;
            }
        }

        return true;
    }

    private bool HasUntoldCounterparts(PlainPattern pattern)
    {
        if (pattern.Counterpart is null)
        {
            return false;
        }

        var others = Others(pattern, byActor: false, byCounterpart: true);
        int untold = others.GroupOf(0, -1);
        return others.Sure.Has(untold) || others.Possible.Has(untold);
    }

    private (int First, int Last) ActorsOf(PlainPattern pattern) =>
        pattern.Actor.Kind == TermKind.Value ? (pattern.Actor.Index, pattern.Actor.Index) : (0, _actors - 1);

    private int Rank(PlainRule rule) => tables.Ranks.RankOf(rule.Rule.Conduct);

    /// <summary>The counterpart of what a rule derives from a row.</summary>
    private static int Head(PlainRule rule, PlainPattern pattern, int actor, int counterpart) => rule.Counterpart switch
    {
        null => counterpart,
        { Kind: TermKind.Value, Index: var named } => named,
        { Kind: TermKind.Variable, Index: var variable } => variable == pattern.ActorVariable ? actor : counterpart,
        _ => -1,
    };

    private DeedTable FireDeed(PlainRule rule)
    {
        var made = new DeedRows(othersEach: 0);
        using var rows = new ActorRows(tables, rule.First.Conduct);
        var tests = new RowTests(matching, facts, rule, rule.First);
        int rank = Rank(rule);
        var (first, last) = ActorsOf(rule.First);
        for (int actor = first; actor <= last; actor++)
        {
            rows.Read(actor);
            for (int i = 0; i < rows.Count; i++)
            {
                int day = rows.Days[i], counterpart = rows.Counterparts[i];
                if (On(tests.DaysOf(actor, counterpart), day) is { } sure)
                {
                    made.Add(actor, rank, day, Head(rule, rule.First, actor, counterpart), rows.Numbers[i], rows.Places[i], !sure || rows.IsPossible(i));
                }
            }
        }

        return made.ToTable(_actors, rule.Index, datingComesFirst: true, rows.HasOneRowADeed);
    }

    private DeedTable FireAfter(PlainRule rule)
    {
        var made = new DeedRows(othersEach: 1);
        bool hasOneRowADeed = AddJoined(rule, SecondOf(rule), daysBefore: 1, made);
        return made.ToTable(_actors, rule.Index, datingComesFirst: true, hasOneRowADeed);
    }

    /// <summary>The one on the left gives the date where the other one is not later; else the other one does, with the actor of the left one.</summary>
    private DeedTable FireBoth(PlainRule rule)
    {
        var made = new DeedRows(othersEach: 1);
        AddJoined(rule, SecondOf(rule), daysBefore: 0, made);
        AddLaterOnes(rule, SecondOf(rule), Rank(rule), made);
        return made.ToTable(_actors, rule.Index, datingComesFirst: true, hasOneRowADeed: false);
    }

    private static PlainPattern SecondOf(PlainRule rule) => rule.Second ?? throw new InvalidOperationException("a rule of two patterns has one");

    /// <summary>Deeds of the first pattern that have one of the second at least so many days before them. Says whether each deed has one row among those of an actor.</summary>
    private bool AddJoined(PlainRule rule, PlainPattern second, int daysBefore, DeedRows made)
    {
        using var rows = new ActorRows(tables, rule.First.Conduct);
        var tests = new RowTests(matching, facts, rule, rule.First);
        var joint = new Joint(this, rule.First, second, rule.Within);
        int rank = Rank(rule);
        var (first, last) = ActorsOf(rule.First);
        for (int actor = first; actor <= last; actor++)
        {
            rows.Read(actor);
            for (int i = 0; i < rows.Count; i++)
            {
                int day = rows.Days[i], counterpart = rows.Counterparts[i];
                if (On(tests.DaysOf(actor, counterpart), day) is { } applies
                    && joint.Find(actor, counterpart, day - daysBefore, day, out bool isSure) is >= 0 and var other)
                {
                    made.Add(
                        actor, rank, day, Head(rule, rule.First, actor, counterpart), rows.Numbers[i], rows.Places[i],
                        !applies || !isSure || rows.IsPossible(i), [other]);
                }
            }
        }

        return rows.HasOneRowADeed;
    }

    private void AddLaterOnes(PlainRule rule, PlainPattern second, int rank, DeedRows made)
    {
        using var right = new ActorRows(tables, second.Conduct);
        var tests = new RowTests(matching, facts, rule, rule.First);
        var joint = new Joint(this, second, rule.First, rule.Within);
        var toward = second.Counterpart is { Kind: TermKind.Value, Index: var named } ? new Toward(matches, named) : null;
        var (first, last) = ActorsOf(second);
        for (int actor = first; actor <= last; actor++)
        {
            right.Read(actor);
            for (int i = 0; i < right.Count; i++)
            {
                int day = right.Days[i], counterpart = right.Counterparts[i];
                bool? matchesSurely = toward is null ? true : toward.IsSure(counterpart, day);
                if (matchesSurely is not { } sure || joint.Find(actor, counterpart, day - 1, day, out bool isSure) is not (>= 0 and var other))
                {
                    continue;
                }

                int leftActor = Said(rule.First.Actor);
                int leftCounterpart = rule.First.Counterpart is { } term ? Said(term) : -1;
                if (On(tests.DaysOf(leftActor, leftCounterpart), day) is { } applies)
                {
                    made.Add(
                        leftActor, rank, day, Head(rule, rule.First, leftActor, leftCounterpart), right.Numbers[i], right.Places[i],
                        !applies || !sure || !isSure || right.IsPossible(i), [other]);
                }

                int Said(Term side) => side.Kind == TermKind.Value ? side.Index : side.Index == second.ActorVariable ? actor : counterpart;
            }
        }
    }

    private DeedTable FireAtLeast(PlainRule rule)
    {
        var made = new DeedRows(rule.Count - 1);
        using var rows = new ActorRows(tables, rule.First.Conduct);
        var dates = rule.Rule.Dates.ToModal();
        var toward = rule.First.Counterpart is { Kind: TermKind.Value, Index: var one } ? new Toward(matches, one) : null;
        var sliding = new SlidingCount(rule.Count, rule.Within ?? throw new InvalidOperationException("a count has no span"));
        int rank = Rank(rule);
        var (first, last) = ActorsOf(rule.First);
        for (int actor = first; actor <= last; actor++)
        {
            rows.Read(actor);
            sliding.Clear();
            for (int i = 0; i < rows.Count; i++)
            {
                bool? matchesSurely = toward is null ? true : toward.IsSure(rows.Counterparts[i], rows.Days[i]);
                if (matchesSurely is { } sure)
                {
                    sliding.Add(new CountedDeed(rows.Counterparts[i], rows.Days[i], rows.Numbers[i], rows.Places[i], !sure || rows.IsPossible(i)));
                }
            }

            sliding.Slide((deed, isPossible, others) =>
            {
                // The dates of a rule are about what it derives: what is counted may lie before them.
                if (On(dates, deed.Day) is { } applies)
                {
                    int counterpart = rule.Counterpart is { Kind: TermKind.Value, Index: var named } ? named : deed.Counterpart;
                    made.Add(actor, rank, deed.Day, counterpart, deed.Number, deed.Place, isPossible || !applies, others);
                }
            });
        }

        return made.ToTable(_actors, rule.Index, datingComesFirst: false, rows.HasOneRowADeed);
    }

    private OtherDeeds Others(PlainPattern pattern, bool byActor, bool byCounterpart)
    {
        // What variables are called does not matter to the rows.
        var key = (pattern.Conduct, Open(pattern.Actor), pattern.Counterpart is { Kind: TermKind.Value } ? pattern.Counterpart : null, byActor, byCounterpart);
        return _others.GetOrAdd(key, _ => new(() => OtherDeeds.Of(tables, matches, pattern, _actors, byActor, byCounterpart))).Value;
    }

    private static Term Open(Term term) => term.Kind == TermKind.Value ? term : default;

    /// <summary>Finds for a row that meets one pattern the nearest earlier one that meets another with the same values of shared variables.</summary>
    private sealed class Joint
    {
        private readonly TableDerivation _derivation;
        private readonly PlainPattern _one;
        private readonly PlainPattern _other;
        private readonly Duration? _within;
        private readonly bool _sharesActor;
        private readonly bool _sharesCounterpart;
        private readonly OtherDeeds _deeds;

        internal Joint(TableDerivation derivation, PlainPattern one, PlainPattern other, Duration? within)
        {
            (_derivation, _one, _other, _within) = (derivation, one, other, within);
            _sharesActor = other.ActorVariable >= 0 && one.Binds(other.ActorVariable);
            _sharesCounterpart = other.CounterpartVariable >= 0 && one.Binds(other.CounterpartVariable);
            _deeds = derivation.Others(other, _sharesActor, _sharesCounterpart);
        }

        /// <summary>The place of the nearest up to a day; -1 where there is none that may be near enough to another day.</summary>
        internal int Find(int actor, int counterpart, int upTo, int day, out bool isSure)
        {
            int otherActor = _sharesActor ? ValueOf(_other.ActorVariable, actor, counterpart) : 0;
            int otherCounterpart = _sharesCounterpart ? ValueOf(_other.CounterpartVariable, actor, counterpart) : 0;
            isSure = false;
            if (otherActor >= 0 && otherCounterpart >= 0)
            {
                int group = _deeds.GroupOf(otherActor, otherCounterpart);
                if (Near(_deeds.Sure, group, upTo, day) is >= 0 and var sure)
                {
                    isSure = true;
                    return sure;
                }

                if (Near(_deeds.Possible, group, upTo, day) is >= 0 and var possible)
                {
                    return possible;
                }
            }

            return Possibly(otherActor, otherCounterpart, upTo, day);
        }

        private int ValueOf(int variable, int actor, int counterpart) => variable == _one.ActorVariable ? actor : counterpart;

        /// <summary>Where a side is not told it may be anybody.</summary>
        private int Possibly(int otherActor, int otherCounterpart, int upTo, int day)
        {
            if (_sharesCounterpart && otherActor >= 0 && otherCounterpart >= 0 && NearAny(_deeds, otherActor, -1, upTo, day) is >= 0 and var untold)
            {
                return untold;
            }

            if (otherActor >= 0 && otherCounterpart >= 0)
            {
                return -1;
            }

            var wider = _derivation.Others(_other, _sharesActor && otherActor >= 0, _sharesCounterpart && otherCounterpart >= 0);
            int found = NearAny(wider, Math.Max(0, otherActor), Math.Max(0, otherCounterpart), upTo, day);
            return found >= 0 || !(_sharesCounterpart && otherCounterpart >= 0) ? found : NearAny(wider, Math.Max(0, otherActor), -1, upTo, day);
        }

        private int NearAny(OtherDeeds deeds, int actor, int counterpart, int upTo, int day)
        {
            int group = deeds.GroupOf(actor, counterpart);
            int found = Near(deeds.Sure, group, upTo, day);
            return found >= 0 ? found : Near(deeds.Possible, group, upTo, day);
        }

        private int Near(GroupedDays deeds, int group, int upTo, int day)
        {
            if (group < 0 || deeds.IsEmpty)
            {
                return -1;
            }

            int place = deeds.LastUpTo(group, upTo, out int found);
            return place >= 0 && (_within is not { } span || day <= span.After(found)) ? place : -1;
        }
    }
}
