using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Sarif;

/// <summary>One result, as SARIF has it.</summary>
/// <param name="Rule">The id of its rule.</param>
/// <param name="Kind"><c>fail</c>, <c>pass</c>, <c>open</c> or <c>review</c>.</param>
/// <param name="Level"><c>error</c>, <c>warning</c> or <c>note</c>; <c>none</c> for whatever does not fail.</param>
/// <param name="Message">What is so.</param>
/// <param name="Location">Where.</param>
internal sealed record SarifResult(string Rule, string Kind, string Level, string Message, Location Location)
{
    /// <summary>The name of the declaration, and its reading; null for a diagnostic.</summary>
    internal DeclarationResult? Declaration { get; init; }

    /// <summary>What it rests on; made when it is asked for, since of some answers it is much.</summary>
    internal IEnumerable<(SarifPlace Place, string Message)> Related { get; init; } = [];

    /// <summary>The likely mend.</summary>
    internal DiagnosticFix? Fix { get; init; }

    /// <summary>Why a comment in the text allows it; null where none does.</summary>
    internal string? AllowedBecause { get; init; }
}
