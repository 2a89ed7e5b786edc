using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A rule, a record or a clause, and whether a verdict depends on it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="What">As written, on one line; a rule by its name.</param>
/// <param name="Location">Where it stands.</param>
/// <param name="Statement">The statement that a clause belongs to; of a rule or a record the same as <paramref name="Location"/>.</param>
/// <param name="Dependence">Whether a verdict depends on it.</param>
public sealed record CoverageItem(CoverageKind Kind, string What, Location Location, Location Statement, Dependence Dependence);
