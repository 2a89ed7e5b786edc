using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>A declared name that was looked for.</summary>
/// <param name="Name">The name.</param>
/// <param name="Detail">A few words about it: a full name, a gloss; null where there is none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Location">Where it is declared.</param>
internal sealed record FoundName(string Name, string? Detail, OutlineKind Kind, Location Location);
