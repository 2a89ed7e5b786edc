using System.Buffers.Binary;

namespace CommitLang.Events.Compression;

/// <summary>
/// The bytes of a gzip file, with a pause (a read of nothing) before each place that looks like the beginning of a packed piece, so that whoever
/// unpacks them can see whether the one before is whole.
/// </summary>
internal sealed class GzipInput(CountedStream file) : ForwardStream
{
    private readonly byte[] _buffer = new byte[64 * 1024];
    private int _start;
    private int _end;
    private bool _isFileAtEnd;
    private bool _goesOn = true;

    /// <summary>The last four bytes that were read, as a number: of a whole piece the length of its text.</summary>
    internal uint LastFour { get; private set; }

    /// <summary>All bytes were read.</summary>
    internal bool IsAtEnd => _isFileAtEnd && _start == _end;

    private static ReadOnlySpan<byte> Mark => [0x1F, 0x8B, 0x08];

    /// <summary>Ends a pause.</summary>
    internal void GoOn() => _goesOn = true;

    public override int Read(Span<byte> buffer)
    {
        Fill();
        var bytes = _buffer.AsSpan(_start, _end - _start);
        if (bytes.IsEmpty || (!_goesOn && bytes.StartsWith(Mark)))
        {
            return 0;
        }

        int next = bytes[1..].IndexOf(Mark) + 1;
        int count = next > 0 ? next : _isFileAtEnd ? bytes.Length : bytes.Length - (Mark.Length - 1);
        bytes = bytes[..Math.Min(count, buffer.Length)];
        bytes.CopyTo(buffer);
        _start += bytes.Length;
        _goesOn = false;
        Remember(bytes);
        return bytes.Length;
    }

    private void Fill()
    {
        if (_end - _start >= Mark.Length || _isFileAtEnd)
        {
            return;
        }

        _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
        (_start, _end) = (0, _end - _start);
        while (_end < Mark.Length && !_isFileAtEnd)
        {
            int read = file.Read(_buffer.AsSpan(_end));
            _end += read;
            _isFileAtEnd = read == 0;
        }
    }

    private void Remember(ReadOnlySpan<byte> bytes)
    {
        Span<byte> last = stackalloc byte[8];
        BinaryPrimitives.WriteUInt32LittleEndian(last, LastFour);
        var tail = bytes[^Math.Min(4, bytes.Length)..];
        tail.CopyTo(last[4..]);
        LastFour = BinaryPrimitives.ReadUInt32LittleEndian(last[tail.Length..]);
    }
}
