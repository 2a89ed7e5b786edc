namespace CommitLang.Cli.Tests;

/// <summary>What a command did.</summary>
internal sealed record Answer(int Status, string Out, string Error);
