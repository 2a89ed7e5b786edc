using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Completion;

/// <summary>What a conduct takes in its parentheses.</summary>
/// <param name="Label">The conduct with its parameters: <c>export-control(technology)</c>.</param>
/// <param name="Parameters">Where each parameter stands in <paramref name="Label"/>.</param>
/// <param name="ActiveParameter">The parameter that the cursor is at; as many as there are parameters where there are no more.</param>
/// <param name="Documentation">What the conduct is, as Markdown; null where that is not said.</param>
internal sealed record Signature(string Label, ImmutableArray<TextSpan> Parameters, int ActiveParameter, string? Documentation);
