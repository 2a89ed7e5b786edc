using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A rule that an explanation speaks of.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Words">The statement as written, on one line with single blanks.</param>
/// <param name="Location">The statement.</param>
public sealed record RuleText(string Name, string Words, Location Location);
