using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Sets evidence that would decide (against a keep, for a do) against records of the opposite: one that surely covers all its days in force
/// disputes it unless it is better graded; a better graded one, or one of the reading's own, rebuts it.
/// </summary>
internal static class Disputes
{
    internal static void Settle(View view, FactBase facts, Obligation obligation, List<Item> items)
    {
        foreach (var item in items)
        {
            if (item.IsFor != obligation.IsDo || item.Certainty == Certainty.No || item.Status != EvidenceStatus.Sure)
            {
                continue;
            }

            var needed = Needed(item, obligation);
            if (needed.IsEmpty)
            {
                continue;
            }

            switch (item.Fact.Kind)
            {
                case RecordKind.Deed:
                    SettleDeed(view, facts, needed, item);
                    break;
                case RecordKind.Denial:
                    SettleDenial(view, facts, needed, item);
                    break;
            }
        }
    }

    /// <summary>Figures of one quantity by different publishers on different sides of the bound.</summary>
    /// <param name="items">For each figure its item.</param>
    /// <param name="publishers">For each item the publishers of its record.</param>
    internal static void SettleFigures(Obligation obligation, List<Item> items, Func<Item, IReadOnlySet<int>> publishers)
    {
        foreach (var item in items)
        {
            if (item.IsFor != obligation.IsDo || item.Certainty == Certainty.No || item.Status != EvidenceStatus.Sure)
            {
                continue;
            }

            var needed = Needed(item, obligation);
            if (needed.IsEmpty)
            {
                continue;
            }

            foreach (var other in items)
            {
                if (other.IsFor != item.IsFor && other.Certainty == Certainty.Sure && other.Fact.Actor == item.Fact.Actor
                    && MayCover(other.Fact.When, needed) && other.Fact.When.SureDays.Covers(needed)
                    && !publishers(other).IsSubsetOf(publishers(item)))
                {
                    Set(item, other.Fact);
                }
            }
        }
    }

    private static void SettleDeed(View view, FactBase facts, DaySet needed, Item item)
    {
        Against(item.Fact);
        if (!item.Fact.IsRecorded)
        {
            foreach (var recorded in item.Fact.Recorded())
            {
                if (recorded.Kind == RecordKind.Deed)
                {
                    Against(recorded);
                }
            }
        }

        void Against(Fact deed)
        {
            foreach (int wider in view.Matching.Conducts.WiderThan(deed.Conduct))
            {
                foreach (var denial in facts.Denials.About(wider, deed.Actor, needed.First, needed.Last))
                {
                    if (!denial.IsPossible && MayCover(denial.When, needed) && denial.Known <= view.KnownBy
                        && denial.When.SureDays.Intersect(view.Matching.Denial(denial, deed).Sure).Covers(needed))
                    {
                        Set(item, denial);
                    }
                }
            }
        }
    }

    private static void SettleDenial(View view, FactBase facts, DaySet needed, Item item)
    {
        foreach (int kind in view.Matching.Conducts.KindsOf(item.Fact.Conduct))
        {
            foreach (var deed in facts.Deeds.About(kind, item.Fact.Actor, needed.First, needed.Last))
            {
                if (!deed.IsPossible && MayCover(deed.When, needed)
                    && Presence.SureDays(deed).Intersect(view.Matching.Denial(item.Fact, deed).Sure).Covers(needed))
                {
                    Set(item, deed);
                }
            }
        }
    }

    /// <summary>The days of the evidence inside of the time in force, all of which the opposite must cover.</summary>
    private static DaySet Needed(Item item, Obligation obligation) =>
        item.Fact.When.PossibleDays.Intersect(item.Mask.Possible).Intersect(obligation.Days.Possible);

    /// <summary>Two comparisons that most records do not pass.</summary>
    private static bool MayCover(Occasion when, DaySet needed) => when.StartLow <= needed.First && needed.Last <= when.EndHigh;

    private static void Set(Item item, Fact opposite)
    {
        bool isOwn = item.Fact.IsOwn && !opposite.IsOwn;
        bool isOverruled = opposite.IsOwn && !item.Fact.IsOwn;
        if (isOwn || item.Status == EvidenceStatus.Rebutted)
        {
            return;
        }

        if (isOverruled || opposite.Grade.IsBetterThan(item.Fact.Grade))
        {
            item.Status = EvidenceStatus.Rebutted;
            item.Other = opposite;
        }
        else if (item.Certainty == Certainty.Sure && item.Status == EvidenceStatus.Sure && !item.Fact.Grade.IsBetterThan(opposite.Grade))
        {
            item.Status = EvidenceStatus.Disputed;
            item.Other = opposite;
        }
    }
}
