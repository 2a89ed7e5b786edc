namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>Why a verdict is what it is.</summary>
/// <param name="Title">The declaration, on one line, as plain text.</param>
/// <param name="Markdown">The answer.</param>
internal sealed record Why(string Title, string Markdown);
