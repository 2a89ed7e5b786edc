namespace CommitLang.LanguageServer.Protocol;

/// <summary>A message as it came.</summary>
/// <param name="Body">The bytes of its JSON; empty where there is a problem.</param>
/// <param name="Problem">Why it was not read; null where it was.</param>
internal sealed record ReceivedMessage(byte[] Body, string? Problem);
