namespace CommitLang;

/// <summary>Evidence that was weighed.</summary>
/// <param name="Evidence">The evidence.</param>
/// <param name="Note">Why it is only possible, in words; null where it is sure.</param>
public sealed record WeighedEvidence(EvidenceResult Evidence, string? Note);
