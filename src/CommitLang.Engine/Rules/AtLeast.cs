using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Rules;

/// <summary>
/// So many deeds of one actor toward one counterpart inside a sliding span; those without a counterpart are counted together. Deeds are counted by the record they rest on. Each deed that has
/// enough others in the span before it dates one match.
/// </summary>
internal static class AtLeast
{
    internal static void Match(
        PatternMatcher matcher, AtLeastPattern pattern, Binding binding, Action<PatternMatch> found)
    {
        var groups = new Dictionary<(int Actor, int Counterpart), List<PatternMatch>>();
        var order = new List<(int Actor, int Counterpart)>();
        matcher.Match(pattern.Deed, binding, match =>
        {
            foreach (int counterpart in match.First.Counterparts.IsEmpty ? [-1] : match.First.Counterparts)
            {
                var key = (match.First.Actor, counterpart);
                if (!groups.TryGetValue(key, out var group))
                {
                    groups.Add(key, group = []);
                    order.Add(key);
                }

                group.Add(match);
            }
        });

        foreach (var key in order)
        {
            Slide(pattern, OncePerDeed(groups[key]), found);
        }
    }

    private static void Slide(AtLeastPattern pattern, List<PatternMatch> deeds, Action<PatternMatch> found)
    {
        int needed = Math.Max(0, pattern.Count - 1);
        int spread = deeds.Count == 0 ? 0 : deeds.Max(d => Math.Min(d.When.StartHigh - d.When.StartLow, Calendar.Forever));
        for (int last = 0; last < deeds.Count; last++)
        {
            var sure = new List<PatternMatch>();
            var possible = new List<PatternMatch>();
            int from = last;
            while (from + 1 < deeds.Count && deeds[from + 1].When.StartLow <= deeds[last].When.StartHigh)
            {
                from++;
            }

            // The nearest first; none that began too early to be inside the span, however late its own date lies.
            for (int i = from; i >= 0 && sure.Count < needed; i--)
            {
                int begin = deeds[i].When.StartLow;
                if (!Calendar.IsUnbounded(begin) && pattern.Within.After(begin + spread) < deeds[last].When.StartLow)
                {
                    break;
                }

                if (i != last)
                {
                    Sort(deeds[i], deeds[last], pattern.Within, sure, possible);
                }
            }

            if (sure.Count >= needed)
            {
                found(Made(deeds[last], sure, isPossible: false));
            }
            else if (sure.Count + possible.Count >= needed)
            {
                AddInAnyOrder(pattern, deeds, last, sure, possible, found);
                found(Made(deeds[last], [.. sure, .. possible.OrderBy(p => p.When.StartLow).Take(needed - sure.Count)], isPossible: true));
            }
        }
    }

    /// <summary>
    /// Where it is not known which of the deeds is the last, but all lie inside the span whichever it is, there surely are so many: on the last of
    /// their days. The one that may be latest makes the match.
    /// </summary>
    private static void AddInAnyOrder(
        AtLeastPattern pattern, List<PatternMatch> deeds, int last, List<PatternMatch> sure, List<PatternMatch> possible, Action<PatternMatch> found)
    {
        var latest = deeds[last];
        var close = possible.FindAll(other => IsSureDay(other) && pattern.Within.After(other.When.Earliest) >= latest.When.Latest
            && (other.When.Latest, deeds.IndexOf(other)).CompareTo((latest.When.Latest, last)) < 0);
        int missing = pattern.Count - 1 - sure.Count;
        if (!IsSureDay(latest) || close.Count < missing)
        {
            return;
        }

        List<PatternMatch> others = [.. sure, .. close.OrderByDescending(other => other.When.Earliest).Take(missing)];
        int first = Math.Max(latest.When.Earliest, others.Max(other => other.When.Earliest));
        found(Made(latest with { When = Occasion.OneDay(first, latest.When.Latest) }, others, isPossible: false));
    }

    /// <summary>Whether it surely was so on some one day.</summary>
    private static bool IsSureDay(PatternMatch match) =>
        match.When.IsOneDay && !match.Dating.IsPossible && Presence.Of(match.When, match.Days) == Certainty.Sure;

    private static void Sort(
        PatternMatch other, PatternMatch last, Duration within, List<PatternMatch> sure, List<PatternMatch> possible)
    {
        var order = PatternMatcher.NotBefore(other.When, last.When, within);
        var met = Presence.Of(other.When, other.Days);
        if (order == Certainty.No || met == Certainty.No)
        {
            return;
        }

        (order == Certainty.Sure && met == Certainty.Sure && !other.Dating.IsPossible ? sure : possible).Add(other);
    }

    private static PatternMatch Made(PatternMatch last, List<PatternMatch> others, bool isPossible)
    {
        var facts = ImmutableArray.CreateBuilder<Fact>(others.Count + 1);
        for (int i = others.Count - 1; i >= 0; i--)
        {
            facts.Add(others[i].Dating);
        }

        facts.Add(last.Dating);
        var days = isPossible ? last.Days.OnlyPossibly() : last.Days;
        var when = isPossible && others.Count > 0 ? PatternMatcher.NotEarlier(last.When, others.Max(o => o.When.StartLow)) : last.When;
        return new PatternMatch(last.First, last.Dating, facts.MoveToImmutable(), days, when);
    }

    /// <summary>Sorted by the day on which they began, a deed that is there several times only once, and sure if one of them is.</summary>
    private static List<PatternMatch> OncePerDeed(List<PatternMatch> matches)
    {
        var best = new Dictionary<int, PatternMatch>();
        foreach (var match in matches)
        {
            if (!best.TryGetValue(match.Dating.Deed, out var known) || (IsPossible(known) && !IsPossible(match)))
            {
                best[match.Dating.Deed] = match;
            }
        }

        var sorted = best.Values.ToList();
        sorted.Sort(static (a, b) => a.When.StartLow != b.When.StartLow
            ? a.When.StartLow.CompareTo(b.When.StartLow)
            : a.Dating.Deed.CompareTo(b.Dating.Deed));
        return sorted;
    }

    private static bool IsPossible(PatternMatch match) => match.Dating.IsPossible || match.Days.Sure.IsEmpty;
}
