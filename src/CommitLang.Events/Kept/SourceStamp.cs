namespace CommitLang.Events;

/// <summary>By what the file that a table was read from is known again. Its path is no part of it, so that a folder can be moved.</summary>
/// <param name="Length">How many bytes it has.</param>
/// <param name="Hash">
/// The XxHash128 of its bytes. It tells a change, not a forgery: who can write the source so that its hash stays the same can write the kept table too.
/// </param>
/// <param name="Modified">
/// When it was last changed, in ticks of 100 ns (UTC), where that tells of any later change; null where it may not: the file was so young when it was read
/// that it could change again within the same tick of its file system.
/// </param>
public sealed record SourceStamp(long Length, UInt128 Hash, long? Modified)
{
    /// <summary>Whether a file of this length, last changed at this time, is the same one without a look at its bytes.</summary>
    public bool IsSurely(long length, long modified) => Length == length && Modified == modified;
}
