using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Model;

internal enum RecordKind
{
    Deed,
    Denial,
    Measurement,
    Monitoring,
    Withholding,

    /// <summary>No record: a place that is kept free for one.</summary>
    None,
}

/// <summary>One record of one actor. A statement with several actors is one record for each.</summary>
internal sealed record Record
{
    /// <summary>A place at which no record stands; it belongs to no reading.</summary>
    internal static readonly Record Free = new() { Kind = RecordKind.None, Actor = -1, When = default, Readings = [int.MaxValue] };

    internal required RecordKind Kind { get; init; }

    /// <summary>Who did, had, withheld, or was watched.</summary>
    internal required int Actor { get; init; }

    /// <summary><c>one of G did</c>: a sure deed of the actor G, a possible one of each of its members.</summary>
    internal bool IsOfOneMember { get; init; }

    /// <summary>The conduct, or -1 where it is about a measure.</summary>
    internal int Conduct { get; init; } = -1;

    /// <summary>Indexes into <see cref="Program.Arguments"/>; -1 for one that is left out.</summary>
    internal ImmutableArray<int> Arguments { get; init; } = [];

    internal ImmutableArray<int> Counterparts { get; init; } = [];

    /// <summary>The measure, or -1 where it is about a conduct.</summary>
    internal int Measure { get; init; } = -1;

    /// <summary>In the base unit of the measure.</summary>
    internal ValueRange Value { get; init; }

    internal required Occasion When { get; init; }

    /// <summary><c>possibly</c>: possible evidence only.</summary>
    internal bool IsPossible { get; init; }

    /// <summary>Indexes of the cited sources.</summary>
    internal ImmutableArray<int> Sources { get; init; } = [];

    /// <summary>The actors (principals, never spokesmen) to whose readings it belongs; none means the common reading.</summary>
    internal ImmutableArray<int> Readings { get; init; } = [];

    /// <summary>The actor who was watching, for monitoring; else -1.</summary>
    internal int Watcher { get; init; } = -1;

    internal bool IsFree => Kind == RecordKind.None;
}

internal sealed record Rule
{
    /// <summary>As written, or a name made for it; for explanations.</summary>
    internal required string Name { get; init; }

    internal required Pattern Body { get; init; }

    /// <summary>How many variable slots body, head and tests use.</summary>
    internal required int Variables { get; init; }

    internal required int Conduct { get; init; }

    /// <summary>Values or variables; <see cref="TermKind.Any"/> leaves the argument out.</summary>
    internal ImmutableArray<Term> Arguments { get; init; } = [];

    /// <summary>Actors or variables. None: the derived deed keeps the counterpart of the first pattern written.</summary>
    internal ImmutableArray<Term> Counterparts { get; init; } = [];

    /// <summary><c>counts as not</c>: derives a denial.</summary>
    internal bool DerivesDenial { get; init; }

    internal Test? When { get; init; }

    internal Test? Unless { get; init; }

    internal DayBounds Dates { get; init; } = DayBounds.Always;

    internal ImmutableArray<int> Readings { get; init; } = [];

    internal ImmutableArray<int> Overrides { get; init; } = [];
}

internal enum WithdrawalKind
{
    Withdraws,
    Suspends,
    Resumes,
}

internal sealed record Withdrawal
{
    internal required WithdrawalKind Kind { get; init; }

    internal required int Actor { get; init; }

    /// <summary>On one day; a suspension may also be given for a stretch of days, after which the words are in force again.</summary>
    internal required Occasion When { get; init; }

    internal ImmutableArray<DeclarationReference> Declarations { get; init; } = [];

    internal ImmutableArray<int> Agreements { get; init; } = [];

    internal ImmutableArray<int> Sources { get; init; } = [];

    internal ImmutableArray<int> Readings { get; init; } = [];
}

internal enum StatementKind
{
    Record,
    Declaration,
    Withdrawal,
}

/// <summary>A record, declaration or withdrawal by its index in its own array of the program.</summary>
internal readonly record struct StatementReference(StatementKind Kind, int Index);

/// <summary>
/// That one statement stands in place of others, from the day on which it is known. In a reading to which it does not belong it
/// changes nothing.
/// </summary>
/// <param name="By">The correcting statement; of one with several actors the first.</param>
/// <param name="Corrected">Everything that the named statement stands for: one for each of its actors.</param>
internal sealed record Correction(StatementReference By, ImmutableArray<StatementReference> Corrected);
