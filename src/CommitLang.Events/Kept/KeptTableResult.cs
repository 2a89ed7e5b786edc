namespace CommitLang.Events;

/// <summary>What opening a kept table led to.</summary>
/// <param name="Status">How it ended.</param>
/// <param name="Table">The table, with columns that stand in the memory it was opened from; null unless it was read.</param>
/// <param name="Detail">What is damaged, in a few words that go on from "it is damaged:"; else null.</param>
public sealed record KeptTableResult(KeptTableStatus Status, EventTable? Table, string? Detail = null);
