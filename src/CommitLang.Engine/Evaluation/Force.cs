using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// When words are in force, seen from one day of evaluation: for a whole declaration of one bearer, or for one of its periods or triggers.
/// </summary>
internal sealed record Force
{
    /// <summary>The days in force, neither cut at the day of evaluation nor at the deadline.</summary>
    internal required ModalDays Days { get; init; }

    /// <summary>
    /// The days on which it stands, whatever its clauses say of when it starts and ends: by membership and conditions, less withdrawals and
    /// suspensions. A deadline passes only if the words stand on it.
    /// </summary>
    internal required ModalDays Standing { get; init; }

    /// <summary>The start of the window of the whole: conditions are looked at from then on.</summary>
    internal required (int Low, int High) From { get; init; }

    /// <summary>From when <c>within</c> and <c>for</c> are counted: the start of the window, of the period, or the trigger.</summary>
    internal required (int Low, int High) Start { get; init; }

    /// <summary>The last day of the window; <see cref="Calendar.Forever"/> where it is open.</summary>
    internal required (int Low, int High) End { get; init; }

    /// <summary>The words may not have been said yet.</summary>
    internal bool IsPossible { get; init; }

    /// <summary>The days on which it is surely suspended.</summary>
    internal DaySet Suspended { get; init; } = DaySet.Empty;

    /// <summary>The first day on which it is surely withdrawn or replaced.</summary>
    internal int Withdrawn { get; init; } = Calendar.Forever;

    /// <summary>The first day on which it is surely released: by <c>unless</c>, or by the end of membership.</summary>
    internal int Released { get; init; } = Calendar.Forever;

    internal Marks Marks { get; init; }

    /// <summary>
    /// Whether it stands on the day on which a deadline passes: that day, or the day of resumption where it falls in a suspension.
    /// </summary>
    internal Certainty StandsWhenPassing(int deadline)
    {
        int day = Suspended.StretchAt(deadline) is { } stretch ? Calendar.Next(stretch.Last) : deadline;
        return Standing.Sure.Contains(day) ? Certainty.Sure : Standing.Possible.Contains(day) ? Certainty.Possible : Certainty.No;
    }
}
