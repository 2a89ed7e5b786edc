namespace CommitLang.Cli.Help;

/// <summary>A line that can be typed, and what it does.</summary>
/// <param name="Line">The line, as it is typed.</param>
/// <param name="Does">What it does, in a few words.</param>
internal sealed record CommandExample(string Line, string Does);
