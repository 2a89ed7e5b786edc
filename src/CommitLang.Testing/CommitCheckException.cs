namespace CommitLang.Testing;

/// <summary>A check cannot be answered as a whole, or would be answered otherwise on another day: the message says why, and where.</summary>
public sealed class CommitCheckException(string message) : Exception(message);
