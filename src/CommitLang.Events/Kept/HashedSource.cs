using System.IO.Hashing;

namespace CommitLang.Events;

/// <summary>
/// The bytes of a source on their way to whoever reads them, hashed as they pass, so that the hash is surely that of what was read. Does not own the stream
/// beneath.
/// </summary>
/// <param name="source">The bytes, from the first on.</param>
public sealed class HashedSource(Stream source) : Stream
{
    private readonly XxHash128 _hash = new();
    private long _length;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <summary>Not told: the stream can only be read on.</summary>
    public override long Length => throw new NotSupportedException();

    /// <summary>How many bytes were read. It cannot be set.</summary>
    public override long Position { get => _length; set => throw new NotSupportedException(); }

    /// <summary>Reads what nobody wanted of the rest, and gives the stamp of the whole.</summary>
    /// <param name="modified">See <see cref="SourceStamp.Modified"/>.</param>
    /// <param name="cancellationToken">Takes the order back.</param>
    /// <exception cref="IOException">The rest cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The order was taken back.</exception>
    public SourceStamp Finish(long? modified, CancellationToken cancellationToken = default)
    {
        var rest = new byte[1 << 18];
        while (Read(rest) > 0)
        {
            cancellationToken.ThrowIfCancellationRequested();
        }

        return new(_length, _hash.GetCurrentHashAsUInt128(), modified);
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count)
    {
        ValidateBufferArguments(buffer, offset, count);
        return Read(buffer.AsSpan(offset, count));
    }

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        _hash.Append(buffer[..read]);
        _length += read;
        return read;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <summary>Not possible.</summary>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <summary>Not possible.</summary>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <summary>Not possible.</summary>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
