using System.Collections.Immutable;
using CommitLang.Engine.Model;

namespace CommitLang.Engine.Tables;

/// <summary>
/// What a table of events tells, in columns: each row is a report that an actor did something on a known day. Reports alike in actor, conduct,
/// counterpart and day are one deed. The columns hold codes; what a code stands for in the check is in <see cref="ActorOf"/> and <see cref="ConductOf"/>,
/// so that one reading of a file serves every check. All columns have the same count.
/// </summary>
internal sealed record ReportTable
{
    /// <summary>The day of each deed (a number of <see cref="Time.Calendar"/>).</summary>
    internal required Column Days { get; init; }

    /// <summary>Codes of who did it.</summary>
    internal required Column Actors { get; init; }

    internal required Column Conducts { get; init; }

    /// <summary>Codes of actors; -1 where none is told.</summary>
    internal required Column Counterparts { get; init; }

    /// <summary>From which day on each report is known; <see cref="Time.Calendar.Beginning"/> for one that has no such day. Null: the citation of the table or the day of the deed says it.</summary>
    internal Column? Published { get; init; }

    /// <summary>Codes of publishers, -1 for an unknown one; null where the table does not tell.</summary>
    internal Column? Publishers { get; init; }

    /// <summary>How many independent publishers each row itself counts, at least 0; null where the table does not tell.</summary>
    internal Column? SourceCounts { get; init; }

    /// <summary>For each code of an actor its index in <see cref="Program.Actors"/>. Each has one: whom the check does not know is an actor all the same.</summary>
    internal required ImmutableArray<int> ActorOf { get; init; }

    /// <summary>For each code of a conduct its index in <see cref="Program.Conducts"/>; -1 where the check does not know it: the report tells nothing then.</summary>
    internal required ImmutableArray<int> ConductOf { get; init; }

    /// <summary>For each code of a publisher its number, which is that of <see cref="Source.Publisher"/> where a cited source has the same one.</summary>
    internal ImmutableArray<int> PublisherOf { get; init; } = [];

    /// <summary>The sources that the statement cites, which are those of every row: they give the grade.</summary>
    internal ImmutableArray<int> Sources { get; init; } = [];

    internal int Count => Days.Count;
}
