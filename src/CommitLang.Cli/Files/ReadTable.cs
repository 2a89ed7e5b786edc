using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>A table, or why there is none.</summary>
/// <param name="Table">Null where there is none.</param>
/// <param name="Problem">Why, in a few words; else null.</param>
/// <param name="IsMissing">There is no such file.</param>
/// <param name="Note">What else there is to say of how it was read, in a sentence; null for nothing.</param>
internal readonly record struct ReadTable(EventTable? Table, string? Problem, bool IsMissing = false, string? Note = null);
