using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What may stand at the cursor.</summary>
/// <param name="Span">The text that an offer replaces: the word at the cursor; on one line.</param>
/// <param name="Items">The offers, in the order of their <see cref="CompletionItem.SortText"/>.</param>
internal sealed record CompletionOffers(TextSpan Span, ImmutableArray<CompletionItem> Items)
{
    /// <summary>Whether these are all; where not, the client asks again when more is typed.</summary>
    internal bool IsComplete { get; init; } = true;
}
