using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Outline;

/// <summary>An entry of the outline of a file.</summary>
/// <param name="Name">The name; never empty.</param>
/// <param name="Detail">A few words beside it: a gloss, a verdict; null where there is none.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Span">All of it, its children included.</param>
/// <param name="NameSpan">What is selected; within <paramref name="Span"/>.</param>
/// <param name="Children">The entries in it, in the order of the text.</param>
internal sealed record OutlineEntry(
    string Name, string? Detail, OutlineKind Kind, TextSpan Span, TextSpan NameSpan, ImmutableArray<OutlineEntry> Children);
