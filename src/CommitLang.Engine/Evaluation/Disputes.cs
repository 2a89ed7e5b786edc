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

            switch (item.Fact.Kind)
            {
                case RecordKind.Deed:
                    SettleDeed(view, facts, obligation, item);
                    break;
                case RecordKind.Denial:
                    SettleDenial(view, facts, obligation, item);
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

            foreach (var other in items)
            {
                if (other.IsFor != item.IsFor && other.Certainty == Certainty.Sure && other.Fact.Actor == item.Fact.Actor
                    && publishers(other) is { Count: > 0 } theirs && !theirs.SetEquals(publishers(item))
                    && Covers(other.Fact.When.SureDays, item, obligation))
                {
                    Set(item, other.Fact);
                }
            }
        }
    }

    private static void SettleDeed(View view, FactBase facts, Obligation obligation, Item item)
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
                foreach (var denial in facts.Denials.About(wider, deed.Actor))
                {
                    if (!denial.IsPossible && denial.Known <= view.KnownBy
                        && Covers(denial.When.SureDays.Intersect(view.Matching.Denial(denial, deed).Sure), item, obligation))
                    {
                        Set(item, denial);
                    }
                }
            }
        }
    }

    private static void SettleDenial(View view, FactBase facts, Obligation obligation, Item item)
    {
        foreach (int kind in view.Matching.Conducts.KindsOf(item.Fact.Conduct))
        {
            foreach (var deed in facts.Deeds.About(kind, item.Fact.Actor))
            {
                if (!deed.IsPossible
                    && Covers(Presence.SureDays(deed).Intersect(view.Matching.Denial(item.Fact, deed).Sure), item, obligation))
                {
                    Set(item, deed);
                }
            }
        }
    }

    private static bool Covers(DaySet days, Item item, Obligation obligation)
    {
        var needed = item.Fact.When.PossibleDays.Intersect(item.Mask.Possible).Intersect(obligation.Days.Possible);
        return !needed.IsEmpty && days.Covers(needed);
    }

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
