using System.Collections.Immutable;

namespace CommitLang.Cli.Output.Questions;

/// <summary>What differs between two checks of a file.</summary>
/// <param name="File">Its path; the same on both sides.</param>
/// <param name="Before">Null where the file is new.</param>
/// <param name="After">Null where the file is gone.</param>
internal sealed record CheckDifference(string File, CheckResult? Before, CheckResult? After, ImmutableArray<VerdictChange> Changes);
