using CommitLang.Syntax;

namespace CommitLang;

/// <summary>Something that would be reported, and that the text allows.</summary>
/// <param name="Diagnostic">What would be reported.</param>
/// <param name="Reason">Why the text allows it, as written.</param>
/// <param name="Location">Where it is allowed.</param>
public sealed record SuppressedDiagnostic(Diagnostic Diagnostic, string Reason, Location Location);
