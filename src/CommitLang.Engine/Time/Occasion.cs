namespace CommitLang.Engine.Time;

/// <summary>When a record is so: on some one day, or throughout a stretch of days.</summary>
internal enum OccasionKind
{
    /// <summary>On one day from <see cref="Occasion.Earliest"/> to <see cref="Occasion.Latest"/>, it is not known which.</summary>
    OneDay,

    /// <summary>On every day from its start to its end.</summary>
    Throughout,
}

/// <summary>
/// When something is so. On one day: some day from StartLow to EndHigh (StartHigh and EndLow are those same two days the other way
/// round, so that the sure days are right where the day is known). Throughout: surely from StartHigh to EndLow, possibly from
/// StartLow to EndHigh.
/// </summary>
internal readonly record struct Occasion(OccasionKind Kind, int StartLow, int StartHigh, int EndLow, int EndHigh)
{
    internal static Occasion OneDay(int earliest, int latest) => new(OccasionKind.OneDay, earliest, latest, earliest, latest);

    internal static Occasion Throughout(DayBounds b) =>
        new(OccasionKind.Throughout, b.StartLow, b.StartHigh, b.EndLow, b.EndHigh);

    /// <summary>The first day on which it is possibly so.</summary>
    internal int Earliest => StartLow;

    /// <summary>The last day on which it is possibly so.</summary>
    internal int Latest => EndHigh;

    /// <summary>The latest day on which it can have begun.</summary>
    internal int LatestBegin => StartHigh;

    internal bool GoesOn => Kind == OccasionKind.Throughout && EndHigh >= Calendar.Forever;

    internal DaySet SureDays => DaySet.Of(StartHigh, EndLow);

    internal DaySet PossibleDays => DaySet.Of(StartLow, EndHigh);

    internal bool IsOneDay => Kind == OccasionKind.OneDay;
}
