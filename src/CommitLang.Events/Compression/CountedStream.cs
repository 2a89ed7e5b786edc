namespace CommitLang.Events.Compression;

/// <summary>A stream that can be looked into, and that knows how many bytes were taken from it. The stream below stays open.</summary>
internal sealed class CountedStream : ForwardStream
{
    private readonly Stream _stream;
    private readonly byte[] _first;
    private int _firstUsed;

    private CountedStream(Stream stream, byte[] first) => (_stream, _first) = (stream, first);

    /// <summary>The first bytes, up to four.</summary>
    internal ReadOnlySpan<byte> First => _first;

    internal long Taken { get; private set; }

    /// <summary>The length of the stream below; 0 where it does not tell.</summary>
    internal long LengthBelow => _stream.CanSeek ? _stream.Length : 0;

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
}
