using System.CommandLine;
using System.Globalization;
using CommitLang.Cli.Completion;

namespace CommitLang.Cli;

/// <summary>The option that says how much evidence an answer holds.</summary>
internal static class EvidenceOption
{
    /// <summary>What asks for all of it.</summary>
    internal const string All = "all";

    internal static Option<string?> Create() => new Option<string?>("--evidence")
    {
        HelpName = "N|all",
        Description = string.Create(
            CultureInfo.InvariantCulture,
            $"How many pieces of evidence are told of a declaration, part and reading: {CheckOptions.DefaultEvidence} (the default), 0 or more, or all. As many parts that deeds start (whenever) are listed, what decides first. How many there are is told all the same."),
    }.WithValues(() => [All]);
}
