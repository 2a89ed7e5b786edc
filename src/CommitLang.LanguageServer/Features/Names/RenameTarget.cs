using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>What would be renamed.</summary>
/// <param name="Span">The name at the cursor.</param>
/// <param name="Name">The name as an editor offers it for change: without backquotes.</param>
/// <param name="Refusal">Why it cannot be renamed, in an analyst's words; null where it can.</param>
internal sealed record RenameTarget(TextSpan Span, string Name, string? Refusal);
