namespace CommitLang.Engine.Time;

/// <summary>
/// A stretch of days whose ends may be uncertain: it begins on some day from <see cref="StartLow"/> to <see cref="StartHigh"/> and
/// ends on some day from <see cref="EndLow"/> to <see cref="EndHigh"/> (all inclusive).
/// </summary>
internal readonly record struct DayBounds(int StartLow, int StartHigh, int EndLow, int EndHigh)
{
    internal static readonly DayBounds Always =
        new(Calendar.Beginning, Calendar.Beginning, Calendar.Forever, Calendar.Forever);

    internal static DayBounds Exact(int first, int last) => new(first, first, last, last);

    /// <summary>The days surely in it; may be empty.</summary>
    internal DaySet Sure => DaySet.Of(StartHigh, EndLow);

    /// <summary>The days possibly in it.</summary>
    internal DaySet Possible => DaySet.Of(StartLow, EndHigh);

    internal bool IsAlways => this == Always;

    internal DayBounds Intersect(DayBounds other) => new(
        Math.Max(StartLow, other.StartLow), Math.Max(StartHigh, other.StartHigh),
        Math.Min(EndLow, other.EndLow), Math.Min(EndHigh, other.EndHigh));

    internal ModalDays ToModal() => new(Sure, Possible);
}
