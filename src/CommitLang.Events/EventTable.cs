using System.Collections.Immutable;

namespace CommitLang.Events;

/// <summary>
/// One file of events as read, before any check says what its codes mean: reports of known days in columns, all else row by row. Immutable, and the same
/// for every check that reads the file with the same layout.
/// </summary>
public sealed class EventTable
{
    /// <summary>The file as answers name it.</summary>
    public required string Path { get; init; }

    /// <summary>How it was read.</summary>
    public required EventLayout Layout { get; init; }

    /// <summary>
    /// Why the file is no table of its layout at all, in a few words that go on from its name (<c>it has no column "actor"; …</c>); then it has no rows.
    /// Null where it is one.
    /// </summary>
    public string? Unreadable { get; init; }

    /// <summary>What became of its rows.</summary>
    public required RowCounts Rows { get; init; }

    /// <summary>The first damaged rows, in the order of the file; <see cref="RowCounts.Damaged"/> says how many there are.</summary>
    public ImmutableArray<RowFault> Faults { get; init; } = [];

    /// <summary>Codes of actors and counterparts, in the order in which the file first has them.</summary>
    public ImmutableArray<EventCode> ActorCodes { get; init; } = [];

    /// <summary>Codes of conducts, in the order in which the file first has them.</summary>
    public ImmutableArray<EventCode> ConductCodes { get; init; } = [];

    /// <summary>Publishers, in the order in which the file first has them.</summary>
    public ImmutableArray<string> Publishers { get; init; } = [];

    /// <summary>Reports of deeds on one known day each, in the order of the file. All columns have as many rows.</summary>
    internal ReportColumns Reports { get; init; } = ReportColumns.None;

    /// <summary>Deeds whose date is no single day, in the order of the file.</summary>
    internal ImmutableArray<DatedReport> Dated { get; init; } = [];

    /// <summary>Measurements, in the order of the file.</summary>
    internal ImmutableArray<ReportedFigure> Figures { get; init; } = [];
}
