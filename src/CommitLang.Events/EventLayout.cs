using System.Collections.Immutable;

namespace CommitLang.Events;

/// <summary>What a table of events is, and which of its columns hold what.</summary>
/// <param name="Format">How it is laid out.</param>
/// <param name="Columns">The columns that the check names for fields, in the order of the fields; the format says the rest.</param>
/// <param name="HoldsMeasurements">Its rows are measurements, else deeds.</param>
public sealed record EventLayout(EventFormat Format, ImmutableSortedDictionary<EventField, string> Columns, bool HoldsMeasurements);
