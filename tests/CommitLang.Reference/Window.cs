using System.Collections.Immutable;
using CommitLang.Engine.Numbers;

namespace CommitLang.Reference;

/// <summary>When one obligation is in force, and what ended it.</summary>
internal sealed record Window
{
    /// <summary>In force, up to the day of evaluation; for a do also up to its deadline. This is W.</summary>
    internal required Days InForce { get; init; }

    /// <summary>In force on that day whatever the clauses that date the window say: conditions, membership, withdrawals.</summary>
    internal required Days Standing { get; init; }

    /// <summary>Surely suspended.</summary>
    internal required Days Suspended { get; init; }

    /// <summary>The first day of the window, at the earliest and latest.</summary>
    internal required (int Low, int High) Start { get; init; }

    /// <summary>The deadline, or the last day of the window, that day included, at the earliest and latest.</summary>
    internal required (int Low, int High) Deadline { get; init; }

    /// <summary>The first day on which it is surely withdrawn or replaced.</summary>
    internal required int? EndedOn { get; init; }

    /// <summary>The first day on which it is surely released: by <c>unless</c>, or by the end of membership.</summary>
    internal required int? ReleasedOn { get; init; }

    internal required int AsOf { get; init; }

    internal required bool IsDo { get; init; }

    internal bool IsSurelyEmpty => InForce.IsEmpty;

    internal bool MayBeEmpty => InForce.Sure.Count == 0;

    internal int LastDay => InForce.Possible[^1];

    internal bool IsReleasedBeforeDeadline => IsReleasedBefore(Deadline.Low);

    /// <summary>The first day that is late: the day after the deadline, or that of resumption where it falls in a suspension.</summary>
    internal int LateFrom => CalendarDays.IsUnbounded(Deadline.High) ? int.MaxValue : Math.Max(Passing(Deadline.High), Deadline.High + 1);

    internal bool IsEnded => EndedOn <= Deadline.High;

    internal bool IsEndedBeforeDeadline => IsEndedBefore(Deadline.Low);

    /// <summary>Whether it was released before that day, or before the day of resumption where that falls in a suspension.</summary>
    internal bool IsReleasedBefore(int deadline) => ReleasedOn <= Passing(deadline);

    /// <summary>Whether it was withdrawn or replaced before that day, or before the day of resumption.</summary>
    internal bool IsEndedBefore(int deadline) => EndedOn <= Passing(deadline);

    /// <summary>Whether the deadline has passed: surely, or possibly where the words were only possibly in force on it.</summary>
    internal Certainty Passed
    {
        get
        {
            if (CalendarDays.IsUnbounded(Deadline.High) || AsOf <= Deadline.High)
            {
                return Certainty.No;
            }

            int passing = Passing(Deadline.High);
            return passing > AsOf ? Certainty.No : Standing[passing];
        }
    }

    /// <summary>The deadline, or where it falls in a suspension the day of resumption, on which it passes.</summary>
    private int Passing(int deadline)
    {
        int day = deadline;
        while (day <= AsOf && Suspended[day] == Certainty.Sure)
        {
            day++;
        }

        return day > AsOf && day > deadline ? int.MaxValue : day;
    }

    /// <summary>
    /// For what is counted up over the window: whether it is over, and was in force to its end; for a keep also where it ended in a suspension.
    /// </summary>
    internal Certainty HasEnded => IsDo || CalendarDays.IsUnbounded(Deadline.High) || AsOf <= Deadline.High || Suspended[Deadline.High] != Certainty.Sure
        ? Passed
        : Certainty.Sure;

    internal bool HasPassed => Passed == Certainty.Sure;
}

/// <summary>One obligation that a declaration is taken apart into, with its place in the tree.</summary>
internal sealed record Leaf(ImmutableArray<(int Actor, Certainty Certainty)> Bound, Window Window);
