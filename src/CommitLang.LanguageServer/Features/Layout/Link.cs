using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>A piece of text that leads somewhere.</summary>
/// <param name="Span">The text, without quotation marks.</param>
/// <param name="Kind">What it leads to.</param>
/// <param name="Target">The path as written, the name of the library, or the address of the page.</param>
/// <param name="Tooltip">What following it does.</param>
internal sealed record Link(TextSpan Span, LinkKind Kind, string Target, string Tooltip);
