using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// When words are in force, seen from one day of evaluation: for a whole declaration of one bearer, or for one of its periods or triggers.
/// </summary>
internal sealed record Force
{
    /// <summary>The days in force, neither cut at the day of evaluation nor at the deadline.</summary>
    internal required ModalDays Days { get; init; }

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
}
