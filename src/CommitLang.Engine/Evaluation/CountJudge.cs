using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>Judges bounds on how many deeds there were over the time in force.</summary>
internal static class CountJudge
{
    internal static Weighed Judge(View view, Obligation obligation, Quantity quantity, ConductPattern counted)
    {
        // Deeds are gathered as those of a prohibition are: what is excepted is not among them.
        var asProhibition = obligation with
        {
            IsDo = false,
            HasPassed = false,
            Declaration = obligation.Declaration with { Kind = WordsKind.Not },

            // A right excuses what would count against the actor, so only where there may be too many.
            CountsReserved = quantity.Comparison is not (Comparison.LessOrEqual or Comparison.Less),
        };
        if (TableEvidence.Of(view, asProhibition, counted) is { } tables)
        {
            return Judge(view, obligation, quantity, tables);
        }

        if (view.IsForTables)
        {
            view.NeedsFacts = true;
            return new(new Signs(), []);
        }

        var evidence = new ConductEvidence(view, asProhibition, counted, Settled.Nothing.Through);
        var items = evidence.Gather();
        var deeds = new Deeds();
        var watched = new List<DaySet.Stretch>();
        foreach (var item in items)
        {
            if (item.Fact.Kind == RecordKind.Deed && item.Status is EvidenceStatus.Sure or EvidenceStatus.Disputed)
            {
                deeds.Add(item);
            }
            else if (item.Fact.Kind is RecordKind.Denial or RecordKind.Monitoring && item.Status == EvidenceStatus.Sure && !item.Fact.IsPossible)
            {
                // Who watches sees the deeds as well: the days with one are covered too.
                var mask = view.Matching.Denial(item.Fact, counted).Sure;
                watched.AddRange(item.Fact.When.SureDays.Intersect(mask).Intersect(obligation.Days.Possible).Stretches);
            }
        }

        var window = new AggregateWindow(obligation);
        var figures = new Figures(view, obligation, quantity);
        var days = obligation.Days.Possible;
        bool isCovered = DaySet.UnionOf(watched).Covers(days);
        var (decision, withDisputed) = (Decision.None, Decision.None);
        var bound = obligation.Principals.ConvertAll(p => figures.BoundFor(window.Period, p.Actor)).Find(b => b is not null);
        if (bound is { } known && !days.IsEmpty)
        {
            decision = Decide(deeds.Undisputed.Count);
            withDisputed = Decide(deeds.Sure.Count);

            Decision Decide(int least)
            {
                var value = ValueRange.Between(Rational.Of(least), Rational.Of(deeds.All.Count));
                var decided = window.Decide(quantity, value, isCovered, known.Value);
                return known.IsPossible ? decided.OnlyPossibly() : decided;
            }
        }

        var reached = window.HasEnded == Certainty.Sure && isCovered
            ? ValueRange.Between(Rational.Of(deeds.Undisputed.Count), Rational.Of(deeds.All.Count))
            : ValueRange.Exactly(Rational.Of(deeds.Undisputed.Count));
        var signs = AggregateJudge.SignsOf(
            obligation, items, evidence.Withheld(), decision, isLate: false, bound is null ? null : reached, bound?.Value ?? reached) with
        {
            IsForDisputed = decision.Met != Certainty.Sure && withDisputed.Met == Certainty.Sure,
            IsAgainstDisputed = decision.Broken != Certainty.Sure && withDisputed.Broken == Certainty.Sure,
        };
        return new(signs, AggregateJudge.Sides(items, decision, obligation, []));
    }

    /// <summary>Where all deeds stand in tables nobody denies one, and nobody was watching.</summary>
    private static Weighed Judge(View view, Obligation obligation, Quantity quantity, TableEvidence tables)
    {
        var window = new AggregateWindow(obligation);
        var figures = new Figures(view, obligation, quantity);
        var days = obligation.Days.Possible;
        var decision = Decision.None;
        var bound = obligation.Principals.ConvertAll(p => figures.BoundFor(window.Period, p.Actor)).Find(b => b is not null);
        if (bound is { } known && !days.IsEmpty)
        {
            var value = ValueRange.Between(Rational.Of(tables.SureDeeds), Rational.Of(tables.AllDeeds));
            decision = window.Decide(quantity, value, isCovered: false, known.Value);
            decision = known.IsPossible ? decision.OnlyPossibly() : decision;
        }

        var reached = window.HasEnded == Certainty.Sure && days.IsEmpty
            ? ValueRange.Between(Rational.Of(tables.SureDeeds), Rational.Of(tables.AllDeeds))
            : ValueRange.Exactly(Rational.Of(tables.SureDeeds));
        var signs = AggregateJudge.SignsOf(decision, bound is null ? null : reached, bound?.Value ?? reached) with
        {
            Coverage = tables.SureCoverage,
            LastEvidence = tables.LastDay,
        };
        return new(signs, tables, AggregateJudge.IsFor(decision, obligation));
    }

    /// <summary>Deeds, each counted once however many records tell of it.</summary>
    private sealed class Deeds
    {
        internal HashSet<int> Undisputed { get; } = [];

        internal HashSet<int> Sure { get; } = [];

        internal HashSet<int> All { get; } = [];

        internal void Add(Item item)
        {
            if (item.IsSure)
            {
                Undisputed.Add(item.Fact.Deed);
            }

            if (item.Certainty == Certainty.Sure)
            {
                Sure.Add(item.Fact.Deed);
            }

            if (item.Certainty != Certainty.No)
            {
                All.Add(item.Fact.Deed);
            }
        }
    }
}
