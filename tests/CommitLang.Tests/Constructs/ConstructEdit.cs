namespace CommitLang.Tests.Constructs;

/// <summary>A program from which one construct was taken, or in which it was replaced.</summary>
/// <param name="Construct">The construct, as <see cref="GrammarConstructs"/> names it.</param>
/// <param name="Statement">The kind of the statement in which it stands.</param>
/// <param name="Text">The program without it.</param>
internal sealed record ConstructEdit(string Construct, string Statement, string Text);
