using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>Something that an analyzer found.</summary>
/// <param name="Declaration">The declaration that it is reported on.</param>
/// <param name="IsOfComparison">Whether it was found by comparing words of one actor with one another.</param>
internal readonly record struct Finding(int Declaration, bool IsOfComparison, Diagnostic Diagnostic);
