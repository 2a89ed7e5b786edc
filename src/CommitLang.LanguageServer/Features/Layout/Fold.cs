using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Layout;

/// <summary>Lines that can be folded into the first of them.</summary>
/// <param name="Span">From the start of the first line to the end of the last, its line break not included.</param>
/// <param name="Kind">What is folded.</param>
internal sealed record Fold(TextSpan Span, FoldKind Kind);
