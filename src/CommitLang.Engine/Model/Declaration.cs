using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Model;

internal enum Modal
{
    None,
    Will,

    /// <summary>Judged alike, and marked soft.</summary>
    AimsTo,

    /// <summary>Reserves a right; has no verdict.</summary>
    May,
}

internal enum WordsKind
{
    /// <summary><c>C</c>: must happen once.</summary>
    Do,

    /// <summary><c>not C</c>: must hold throughout.</summary>
    Not,

    /// <summary><c>keep C</c>: must hold throughout.</summary>
    Keep,

    /// <summary><c>Q CMP B</c>: a keep, or with a deadline a do.</summary>
    Quantity,
}

internal enum QuantityKind
{
    Value,
    Sum,
    Average,
    Max,
    Min,
    Count,
}

internal enum BoundPlace
{
    /// <summary>A value.</summary>
    Constant,

    /// <summary>A measure over the same period.</summary>
    SamePeriod,

    /// <summary>A measure over the period a year before.</summary>
    YearBefore,

    /// <summary>A measure at a date.</summary>
    AtDate,
}

/// <summary>What a quantity is compared with: <c>Factor × MEASURE + Offset</c>, or only <c>Offset</c> where it is constant.</summary>
/// <param name="Measure">-1 for a constant.</param>
/// <param name="Offset">In the base unit of the quantity; the constant itself where there is no measure.</param>
/// <param name="At">The period of the baseline; only with <see cref="BoundPlace.AtDate"/>.</param>
internal sealed record Bound(BoundPlace Place, int Measure, Rational Factor, ValueRange Offset, DayBounds At);

/// <param name="Measure">-1 for a count.</param>
/// <param name="Counted">The conduct of a count, else null.</param>
internal sealed record Quantity(QuantityKind Kind, int Measure, ConductPattern? Counted, Comparison Comparison, Bound Bound);

internal enum Recurrence
{
    None,
    Year,
    Quarter,
    Month,
}

internal enum ConditionKind
{
    If,
    Whenever,
    While,
    Unless,
}

internal sealed record ConditionClause(ConditionKind Kind, Condition Condition);

/// <summary>How several conducts after one another are judged together.</summary>
internal enum Combination : byte
{
    /// <summary>All must hold: <c>not A or B</c>, <c>A and B</c>, members, periods.</summary>
    Each,

    /// <summary>One must hold: a positive <c>A or B</c>.</summary>
    One,
}

/// <summary>Who is bound by the words.</summary>
/// <param name="Speaker">The actor named in front of the colon, or the member that <c>each of</c> stands for.</param>
/// <param name="Suffix">What stands behind the base name (<c>Germany</c>); empty where the declaration has one bearer only.</param>
/// <param name="Membership">The days on which a member of <c>each of G</c> belongs to it; else always.</param>
internal sealed record Bearer(int Speaker, string Suffix, ModalDays Membership);

/// <summary>A declaration as written; the engine takes it apart into bearers, periods, conducts and triggers.</summary>
internal sealed record Declaration
{
    /// <summary>A place at which no declaration stands; it belongs to no reading.</summary>
    internal static readonly Declaration Free = new() { Name = "", Bearers = [], Kind = WordsKind.Not, Readings = [int.MaxValue] };

    internal required string Name { get; init; }

    internal required ImmutableArray<Bearer> Bearers { get; init; }

    /// <summary>
    /// Whether bearers have names of their own (<c>NAME/member</c>) under the bare one; also where only one member is left.
    /// </summary>
    internal bool NamesBearers { get; init; }

    internal Modal Modal { get; init; }

    internal required WordsKind Kind { get; init; }

    internal ImmutableArray<ConductPattern> Conducts { get; init; } = [];

    internal Combination Combination { get; init; }

    internal Quantity? Quantity { get; init; }

    /// <summary>The counterparts that a quantity is about; those of conducts stand in their patterns.</summary>
    internal ImmutableArray<int> Counterparts { get; init; } = [];

    /// <summary>The day in front of the words, on one day; null where there is none.</summary>
    internal Occasion? Said { get; init; }

    internal ImmutableArray<int> Sources { get; init; } = [];

    internal ImmutableArray<int> Readings { get; init; } = [];

    /// <summary>The start of the window, at the earliest and latest; null where no clause gives it.</summary>
    internal (int Low, int High)? From { get; init; }

    /// <summary>The last day of the window, at the earliest and latest; null where no clause gives it.</summary>
    internal (int Low, int High)? Until { get; init; }

    internal Duration? For { get; init; }

    /// <summary>The deadline, that day included, at the earliest and latest.</summary>
    internal (int Low, int High)? By { get; init; }

    internal Duration? Within { get; init; }

    /// <summary>The date or period whose value is asked for.</summary>
    internal DayBounds? At { get; init; }

    internal Recurrence Every { get; init; }

    internal ImmutableArray<ConditionClause> Conditions { get; init; } = [];

    internal ImmutableArray<ConductPattern> Except { get; init; } = [];

    /// <summary>The agreement that it is part of, or -1.</summary>
    internal int Under { get; init; } = -1;

    internal ImmutableArray<DeclarationReference> Replaces { get; init; } = [];

    internal bool IsReservation => Modal == Modal.May;

    internal bool IsFree => Name.Length == 0;
}

internal sealed record Expectation
{
    internal required DeclarationReference Declaration { get; init; }

    internal required Verdict Verdict { get; init; }

    internal Reason? Reason { get; init; }

    /// <summary>That exactly so many of its members, or else of its parts, are so; null: that it is itself.</summary>
    internal int? Count { get; init; }

    internal int? AsOf { get; init; }

    internal int? KnownBy { get; init; }

    /// <summary>The actor (a principal) in whose reading; -1 for the common one.</summary>
    internal int Reading { get; init; } = -1;
}
