using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>What the tables of verdicts ask about the evidence.</summary>
internal sealed record Signs
{
    /// <summary>Sure, undisputed evidence for.</summary>
    internal bool IsFor { get; init; }

    /// <summary>There is sure evidence for, all of it disputed.</summary>
    internal bool IsForDisputed { get; init; }

    internal bool IsForPossible { get; init; }

    /// <summary>Sure, undisputed evidence against.</summary>
    internal bool IsAgainst { get; init; }

    /// <summary>There is sure evidence against, all of it disputed.</summary>
    internal bool IsAgainstDisputed { get; init; }

    internal bool IsAgainstPossible { get; init; }

    /// <summary>Since the last breach there is sure evidence for and none against.</summary>
    internal bool IsCured { get; init; }

    /// <summary>Sure evidence for on every day possibly in force.</summary>
    internal bool IsForThroughout { get; init; }

    /// <summary>Sure evidence against on every day possibly in force.</summary>
    internal bool IsAgainstThroughout { get; init; }

    /// <summary>Decided against a do although its deadline need not have passed: a bound that more evidence cannot undo, the value at a date.</summary>
    internal bool IsLost { get; init; }

    internal bool IsAgainstOnLastDay { get; init; }

    /// <summary>Done after the deadline.</summary>
    internal bool IsLate { get; init; }

    internal bool IsWithheld { get; init; }

    internal Rational? Coverage { get; init; }

    internal int? LastEvidence { get; init; }

    internal ValueRange? Reached { get; init; }

    internal ValueRange? Degree { get; init; }

    /// <summary>Reads the signs off single pieces of evidence.</summary>
    internal static Signs Read(Obligation obligation, List<Item> items, DaySet withheld, bool isLate)
    {
        var (sureFor, disputedFor, possibleFor) = Count(items, isFor: true);
        var (sureAgainst, disputedAgainst, possibleAgainst) = Count(items, isFor: false);
        var coveredFor = Covered(items, isFor: true);
        var coveredAgainst = Covered(items, isFor: false);
        var days = obligation.Days.Possible;
        return new Signs
        {
            IsFor = sureFor,
            IsForDisputed = !sureFor && disputedFor,
            IsForPossible = possibleFor,
            IsAgainst = sureAgainst,
            IsAgainstDisputed = !sureAgainst && disputedAgainst,
            IsAgainstPossible = possibleAgainst,
            IsCured = sureAgainst && !obligation.IsDo && Cured(obligation, items),
            IsForThroughout = !days.IsEmpty && coveredFor.Covers(days),
            IsAgainstThroughout = !days.IsEmpty && coveredAgainst.Covers(days),
            IsAgainstOnLastDay = !days.IsEmpty && coveredAgainst.Contains(days.Last),
            IsLate = isLate,
            IsWithheld = Withheld(obligation, items, withheld),
            Coverage = Share(days, coveredFor.Union(coveredAgainst)),
            LastEvidence = Last(obligation, items),
        };
    }

    /// <summary>The share of the days in force that sure evidence covers; null where there is no first day, or none at all.</summary>
    internal static Rational? Share(DaySet days, DaySet covered) =>
        days.IsEmpty || Calendar.IsUnbounded(days.First) || Calendar.IsUnbounded(days.Last)
            ? null
            : Rational.Of(covered.Intersect(days).Count) / Rational.Of(days.Count);

    internal static DaySet Covered(List<Item> items, bool isFor)
    {
        var stretches = new List<DaySet.Stretch>();
        foreach (var item in items)
        {
            if (item.IsFor == isFor && item.Status == EvidenceStatus.Sure)
            {
                stretches.AddRange(item.SureDays.Stretches);
            }
        }

        return DaySet.UnionOf(stretches);
    }

    internal static int? Last(Obligation obligation, List<Item> items)
    {
        int? last = null;
        foreach (var item in items)
        {
            var days = item.Certainty == Certainty.No || item.Status is not (EvidenceStatus.Sure or EvidenceStatus.Disputed)
                ? DaySet.Empty
                : item.Fact.When.PossibleDays.Intersect(item.Mask.Possible).Intersect(obligation.Days.Possible);
            if (!days.IsEmpty && (last is null || days.Last > last))
            {
                last = days.Last;
            }
        }

        return last;
    }

    private static (bool Sure, bool Disputed, bool Possible) Count(List<Item> items, bool isFor)
    {
        bool sure = false, disputed = false, possible = false;
        foreach (var item in items)
        {
            if (item.IsFor == isFor)
            {
                sure |= item.IsSure;
                disputed |= item.IsDisputed;
                possible |= item.IsPossible;
            }
        }

        return (sure, disputed, possible);
    }

    /// <summary>After the last day on which sure evidence against may fall there is sure evidence for and none against, not even possible.</summary>
    private static bool Cured(Obligation obligation, List<Item> items)
    {
        int last = Calendar.Beginning;
        foreach (var item in items)
        {
            if (!item.IsFor && item.Certainty == Certainty.Sure && item.Status is EvidenceStatus.Sure or EvidenceStatus.Disputed)
            {
                var days = item.Fact.When.PossibleDays.Intersect(item.Mask.Possible).Intersect(obligation.Days.Possible);
                last = days.IsEmpty ? last : Math.Max(last, days.Last);
            }
        }

        var after = obligation.Days.Clip(DaySet.From(last + 1));
        bool better = false;
        foreach (var item in items)
        {
            if (item.Certainty == Certainty.No || item.Status is not (EvidenceStatus.Sure or EvidenceStatus.Disputed))
            {
                continue;
            }

            var certainty = item.In(after);
            if (item.IsFor)
            {
                better |= item.IsSure && certainty == Certainty.Sure;
            }
            else if (certainty != Certainty.No)
            {
                return false;
            }
        }

        return better;
    }

    /// <summary>Kept back on the last day, for a keep with no sure evidence for it since that began.</summary>
    internal static bool Withheld(Obligation obligation, List<Item> items, DaySet withheld)
    {
        if (obligation.Days.Possible.IsEmpty || withheld.StretchAt(obligation.LastDay) is not { } stretch)
        {
            return false;
        }

        var since = obligation.Days.Clip(DaySet.From(stretch.First));
        return obligation.IsDo || !items.Exists(i => i.IsFor && i.IsSure && i.In(since) == Certainty.Sure);
    }
}
