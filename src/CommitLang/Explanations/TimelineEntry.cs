using System.Collections.Immutable;

namespace CommitLang;

/// <summary>A day from which on a verdict or its reason is another one.</summary>
/// <param name="Day">The first day of evaluation of which it is so; null for what is so from the beginning of time on.</param>
/// <param name="Verdict">The verdict as of that day; null where there is none yet, or none any more: a part that does not exist on that day.</param>
/// <param name="Reason">Its reason; null where there is no verdict.</param>
/// <param name="Cause">What changed it, in words, without a full stop; empty for the first entry.</param>
/// <param name="Records">The records that changed it; empty where time alone did.</param>
public sealed record TimelineEntry(
    CalendarDay? Day, Verdict? Verdict, Reason? Reason, string Cause, ImmutableArray<RecordPlace> Records);
