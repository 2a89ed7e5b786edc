using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Reference;

/// <summary>Deeds one after another, or close together: order and distance go by the day on which each began.</summary>
internal static class Joints
{
    internal static IEnumerable<Match> After(World world, Match later, Match earlier, Duration? within)
    {
        if (later.Kept.Identity == earlier.Kept.Identity)
        {
            // One deed does not come after itself, whenever it was.
            return [];
        }

        var facts = later.Facts.AddRange(earlier.Facts);
        var begins = earlier.When.Begins;
        bool sureDays = earlier.When.IsSure;
        Certainty Follows(int day) => All(begins.Select(begin => begin < day && IsWithin(world, begin, day, within)));
        var when = AtItsBegin(later.When, Follows);
        return when.IsEmpty ? [] : [new Match(earlier.Binding, sureDays ? when : when.Maybe(), later.Kept, later.First, facts)];
    }

    internal static IEnumerable<Match> Both(World world, Match left, Match right, Duration? within) =>
        Last(world, [left, right], within).Select(joint => joint with { Binding = right.Binding, First = left.First });

    /// <summary>
    /// The last of several: where it is sure which one that is, its time is kept; where all are on some day, the last of these days.
    /// </summary>
    internal static IEnumerable<Match> Last(World world, ImmutableArray<Match> all, Duration? within)
    {
        if (all.Length == 1)
        {
            return all;
        }

        var facts = all.SelectMany(match => match.Facts).ToImmutableArray();
        bool isSure = all.All(match => match.When.IsSure);
        var ways = Ways(all).ToList();
        var good = ways.Where(way => IsWithin(world, way.Min(), way.Max(), within)).ToList();
        if (good.Count == 0)
        {
            return [];
        }

        isSure &= good.Count == ways.Count;
        var lasts = good.Select(way => way.IndexOf(way.Max())).Distinct().ToList();
        var found = new List<Match>();
        if (lasts.Count > 1 && all.All(match => match.When.Shape == Shape.OneDay))
        {
            var days = good.Select(way => way.Max()).ToHashSet();
            var kept = all[lasts[^1]];
            return [new Match(kept.Binding, new When(world, Shape.OneDay, world.Map(day => Logic.Is(days.Contains(day))), isSure),
                kept.Kept, all[0].First, facts)];
        }

        foreach (int last in lasts)
        {
            var match = all[last];
            var begins = good.Where(way => way.IndexOf(way.Max()) == last).Select(way => way[last]).ToHashSet();
            var when = match.When.Shape == Shape.OneDay
                ? match.When with { Days = match.When.Days.And(day => Logic.Is(begins.Contains(day))) }
                : match.When;
            found.Add(new Match(match.Binding, isSure && lasts.Count == 1 ? when : when.Maybe(), match.Kept, all[0].First, facts));
        }

        return found;
    }

    /// <summary>What is left of a deed where its begin must be on a certain kind of day.</summary>
    private static When AtItsBegin(When when, Func<int, Certainty> holds)
    {
        if (when.Shape == Shape.OneDay)
        {
            return when.Where(holds);
        }

        var certainty = All(when.Begins.Select(holds));
        return certainty == Certainty.No ? when.Where(_ => Certainty.No) : when.Maybe(certainty);
    }

    private static Certainty All(IEnumerable<Certainty> some)
    {
        var list = some.ToList();
        return list.All(c => c == Certainty.Sure) ? Certainty.Sure : list.Any(c => c != Certainty.No) ? Certainty.Possible : Certainty.No;
    }

    private static Certainty All(IEnumerable<bool> some) => All(some.Select(Logic.Is));

    private static bool IsWithin(World world, int first, int last, Duration? within) =>
        within is not { } span || last <= (first == world.Low ? Calendar.Beginning : span.After(first)) || first == last;

    /// <summary>Every way in which the begins can lie; those of one deed lie together.</summary>
    private static IEnumerable<ImmutableList<int>> Ways(ImmutableArray<Match> all)
    {
        IEnumerable<ImmutableList<int>> ways = [[]];
        for (int i = 0; i < all.Length; i++)
        {
            var match = all[i];
            int same = Enumerable.Range(0, i).FirstOrDefault(j => all[j].Kept.Identity == match.Kept.Identity, -1);
            ways = same >= 0
                ? ways.Select(way => way.Add(way[same]))
                : ways.SelectMany(way => match.When.Begins.Select(begin => way.Add(begin)));
        }

        return ways;
    }
}
