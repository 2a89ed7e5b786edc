using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Verdicts;

/// <summary>A line above a declaration.</summary>
/// <param name="Span">The declaration, on its first line.</param>
/// <param name="Title">What is shown: <c>contradicted in Beijing's reading · 3 records</c>.</param>
/// <param name="Verdicts">The verdicts alone: <c>contradicted in Beijing's reading</c>.</param>
internal sealed record VerdictLens(TextSpan Span, string Title, string Verdicts);
