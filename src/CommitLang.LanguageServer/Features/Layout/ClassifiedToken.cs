using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>A token, or a piece of one that lies on one line, and what it stands for.</summary>
/// <param name="Span">The text; never empty, without a line break.</param>
/// <param name="Class">What it stands for.</param>
/// <param name="IsDeclaration">Whether it is declared here.</param>
/// <param name="IsLibrary">Whether the standard library declares it.</param>
internal sealed record ClassifiedToken(TextSpan Span, TokenClass Class, bool IsDeclaration, bool IsLibrary);
