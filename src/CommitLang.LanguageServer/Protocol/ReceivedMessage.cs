namespace CommitLang.LanguageServer.Protocol;

/// <summary>A message as it came.</summary>
/// <param name="Body">The bytes of its JSON, good until the next message is read; empty where there is a problem.</param>
/// <param name="Problem">Why it was left out; null where it was not.</param>
internal sealed record ReceivedMessage(ReadOnlyMemory<byte> Body, string? Problem);
