namespace CommitLang.Benchmarks.Scale.Peers;

/// <summary>What the contestants find.</summary>
/// <param name="Folder">Where the records lie, as <see cref="CheckText.Records"/>, and where answers are written.</param>
internal sealed record Material(string Folder, Question Question, Deeds Deeds);
