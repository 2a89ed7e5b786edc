using CommitLang.Engine.Tables;

namespace CommitLang.Events;

/// <summary>Reports of deeds on known days, in columns; each row is one. Days are numbers of the engine's calendar.</summary>
/// <param name="Days">When it was done.</param>
/// <param name="Actors">Places in <see cref="EventTable.ActorCodes"/>.</param>
/// <param name="Conducts">Places in <see cref="EventTable.ConductCodes"/>.</param>
/// <param name="Counterparts">Places in <see cref="EventTable.ActorCodes"/>; -1 for none.</param>
/// <param name="Lines">The line of the file that each row begins on, the first being 1.</param>
/// <param name="Published">The day on which each was published, <c>Calendar.Beginning</c> for none; null where the table does not tell.</param>
/// <param name="Publishers">Places in <see cref="EventTable.Publishers"/>, -1 for none; null where the table does not tell.</param>
/// <param name="SourceCounts">How many independent publishers the row counts; null where the table does not tell.</param>
internal sealed record ReportColumns(
    Column Days, Column Actors, Column Conducts, Column Counterparts, Column Lines, Column? Published, Column? Publishers, Column? SourceCounts)
{
    internal static ReportColumns None { get; } = new(
        Column.Following(0, 0), Column.Following(0, 0), Column.Following(0, 0), Column.Following(0, 0), Column.Following(0, 0), null, null, null);

    internal int Count => Days.Count;
}
