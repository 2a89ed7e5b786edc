using System.Collections.Immutable;

namespace CommitLang;

/// <summary>A verdict that differs between readings, and the fewest statements that make it differ.</summary>
/// <param name="Declaration">The answer in the reading of an actor.</param>
/// <param name="Other">The answer that it differs from: the common one, else that of the first reading in which it is made.</param>
/// <param name="Causes">
/// The fewest statements of that actor's reading (its rules, records and reservations) with which alone, beside the common ones, the
/// verdict is what it is; the first such set in the order of the text. They are the fewest up to three; a greater set is one of which none
/// can be left out.
/// </param>
/// <param name="Evidence">The evidence that decides in that reading, at most five pieces.</param>
public sealed record ReadingSplit(
    DeclarationResult Declaration,
    DeclarationResult Other,
    ImmutableArray<ReadingDifference> Causes,
    ImmutableArray<EvidenceResult> Evidence);
