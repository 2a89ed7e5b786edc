using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>A place of the file that names the same.</summary>
/// <param name="Span">The name.</param>
/// <param name="IsDeclaration">Whether it is declared there.</param>
internal sealed record Highlight(TextSpan Span, bool IsDeclaration);
