using CommitLang.Syntax;

namespace CommitLang;

/// <summary>A record that does not count for or against a declaration, and why.</summary>
/// <param name="What">The record in words.</param>
/// <param name="Date">Its date as written.</param>
/// <param name="Location">Its statement; of a row of a table the one that names the table.</param>
/// <param name="Place">Where it stands: its statement, or its row in a table of events.</param>
/// <param name="Why">The first condition that it fails, in words: <c>ten days too early</c>.</param>
public sealed record LeftOutRecord(string What, string Date, Location Location, FilePlace Place, string Why);
