namespace CommitLang.Events.Compression;

/// <summary>A stream that can be looked into, and that knows how many bytes were taken from it. The stream below stays open.</summary>
internal sealed class CountedStream : Stream
{
    private readonly Stream _stream;
    private readonly byte[] _first;
    private int _firstUsed;

    private CountedStream(Stream stream, byte[] first) => (_stream, _first) = (stream, first);

    /// <summary>The first bytes, up to four.</summary>
    internal ReadOnlySpan<byte> First => _first;

    internal long Taken { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    internal static CountedStream Of(Stream stream)
    {
        var first = new byte[4];
        int length = stream.ReadAtLeast(first, first.Length, throwOnEndOfStream: false);
        return new CountedStream(stream, first[..length]);
    }

    public override int Read(Span<byte> buffer)
    {
        int read = Math.Min(_first.Length - _firstUsed, buffer.Length);
        if (read > 0)
        {
            _first.AsSpan(_firstUsed, read).CopyTo(buffer);
            _firstUsed += read;
        }
        else
        {
            read = _stream.Read(buffer);
        }

        Taken += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
