using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Facts;

/// <summary>Whether and when something that is so at some time is so on given days.</summary>
internal static class Presence
{
    /// <summary>
    /// Whether a fact falls into days: on one day when that day does; throughout a stretch when some day of it does; of a whole period
    /// when all its days do.
    /// </summary>
    internal static Certainty In(Fact fact, ModalDays days)
    {
        var certainty = fact.IsOfWholePeriod ? Whole(fact.When, days) : Of(fact.When, days);
        return certainty == Certainty.Sure && fact.IsPossible ? Certainty.Possible : certainty;
    }

    internal static Certainty Of(Occasion when, ModalDays days)
    {
        if (when.IsOneDay)
        {
            return days.Sure.Covers(when.Earliest, when.Latest) ? Certainty.Sure
                : days.Possible.Overlaps(when.Earliest, when.Latest) ? Certainty.Possible : Certainty.No;
        }

        return days.Sure.Overlaps(when.StartHigh, when.EndLow) ? Certainty.Sure
            : days.Possible.Overlaps(when.StartLow, when.EndHigh) ? Certainty.Possible : Certainty.No;
    }

    /// <summary>The days that the fact surely covers.</summary>
    internal static DaySet SureDays(Fact fact) =>
        fact.IsPossible || (fact.When.IsOneDay && fact.When.Earliest != fact.When.Latest) ? DaySet.Empty : fact.When.SureDays;

    /// <summary>
    /// A date cut to the days on which something holds, in pieces. A piece is only possible where the days are, or where one day of
    /// several may lie outside of them.
    /// </summary>
    internal static IReadOnlyList<(Occasion When, bool IsPossible)> Cut(Occasion when, bool isOfWholePeriod, ModalDays days)
    {
        if (days.Sure.Covers(when.StartLow, when.EndHigh))
        {
            return [(when, false)];
        }

        if (isOfWholePeriod)
        {
            return Whole(when, days) == Certainty.No ? [] : [(when, true)];
        }

        return when.IsOneDay ? CutOneDay(when, days) : CutThroughout(when, days);
    }

    private static (Occasion When, bool IsPossible)[] CutOneDay(Occasion when, ModalDays days)
    {
        var left = days.Possible.Intersect(when.PossibleDays);
        return left.IsEmpty ? [] : [(Occasion.OneDay(left.First, left.Last), true)];
    }

    private static List<(Occasion When, bool IsPossible)> CutThroughout(Occasion when, ModalDays days)
    {
        var pieces = new List<(Occasion, bool)>();
        var sure = days.Sure.Intersect(when.SureDays);
        foreach (var piece in days.Possible.Intersect(when.PossibleDays).Stretches)
        {
            var inside = sure.Intersect(DaySet.Of(piece.First, piece.Last));
            switch (inside.Stretches.Length)
            {
                case 0:
                    pieces.Add((Occasion.Throughout(DayBounds.Exact(piece.First, piece.Last)), true));
                    break;
                case 1:
                    pieces.Add((Occasion.Throughout(new DayBounds(piece.First, inside.First, inside.Last, piece.Last)), false));
                    break;
                default:
                    foreach (var stretch in inside.Stretches)
                    {
                        pieces.Add((Occasion.Throughout(DayBounds.Exact(stretch.First, stretch.Last)), false));
                    }

                    pieces.Add((Occasion.Throughout(DayBounds.Exact(piece.First, piece.Last)), true));
                    break;
            }
        }

        return pieces;
    }

    private static Certainty Whole(Occasion when, ModalDays days)
    {
        if (days.Sure.Covers(when.StartLow, when.EndHigh))
        {
            return Certainty.Sure;
        }

        bool possible = when.StartHigh <= when.EndLow
            ? days.Possible.Covers(when.StartHigh, when.EndLow)
            : days.Possible.Overlaps(when.StartLow, when.EndHigh);
        return possible ? Certainty.Possible : Certainty.No;
    }
}
