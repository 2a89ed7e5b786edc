using System.Collections.Immutable;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>What a new name changes, or why it may not be.</summary>
/// <param name="Edits">The edits of each text, by path; empty where it is refused.</param>
/// <param name="Refusal">Why it is refused, in an analyst's words; null where it is not.</param>
internal sealed record RenameResult(ImmutableArray<FileEdits> Edits, string? Refusal);
