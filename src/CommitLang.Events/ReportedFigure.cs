using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Events;

/// <summary>A row that is a measurement.</summary>
/// <param name="Line">The line of the file that it begins on, the first being 1.</param>
/// <param name="Column">The first character of the figure, the first of a line being 1.</param>
/// <param name="Actor">A place in <see cref="EventTable.ActorCodes"/>.</param>
/// <param name="Counterpart">A place in <see cref="EventTable.ActorCodes"/>; -1 for none.</param>
/// <param name="When">The date or period that it is for.</param>
/// <param name="Value">The figure, in <paramref name="Unit"/>.</param>
/// <param name="Unit">The unit as written; null: the measure's own.</param>
/// <param name="Published">When it was published (a coarse date counts from its last day); null for none.</param>
/// <param name="Publisher">A place in <see cref="EventTable.Publishers"/>; -1 for none.</param>
/// <param name="Grade">The grade as written; null for none.</param>
internal sealed record ReportedFigure(
    int Line, int Column, int Actor, int Counterpart, EdtfDate When, Rational Value, string? Unit, EdtfDate? Published, int Publisher, string? Grade);
