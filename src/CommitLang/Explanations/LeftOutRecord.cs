using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A record that does not count for or against a declaration, and why.</summary>
/// <param name="What">The record in words.</param>
/// <param name="Date">Its date as written.</param>
/// <param name="Location">Its statement.</param>
/// <param name="Why">The first condition that it fails, in words: <c>ten days too early</c>.</param>
public sealed record LeftOutRecord(string What, string Date, Location Location, string Why);
