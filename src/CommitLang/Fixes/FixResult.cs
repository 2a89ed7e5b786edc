using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Fixes;

/// <summary>What mends made of a check.</summary>
/// <param name="Changed">The texts that changed, as they are now.</param>
/// <param name="Applied">What was mended, in the order in which it was; places are those of the text of that time.</param>
/// <param name="Refused">What was left as it is because, alone or with others, it would have given the check a new error.</param>
/// <param name="Left">What could still be mended by mends that are trusted less than was asked for.</param>
public sealed record FixResult(
    ImmutableArray<SourceText> Changed, ImmutableArray<Diagnostic> Applied, ImmutableArray<Diagnostic> Refused, ImmutableArray<Diagnostic> Left);
