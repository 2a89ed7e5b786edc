using CommitLang.Cli.Files;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands;

/// <summary>What <c>fix</c> was asked for.</summary>
/// <param name="UpTo">How far mends need not be trusted.</param>
/// <param name="OnlyLists">Whether files are left as they are.</param>
/// <param name="Options">The days for which no mend may do harm.</param>
internal sealed record FixRequest(
    IReadOnlyList<string> Paths, FixApplicability UpTo, bool OnlyLists, Verbosity Verbosity, CheckOptions Options, SettingsChoice Settings);
