using CommitLang.Syntax;

namespace CommitLang;

/// <summary>How an agreement is kept, in one reading: the declarations under it, one for each actor that is bound.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Reading">The actor in whose reading; null for the common one.</param>
/// <param name="Tally">How many of how many.</param>
/// <param name="Location">The statement that declares it.</param>
public sealed record AgreementResult(string Name, string? Reading, Tally Tally, Location Location);
