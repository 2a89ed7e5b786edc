using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.LanguageServer.Features.Names;

/// <summary>Where a name is declared.</summary>
/// <param name="Span">The name that was asked about.</param>
/// <param name="Targets">The names where it is declared; the path of the standard library's texts starts with <c>std/</c>.</param>
internal sealed record Definition(TextSpan Span, ImmutableArray<Location> Targets);
