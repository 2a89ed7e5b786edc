using CommitLang.Syntax;

namespace CommitLang;

/// <summary>Whether an <c>expect</c> holds.</summary>
public sealed record ExpectationResult
{
    /// <summary>What is expected of: a declaration, a member or a part.</summary>
    public required string Name { get; init; }

    /// <summary>The actor in whose reading; null for the common one.</summary>
    public required string? Reading { get; init; }

    /// <summary>The day of evaluation, inclusive.</summary>
    public required CalendarDay AsOf { get; init; }

    /// <summary>The day by which evidence must have been known, inclusive.</summary>
    public required CalendarDay KnownBy { get; init; }

    /// <summary>Of how many members or parts it is expected; null where it is expected of the declaration itself.</summary>
    public required int? ExpectedCount { get; init; }

    /// <summary>The verdict that is expected.</summary>
    public required Verdict ExpectedVerdict { get; init; }

    /// <summary>The reason that is expected; null if any will do.</summary>
    public required Reason? ExpectedReason { get; init; }

    /// <summary>Of how many members or parts it is so; null where it is expected of the declaration itself.</summary>
    public int? ActualCount { get; init; }

    /// <summary>The verdict given; null where there is none in that reading as of that day.</summary>
    public Verdict? ActualVerdict { get; init; }

    /// <summary>The reason of the verdict given.</summary>
    public Reason? ActualReason { get; init; }

    /// <summary>Whether it holds.</summary>
    public required bool Passed { get; init; }

    /// <summary>The error that is told where it does not hold; null where it holds.</summary>
    public Diagnostic? Error { get; init; }

    /// <summary>The statement.</summary>
    public required Location Location { get; init; }
}
