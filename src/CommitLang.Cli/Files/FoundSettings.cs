using System.Collections.Immutable;
using CommitLang.Syntax;

namespace CommitLang.Cli.Files;

/// <summary>The settings of a check.</summary>
/// <param name="Options">What they say together.</param>
/// <param name="Diagnostics">What is wrong with the files, the nearest first.</param>
internal sealed record FoundSettings(AnalysisOptions Options, ImmutableArray<Diagnostic> Diagnostics);
