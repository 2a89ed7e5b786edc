namespace CommitLang.Cli.Watching;

/// <summary>How it went to watch.</summary>
/// <param name="IsWider">Whether something is watched that was not before: what changed there since it was read was not seen.</param>
/// <param name="Problem">Why nothing can be watched, in a few words; null where it can.</param>
internal sealed record WatchStart(bool IsWider, string? Problem = null);
