using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Hovers;

/// <summary>What is told about a place.</summary>
/// <param name="Span">The text that it speaks of.</param>
/// <param name="Markdown">What is told.</param>
internal sealed record HoverText(TextSpan Span, string Markdown);
