using System.Collections.Immutable;

namespace CommitLang;

/// <summary>
/// How a verdict came to be what it is: as of each day up to the day of evaluation, from what was known by that same day unless the check
/// gives another day of knowledge.
/// </summary>
/// <param name="Declaration">The answer at the end.</param>
/// <param name="Entries">By day. Between one entry and the next nothing changes.</param>
public sealed record Timeline(DeclarationResult Declaration, ImmutableArray<TimelineEntry> Entries);
