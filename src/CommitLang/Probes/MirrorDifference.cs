using System.Collections.Immutable;

namespace CommitLang;

/// <summary>A verdict that does not mirror.</summary>
/// <param name="Original">The answer about the words as they are.</param>
/// <param name="Mirrored">
/// The answer about the words with the actors swapped, in the reading of the swapped reader, by the names that they have unswapped; null where there is none.
/// </param>
/// <param name="Rules">The rules that name one of the actors and that one of the two answers rests on; where it rests on none, all that name one.</param>
public sealed record MirrorDifference(DeclarationResult Original, DeclarationResult? Mirrored, ImmutableArray<ReadingDifference> Rules);
