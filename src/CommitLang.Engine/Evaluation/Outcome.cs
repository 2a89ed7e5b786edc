using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>What became of a piece of evidence.</summary>
internal enum EvidenceStatus
{
    /// <summary>It counts.</summary>
    Sure,

    /// <summary>It is shown, and decides nothing by itself.</summary>
    Possible,

    /// <summary>A sure record of the opposite covers its days, and it is not better graded.</summary>
    Disputed,

    /// <summary>Dropped: the opposite is better graded, or it is the reading's own record.</summary>
    Rebutted,

    /// <summary>Taken out by <c>except</c>.</summary>
    Excepted,

    /// <summary>The actor reserved the right to it.</summary>
    Excused,

    /// <summary>Not known to be graded well enough.</summary>
    NotAccepted,

    /// <summary>A later record stands in its place.</summary>
    Corrected,

    /// <summary>The same publisher revised the figure.</summary>
    Revised,

    /// <summary>Fewer independent publishers report it than required.</summary>
    TooFewSources,

    /// <summary>It matches after the deadline.</summary>
    AfterDeadline,

    /// <summary>The facts were kept back.</summary>
    Withheld,
}

/// <param name="IsFor">For the words; else against them.</param>
/// <param name="Other">The record of the opposite that disputes or rebuts it, the correction or revision in its place; else null.</param>
/// <param name="Reservation">The declaration that reserved the right to it; else -1.</param>
internal sealed record Evidence(Fact Fact, bool IsFor, EvidenceStatus Status, Fact? Other = null, int Reservation = -1)
{
    /// <summary>How many reports tell of it; of a deed that stands in the text, its record is one.</summary>
    internal int Reports { get; init; } = 1;

    /// <summary>How many independent publishers its reports have; 0 where they do not tell.</summary>
    internal int Publishers { get; init; }
}

[Flags]
internal enum Marks : byte
{
    None = 0,
    Withdrawn = 1,
    Suspended = 2,
    Replaced = 4,
}

/// <summary>The judgment of a declaration, or of one of its parts, in one reading, as of one day.</summary>
internal sealed record Outcome
{
    /// <summary>Null where there are none, as of all that is no quantity.</summary>
    private readonly QuantityValues? _values;

    internal required DeclarationReference Reference { get; init; }

    /// <summary>With member, period or trigger behind: <c>w/Germany/2023</c>.</summary>
    internal required string Name { get; init; }

    /// <summary>The speaker; for a whole with several bearers -1.</summary>
    internal required int Speaker { get; init; }

    internal required Verdict Verdict { get; init; }

    internal required Reason Reason { get; init; }

    /// <summary>The later rows of its table that apply as well.</summary>
    internal ImmutableArray<Reason> AlsoApplies { get; init; } = [];

    /// <summary>The first and last day possibly in its time in force; null when there is none.</summary>
    internal (int First, int Last)? Window { get; init; }

    /// <summary>The days surely in its time in force, up to the deadline and the day of evaluation; told with the evidence only.</summary>
    internal DaySet SureDays { get; init; } = DaySet.Empty;

    /// <summary>The conduct that it is about; null for a quantity, and for a whole of several.</summary>
    internal ConductPattern? Conduct { get; init; }

    /// <summary>The share of the days possibly in force that sure evidence covers, from 0 to 1; null without a bounded window.</summary>
    internal Rational? Coverage { get; init; }

    /// <summary>The value reached as a share of the bound; null where there is none.</summary>
    internal ValueRange? Degree
    {
        get => _values?.Degree;
        init => _values = QuantityValues.Of(value, Reached);
    }

    /// <summary>The value reached, in the base unit; null where there is none.</summary>
    internal ValueRange? Reached
    {
        get => _values?.Reached;
        init => _values = QuantityValues.Of(Degree, value);
    }

    /// <summary>The last day possibly covered by evidence inside the window.</summary>
    internal int? LastEvidence { get; init; }

    /// <summary>The last day on which it must have been done, at the latest; null where it is a keep or has none.</summary>
    internal int? Deadline { get; init; }

    /// <summary>It must happen once, and is judged by the second table; else it is a keep.</summary>
    internal bool IsDo { get; init; }

    internal Marks Marks { get; init; }

    /// <summary>The evidence as it is told; where tables have very much, the first pieces.</summary>
    internal ImmutableArray<Evidence> Evidence
    {
        get
        {
            if (field.IsDefault)
            {
                field = Told is { } told ? told.First : [];
            }

            return field;
        }

        init;
    }

    /// <summary>Where evidence of tables is told when somebody asks for it; else null.</summary>
    internal ToldEvidence? Told { get; init; }

    /// <summary>
    /// How many pieces of evidence there are, those that <see cref="Evidence"/> does not hold included; of one that is combined from parts, those of the parts
    /// that <see cref="Evidence"/> is taken from.
    /// </summary>
    internal int EvidenceCount
    {
        get
        {
            if (field > 0 || !HasParts)
            {
                return Math.Max(field, Told is { } told ? told.Count : Evidence.Length);
            }

            if (ListsParts)
            {
                return DecidingPart?.EvidenceCount ?? 0;
            }

            int count = 0;
            foreach (var part in Parts)
            {
                count += part.EvidenceCount;
            }

            return count;
        }

        init;
    }

    /// <summary>Members, periods, triggers or conducts that it is combined from; empty for a single one.</summary>
    internal ImmutableArray<Outcome> Parts
    {
        get => Triggered is { } triggered ? triggered.All() : field;
        init;
    } = [];

    /// <summary>Parts that are made when somebody looks at them; null where they were made at once.</summary>
    internal TriggeredParts? Triggered { get; init; }

    /// <summary>How many parts there are.</summary>
    internal int PartCount => Triggered?.Count ?? Parts.Length;

    internal bool HasParts => PartCount > 0;

    /// <summary>The first part of which it has verdict and reason; null where it has no parts, or several conducts decide together.</summary>
    internal Outcome? DecidingPart
    {
        get
        {
            if (Triggered is { } triggered)
            {
                return triggered.Count == 0 ? null : triggered.First(Verdict, Reason);
            }

            foreach (var part in Parts)
            {
                if (part.Verdict == Verdict && part.Reason == Reason)
                {
                    return part;
                }
            }

            return null;
        }
    }

    /// <summary>Its parts are those of bearers who have names of their own.</summary>
    internal bool NamesBearers { get; init; }

    /// <summary>Parts have names of their own, and are listed one by one; else (several conducts) they are only judged apart.</summary>
    internal bool ListsParts { get; init; }

    internal Combination Combination { get; init; }

    /// <summary>The same of the same declaration at another place of a program; null where parts are not made yet, and so know only where it was.</summary>
    internal Outcome? At(int declaration)
    {
        if (Reference.Declaration == declaration)
        {
            return this;
        }

        if (Triggered is not null)
        {
            return null;
        }

        var moved = ImmutableArray.CreateBuilder<Outcome>(Parts.Length);
        foreach (var part in Parts)
        {
            if (part.At(declaration) is not { } there)
            {
                return null;
            }

            moved.Add(there);
        }

        return this with { Reference = Reference with { Declaration = declaration }, Parts = moved.MoveToImmutable() };
    }

    /// <summary>How many parts have a verdict, and, unless that is null, a reason.</summary>
    internal int CountParts(Verdict verdict, Reason? reason)
    {
        if (Triggered is { } triggered)
        {
            return triggered.CountOf(verdict, reason);
        }

        int count = 0;
        foreach (var part in Parts)
        {
            count += part.Verdict == verdict && (reason is null || part.Reason == reason) ? 1 : 0;
        }

        return count;
    }

    /// <summary>
    /// As many of its parts as asked for, in their order: those that are contradicted before those that are unverified, and these before the consistent ones, of which
    /// those with the reason of the whole go first.
    /// </summary>
    internal ImmutableArray<Outcome> FirstParts(int limit)
    {
        if (Triggered is { } triggered)
        {
            return triggered.Least(limit, RankOf);
        }

        return FirstParts(limit, static _ => false);
    }

    /// <summary>The same, where given parts go before all others.</summary>
    internal ImmutableArray<Outcome> FirstParts(int limit, Func<Outcome, bool> goesFirst) => PartCount <= limit ? Parts
        : [.. Parts.Index().OrderBy(p => goesFirst(p.Item) ? 0 : 1).ThenBy(p => RankOf((p.Item.Verdict, p.Item.Reason))).Take(limit).OrderBy(p => p.Index).Select(p => p.Item)];

    private int RankOf((Verdict Verdict, Reason Reason) standing) => standing.Verdict switch
    {
        Verdict.Contradicted => 0,
        Verdict.Unverified => 1,
        Verdict.Consistent => standing.Reason == Reason ? 2 : 3,
        _ => throw new InvalidOperationException($"Unexpected verdict {standing.Verdict}."),
    };

    private sealed record QuantityValues(ValueRange? Degree, ValueRange? Reached)
    {
        internal static QuantityValues? Of(ValueRange? degree, ValueRange? reached) => degree is null && reached is null ? null : new(degree, reached);
    }
}
