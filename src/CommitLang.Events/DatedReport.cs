using CommitLang.Engine.Time;

namespace CommitLang.Events;

/// <summary>A row that tells of a deed, and whose date is no single day, or which has a grade of its own.</summary>
/// <param name="Line">The line of the file that it begins on, the first being 1.</param>
/// <param name="Actor">A place in <see cref="EventTable.ActorCodes"/>.</param>
/// <param name="Conduct">A place in <see cref="EventTable.ConductCodes"/>.</param>
/// <param name="Counterpart">A place in <see cref="EventTable.ActorCodes"/>; -1 for none.</param>
/// <param name="When">Its date.</param>
/// <param name="Published">The day on which it was published; null for none.</param>
/// <param name="Publisher">A place in <see cref="EventTable.Publishers"/>; -1 for none.</param>
/// <param name="Grade">The grade as written; null for none.</param>
internal sealed record DatedReport(int Line, int Actor, int Conduct, int Counterpart, EdtfDate When, int? Published, int Publisher, string? Grade);
