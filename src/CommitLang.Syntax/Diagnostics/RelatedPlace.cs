namespace CommitLang.Syntax;

/// <summary>Another place that a diagnostic speaks of.</summary>
/// <param name="Location">The place.</param>
/// <param name="Message">What is there, in a few words.</param>
public sealed record RelatedPlace(Location Location, string Message);
