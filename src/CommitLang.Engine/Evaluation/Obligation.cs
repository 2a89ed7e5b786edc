using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>The smallest thing that is judged: one conduct or quantity, of one bearer, in one period, after one trigger.</summary>
internal sealed record Obligation
{
    internal required int Index { get; init; }

    internal required Declaration Declaration { get; init; }

    /// <summary>Null for a quantity.</summary>
    internal ConductPattern? Conduct { get; init; }

    internal required Force Force { get; init; }

    internal required int AsOf { get; init; }

    /// <summary>The time in force, cut at the day of evaluation and, for a do, at the deadline.</summary>
    internal required ModalDays Days { get; init; }

    /// <summary><see cref="Calendar.Forever"/> where there is none.</summary>
    internal required (int Low, int High) Deadline { get; init; }

    /// <summary>The deadline has passed, and the words still stood on it; of <c>at</c> its date is over, wherever it lies.</summary>
    internal required bool HasPassed { get; init; }

    internal required bool IsDo { get; init; }

    /// <summary>The days of later obligations of the same kind: what is in time for one of them is not late for this one.</summary>
    internal DaySet LaterDays { get; init; } = DaySet.Empty;

    internal required List<(int Actor, Certainty Certainty)> Principals { get; init; }

    /// <summary>Deeds to which the actor reserved a right count all the same.</summary>
    internal bool CountsReserved { get; init; }

    /// <summary>What a declaration asks for while it is in force.</summary>
    internal static Obligation Of(
        int index, Declaration declaration, Force force, DaySet later, List<(int Actor, Certainty Certainty)> principals, int asOf, ConductPattern? conduct)
    {
        bool isDo = Judge.IsDo(declaration);
        var deadline = isDo ? Windows.DeadlineOf(declaration, force) : (Low: Calendar.Forever, High: Calendar.Forever);
        return new()
        {
            Index = index,
            Declaration = declaration,
            Conduct = conduct,
            Force = force,
            AsOf = asOf,
            Days = DaysOf(force, deadline, isDo && declaration.At is null, asOf),
            Deadline = deadline,
            HasPassed = isDo && deadline.High < asOf && (declaration.At is not null || force.StandsWhenPassing(deadline.High) == Certainty.Sure),
            IsDo = isDo,
            LaterDays = later,
            Principals = principals,
        };
    }

    /// <summary>What the signs come to.</summary>
    /// <param name="frame">Whose outcome it is.</param>
    /// <param name="signs">What the evidence says.</param>
    /// <param name="sureDays">The days that are told with the evidence.</param>
    /// <param name="evidence">The evidence as it is told; the default where it is made when somebody asks for it.</param>
    /// <param name="told">Makes it; else null.</param>
    internal Outcome Decide(Outcome frame, Signs signs, DaySet sureDays, ImmutableArray<Evidence> evidence, ToldEvidence? told)
    {
        var (verdict, reason, also) = Tables.Judge(this, signs);
        var days = Days.Possible;
        return frame with
        {
            Verdict = verdict,
            Reason = reason,
            AlsoApplies = also,
            Window = days.IsEmpty ? null : (days.First, days.Last),
            Coverage = signs.Coverage,
            Degree = signs.Degree,
            Reached = signs.Reached,
            LastEvidence = signs.LastEvidence,
            Deadline = IsDo && Deadline.High < Calendar.Forever ? Deadline.High : null,
            Marks = Force.Marks,
            Conduct = Conduct,
            SureDays = sureDays,
            Evidence = evidence,
            Told = told,
        };
    }

    /// <summary>The last day possibly in force; only where there is one.</summary>
    internal int LastDay => Days.Possible.Last;

    /// <summary>The days after the deadline, up to the day of evaluation.</summary>
    internal DaySet AfterDeadline => DaySet.Of(Calendar.Next(Deadline.High), AsOf);

    /// <summary>Whether what ends it surely came before the deadline, and before the day of evaluation.</summary>
    internal bool HasEndedBefore(int day) => day <= AsOf && day <= Deadline.Low;

    /// <summary>
    /// Whether it was surely withdrawn or replaced before the deadline; where the deadline is that of <c>at</c>, which may lie behind the window, while
    /// the window lasted.
    /// </summary>
    internal bool IsWithdrawnBeforeDeadline =>
        HasEndedBefore(Force.Withdrawn) && (Declaration.At is null || Force.Withdrawn <= Force.End.High);

    private static ModalDays DaysOf(Force force, (int Low, int High) deadline, bool endsWithDeadline, int asOf)
    {
        var days = force.Days.Clip(DaySet.UpTo(asOf));
        return !endsWithDeadline ? days
            : deadline.Low == deadline.High ? days.Clip(DaySet.UpTo(deadline.High))
            : new ModalDays(days.Sure.Intersect(DaySet.UpTo(deadline.Low)), days.Possible.Intersect(DaySet.UpTo(deadline.High)));
    }
}
