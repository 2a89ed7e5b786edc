using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>Makes pieces of evidence, and makes them ready for the answer.</summary>
internal static class Items
{
    /// <summary>Something that does not count, and is listed all the same.</summary>
    internal static Item LeftOut(FactBase facts, Fact fact, bool isFor, ModalDays mask) => new()
    {
        Fact = fact,
        IsFor = isFor,
        Certainty = Certainty.No,
        Mask = mask,
        Status = facts.WhyLeftOut(fact.Record),
        Other = facts.InsteadOf(fact.Record),
    };

    /// <summary>
    /// The days possibly in force that something surely covers, also where it is not sure that any of them is in force; of a figure for a
    /// whole period only if all of it is.
    /// </summary>
    internal static DaySet SureDays(Fact fact, ModalDays mask, Obligation obligation)
    {
        var days = Presence.SureDays(fact).Intersect(mask.Sure);
        return fact.IsOfWholePeriod && !obligation.Days.Possible.Covers(fact.When.PossibleDays) ? DaySet.Empty : days.Intersect(obligation.Days.Possible);
    }

    /// <summary>
    /// The evidence as it is told: what lies outside of the time in force is dropped, a deed that is there both surely and possibly is told
    /// once; first what is against a keep or for a do, then by date, and in the order of the text.
    /// </summary>
    internal static ImmutableArray<Evidence> Told(List<Item> items, bool isDo)
    {
        if (items.Count == 0)
        {
            return [];
        }

        var told = new List<Evidence>(items.Count);
        HashSet<(int, bool)>? sure = null;
        HashSet<(int Record, int Rule, bool IsFor, EvidenceStatus Status)>? seen = null;
        if (items.Count > 1)
        {
            (sure, seen) = ([], []);
            foreach (var item in items)
            {
                if (item.Certainty == Certainty.Sure)
                {
                    sure.Add((item.Fact.Record, item.IsFor));
                }
            }
        }

        foreach (var item in items)
        {
            bool isListedOnly = item.Status is not (EvidenceStatus.Sure or EvidenceStatus.Disputed);
            if ((item.Certainty == Certainty.No && !isListedOnly)
                || (item.Certainty == Certainty.Possible && sure is not null && sure.Contains((item.Fact.Record, item.IsFor))))
            {
                continue;
            }

            var status = item.Status == EvidenceStatus.Sure && item.Certainty == Certainty.Possible ? EvidenceStatus.Possible : item.Status;
            if (seen is null || seen.Add((item.Fact.Record, item.Fact.Rule, item.IsFor, status)))
            {
                told.Add(new Evidence(item.Fact, item.IsFor, status, item.Other, item.Reservation));
            }
        }

        if (told.Count > 1)
        {
            Sort(told, isDo);
        }

        return [.. told];
    }

    private static void Sort(List<Evidence> told, bool isDo) => told.Sort((a, b) =>
    {
        int side = (a.IsFor == isDo ? 0 : 1).CompareTo(b.IsFor == isDo ? 0 : 1);
        int day = a.Fact.When.Earliest.CompareTo(b.Fact.When.Earliest);
        int record = a.Fact.Record.CompareTo(b.Fact.Record);
        return side != 0 ? side : day != 0 ? day : record != 0 ? record
            : a.Fact.Rule != b.Fact.Rule ? a.Fact.Rule.CompareTo(b.Fact.Rule) : a.Status.CompareTo(b.Status);
    });
}
