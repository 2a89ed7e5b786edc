namespace CommitLang;

/// <summary>Whether a record counts for or against a declaration.</summary>
/// <param name="Record">The record.</param>
/// <param name="Declaration">The declaration, in one reading.</param>
/// <param name="Counts">Whether it counts.</param>
/// <param name="Why">By which rules it counts, or the first condition that it fails: in words, without a full stop.</param>
public sealed record RecordStanding(RecordPlace Record, DeclarationResult Declaration, bool Counts, string Why);
