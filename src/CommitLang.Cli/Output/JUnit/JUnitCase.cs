namespace CommitLang.Cli.Output.JUnit;

/// <summary>One case of a suite.</summary>
/// <param name="Name">What it is about; the same from run to run.</param>
/// <param name="Outcome">How it went.</param>
/// <param name="Message">What is so, in a few words.</param>
/// <param name="Body">What is so, on several lines.</param>
internal sealed record JUnitCase(string Name, JUnitOutcome Outcome, string Message, string Body)
{
    /// <summary>The kind of a failure or error, as tools group them.</summary>
    internal string Type { get; init; } = "verdict";
}
