namespace VerifyTests;

/// <summary>What was received is not what the snapshot says.</summary>
internal sealed class SnapshotMismatchException(string message) : Exception(message);
