using CommitLang.Events;
using CommitLang.Syntax;

namespace CommitLang.Lowering;

/// <summary>Where a table of the program comes from.</summary>
/// <param name="Table">The file as read.</param>
/// <param name="Statement">The statement that names it.</param>
internal sealed record LoweredTable(EventTable Table, EventsStatementSyntax Statement);
