using System.IO.Hashing;

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
    /// <summary>The stamp of the bytes of a stream, which is read to its end.</summary>
    /// <param name="source">The bytes, from the first on.</param>
    /// <param name="modified">See <see cref="Modified"/>.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static SourceStamp Of(Stream source, long? modified, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(source);
        var hash = new XxHash128();
        var piece = new byte[1 << 18];
        long length = 0;
        for (int read; (read = source.Read(piece)) > 0; length += read)
        {
            cancellationToken.ThrowIfCancellationRequested();
            hash.Append(piece.AsSpan(0, read));
        }

        return new(length, hash.GetCurrentHashAsUInt128(), modified);
    }

    /// <summary>Whether a file of this length, last changed at this time, is the same one without a look at its bytes.</summary>
    public bool IsSurely(long length, long modified) => Length == length && Modified == modified;
}
