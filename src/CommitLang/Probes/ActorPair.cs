namespace CommitLang;

/// <summary>Two actors that change places in a mirrored check.</summary>
/// <param name="First">The name of the one.</param>
/// <param name="Second">The name of the other.</param>
public readonly record struct ActorPair(string First, string Second);
