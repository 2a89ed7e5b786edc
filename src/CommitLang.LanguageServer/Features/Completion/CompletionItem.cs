namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>Something that may stand at the cursor.</summary>
/// <param name="Label">What is shown.</param>
/// <param name="Kind">What it is.</param>
/// <param name="NewText">What is put in; with <c>${1:…}</c>, <c>$0</c> where <see cref="IsSnippet"/>.</param>
/// <param name="SortText">Sorts the offers, the likeliest first; by code unit.</param>
internal sealed record CompletionItem(string Label, CompletionItemKind Kind, string NewText, string SortText)
{
    /// <summary>A few words beside the label: a full name, a gloss; null where there is none.</summary>
    internal string? Detail { get; init; }

    /// <summary>More about it, as Markdown; null where there is none.</summary>
    internal string? Documentation { get; init; }

    /// <summary>Whether <see cref="NewText"/> has places to fill in, as LSP writes them.</summary>
    internal bool IsSnippet { get; init; }
}
