using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>Section 5: the two tables, line by line. The first line that applies.</summary>
internal static class Tables
{
    internal static Judgment Keep(Case evidence, Window window)
    {
        var w = window.InForce;
        var against = evidence.Against.Where(e => e.When.In(w) != Certainty.No).ToList();
        var sureAgainst = against.Where(e => e.When.In(w) == Certainty.Sure).ToList();
        if (sureAgainst.Any(e => !e.IsDisputed))
        {
            int last = sureAgainst.Max(e => e.When.Days.Possible.Last(day => w[day] != Certainty.No));
            var after = w.And(day => Logic.Is(day > last));
            bool isCured = evidence.For.Any(e => e.When.In(after) == Certainty.Sure) && against.All(e => e.When.Meets(after) == Certainty.No);
            return Judgment.Contradicted(isCured ? Reason.Cured : Reason.Breached);
        }

        if (sureAgainst.Count > 0)
        {
            return Judgment.Unverified(Reason.Conflicting);
        }

        if (window.IsSurelyEmpty)
        {
            return Judgment.Unverified(Reason.Inactive);
        }

        if (window.MayBeEmpty || against.Count > 0)
        {
            return Judgment.Unverified(Reason.Uncertain);
        }

        if (WithheldSince(evidence.Withheld, window.LastDay) is { } began
            && evidence.For.All(e => e.When.In(w.And(day => Logic.Is(day >= began))) != Certainty.Sure))
        {
            return Judgment.Unverified(Reason.Withheld);
        }

        if (w.Possible.All(day => evidence.For.Any(e => Covers(e, day, w))))
        {
            return Judgment.Consistent(Reason.Upheld);
        }

        if (evidence.For.Any(e => e.When.In(w) == Certainty.Sure))
        {
            return Judgment.Consistent(Reason.Supported);
        }

        return Judgment.Unverified(window.IsEnded ? Reason.Withdrawn : Reason.NoEvidence);
    }

    /// <param name="later">The obligations that come later, under <c>every</c> and <c>whenever</c>.</param>
    internal static Judgment Do(Case evidence, Window window, IEnumerable<Window> later)
    {
        var w = window.InForce;
        var done = evidence.For.Where(e => e.When.In(w) != Certainty.No).ToList();
        var surelyDone = done.Where(e => e.When.In(w) == Certainty.Sure).ToList();
        if (surelyDone.Any(e => !e.IsDisputed))
        {
            return Judgment.Consistent(Reason.Fulfilled);
        }

        if (surelyDone.Count > 0)
        {
            return Judgment.Unverified(Reason.Conflicting);
        }

        if (window.IsSurelyEmpty || window.IsReleasedBeforeDeadline)
        {
            return Judgment.Unverified(Reason.Inactive);
        }

        if (window.MayBeEmpty || done.Count > 0)
        {
            return Judgment.Unverified(Reason.Uncertain);
        }

        if (window.IsEndedBeforeDeadline)
        {
            return Judgment.Unverified(Reason.Withdrawn);
        }

        if (window.HasPassed && evidence.Afterwards.Any(e => !e.IsDisputed
            && e.When.In(day => Logic.Is(window.LateFrom <= day && day <= window.AsOf)) == Certainty.Sure
            && later.All(other => e.When.In(other.InForce) == Certainty.No)))
        {
            return Judgment.Contradicted(Reason.Late);
        }

        if (window.HasPassed && w.Possible.All(day => evidence.Against.Any(e => Covers(e, day, w))))
        {
            return Judgment.Contradicted(Reason.Missed);
        }

        if (WithheldSince(evidence.Withheld, window.LastDay) is not null)
        {
            return Judgment.Unverified(Reason.Withheld);
        }

        if (window.HasPassed)
        {
            return Judgment.Unverified(Reason.Overdue);
        }

        return Judgment.Unverified(evidence.Against.Any(e => Covers(e, window.LastDay, w)) ? Reason.Unmet : Reason.Pending);
    }

    /// <summary>Whether sure evidence is there on that day; a total only where all its period lies in the window.</summary>
    internal static bool Covers(Evidence evidence, int day, Days window) => evidence.When.On(day) == Certainty.Sure
        && (evidence.When.Shape != Shape.Whole || evidence.When.Days.Possible.All(d => window[d] != Certainty.No));

    /// <summary>The day on which the withholding began that lasts on that day; null where there is none.</summary>
    internal static int? WithheldSince(Days withheld, int day)
    {
        if (withheld[day] != Certainty.Sure)
        {
            return null;
        }

        int first = withheld.Every.First();
        while (day > first && withheld[day - 1] == Certainty.Sure)
        {
            day--;
        }

        return day;
    }
}
