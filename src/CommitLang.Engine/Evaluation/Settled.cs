using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// What the evidence up to a day comes to, as far as verdicts ask. A condition looks at a verdict as of one day after the other; where no fact
/// goes on from a day to the next, what lies before need not be gathered again as long as the time in force before stays the same.
/// </summary>
internal sealed record Settled
{
    internal static readonly Settled Nothing = new();

    /// <summary>The day up to which evidence is in it.</summary>
    internal int Through { get; private init; } = Calendar.Beginning - 1;

    /// <summary>The time in force up to that day.</summary>
    private ModalDays Days { get; init; } = ModalDays.None;

    private bool IsFor { get; init; }

    private bool IsForDisputed { get; init; }

    private bool IsForPossible { get; init; }

    private bool IsAgainst { get; init; }

    private bool IsAgainstDisputed { get; init; }

    private bool IsAgainstPossible { get; init; }

    /// <summary>Sure evidence for lies wholly, or on some sure day, on or after this day.</summary>
    private int LastFor { get; init; } = Calendar.Beginning;

    /// <summary>Some evidence against may lie on or after this day.</summary>
    private int LastAgainst { get; init; } = Calendar.Beginning;

    /// <summary>The last day on which sure evidence against may fall.</summary>
    private int LastSureAgainst { get; init; } = Calendar.Beginning;

    private bool IsForThroughout { get; init; } = true;

    private bool IsAgainstThroughout { get; init; } = true;

    private bool IsAgainstOnLastDay { get; init; }

    /// <summary>Whether the time in force up to its day is still what it was.</summary>
    internal bool Suits(Obligation obligation) => Through < obligation.AsOf && obligation.Days.Clip(DaySet.UpTo(Through)).Equals(Days);

    /// <summary>With the evidence of the days after it, up to the day of evaluation.</summary>
    internal Settled With(Obligation obligation, List<Item> items)
    {
        var days = obligation.Days.Possible;
        var rest = days.Intersect(DaySet.From(Through + 1));
        var coveredAgainst = Signs.Covered(items, isFor: false);
        var settled = this with
        {
            Through = obligation.AsOf,
            Days = obligation.Days,
            IsForThroughout = IsForThroughout && Signs.Covered(items, isFor: true).Covers(rest),
            IsAgainstThroughout = IsAgainstThroughout && coveredAgainst.Covers(rest),
            IsAgainstOnLastDay = rest.IsEmpty ? IsAgainstOnLastDay : coveredAgainst.Contains(rest.Last),
        };
        foreach (var item in items)
        {
            settled = item.Certainty == Certainty.No || item.Status is not (EvidenceStatus.Sure or EvidenceStatus.Disputed) ? settled
                : item.IsFor ? settled.WithFor(item)
                : settled.WithAgainst(item);
        }

        return settled;
    }

    /// <param name="withheld">The days on which the facts are withheld.</param>
    internal Signs Read(Obligation obligation, DaySet withheld)
    {
        bool isEmpty = Days.Possible.IsEmpty;
        return new Signs
        {
            IsFor = IsFor,
            IsForDisputed = !IsFor && IsForDisputed,
            IsForPossible = IsForPossible,
            IsAgainst = IsAgainst,
            IsAgainstDisputed = !IsAgainst && IsAgainstDisputed,
            IsAgainstPossible = IsAgainstPossible,
            IsCured = IsAgainst && !obligation.IsDo && LastAgainst <= LastSureAgainst && LastFor > LastSureAgainst,
            IsForThroughout = !isEmpty && IsForThroughout,
            IsAgainstThroughout = !isEmpty && IsAgainstThroughout,
            IsAgainstOnLastDay = !isEmpty && IsAgainstOnLastDay,
            IsWithheld = !isEmpty && withheld.StretchAt(Days.Possible.Last) is { } stretch
                && (obligation.IsDo || !IsFor || LastFor < stretch.First),
        };
    }

    private Settled WithFor(Item item)
    {
        var when = item.Fact.When;
        return this with
        {
            IsFor = IsFor || item.IsSure,
            IsForDisputed = IsForDisputed || item.IsDisputed,
            IsForPossible = IsForPossible || item.IsPossible,
            LastFor = !item.IsSure ? LastFor
                : Math.Max(LastFor, item.Fact.IsOfWholePeriod || (when.IsOneDay && !item.IsByDays)
                    ? when.Earliest
                    : Days.Sure.Intersect(item.Mask.Sure).Intersect(when.SureDays).Last),
        };
    }

    private Settled WithAgainst(Item item)
    {
        var when = item.Fact.When;
        var days = when.PossibleDays.Intersect(item.Mask.Possible).Intersect(Days.Possible);
        int last = days.IsEmpty ? Calendar.Beginning : days.Last;
        return this with
        {
            IsAgainst = IsAgainst || item.IsSure,
            IsAgainstDisputed = IsAgainstDisputed || item.IsDisputed,
            IsAgainstPossible = IsAgainstPossible || item.IsPossible,
            LastAgainst = Math.Max(LastAgainst, item.Fact.IsOfWholePeriod && when.StartHigh <= when.EndLow ? when.StartHigh : last),
            LastSureAgainst = item.Certainty == Certainty.Sure ? Math.Max(LastSureAgainst, last) : LastSureAgainst,
        };
    }
}
