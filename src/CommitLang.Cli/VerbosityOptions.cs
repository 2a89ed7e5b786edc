using System.CommandLine;
using CommitLang.Cli.Completion;

namespace CommitLang.Cli;

/// <summary>The options that say how much a command says.</summary>
/// <param name="errors">Where wrong usage is said.</param>
/// <param name="quiet">What is said where it is quiet.</param>
/// <param name="detailed">What is said where it is detailed.</param>
internal sealed class VerbosityOptions(UsageErrors errors, string quiet, string detailed)
{
    private readonly Option<bool> _quiet = new("--quiet", "-q") { Description = $"Say only what decides the exit status: {quiet}. The same as --verbosity quiet." };

    private readonly Option<string?> _verbosity = new Option<string?>("--verbosity")
    {
        HelpName = "quiet|normal|detailed",
        Description = $"How much is said: normal (the default), quiet, or detailed: {detailed} too.",
    }.WithValues(() => Names);

    private static readonly string[] Names = ["quiet", "normal", "detailed"];

    internal void AddTo(Command command)
    {
        command.Add(_quiet);
        command.Add(_verbosity);
    }

    /// <summary>How much is said; normal where what was given is wrong, which was said.</summary>
    internal Verbosity Read(ParseResult result)
    {
        var isQuiet = result.GetValue(_quiet);
        var given = result.GetValue(_verbosity);
        var index = given is null ? (int)Verbosity.Normal : Array.IndexOf(Names, given);
        if (index < 0)
        {
            errors.Add($"{_verbosity.Name} '{given}' is none of {string.Join(", ", Names)}{Suggestions.Question(given ?? "", Names)}");
            return Verbosity.Normal;
        }

        if (isQuiet && given is not (null or "quiet"))
        {
            errors.Add($"{_quiet.Name} and {_verbosity.Name} {given} say the opposite: give one of them");
        }

        return isQuiet ? Verbosity.Quiet : (Verbosity)index;
    }
}
