namespace CommitLang.Engine.Time;

/// <summary>A set of days known only in part: the days surely in it, and the days possibly in it (which include the sure ones).</summary>
internal readonly record struct ModalDays(DaySet Sure, DaySet Possible)
{
    internal static readonly ModalDays None = new(DaySet.Empty, DaySet.Empty);
    internal static readonly ModalDays All = new(DaySet.All, DaySet.All);

    internal static ModalDays Surely(DaySet days) => new(days, days);

    /// <summary>Whether it is known which days they are, as far as one set stands for both: most are, and are made once then.</summary>
    private bool IsOneSet => ReferenceEquals(Sure, Possible);

    internal ModalDays Intersect(ModalDays other) => IsOneSet && other.IsOneSet
        ? Surely(Sure.Intersect(other.Sure))
        : new(Sure.Intersect(other.Sure), Possible.Intersect(other.Possible));

    internal ModalDays Union(ModalDays other) => new(Sure.Union(other.Sure), Possible.Union(other.Possible));

    internal ModalDays Except(ModalDays other) => IsOneSet && other.IsOneSet
        ? Surely(Sure.Except(other.Sure))
        : new(Sure.Except(other.Possible), Possible.Except(other.Sure));

    internal ModalDays Complement() => new(Possible.Complement(), Sure.Complement());

    internal ModalDays Clip(DaySet days) => IsOneSet ? Surely(Sure.Intersect(days)) : new(Sure.Intersect(days), Possible.Intersect(days));

    internal ModalDays OnlyPossibly() => new(DaySet.Empty, Possible);
}
