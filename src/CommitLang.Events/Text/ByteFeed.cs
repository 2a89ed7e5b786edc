using CommitLang.Events.Compression;

namespace CommitLang.Events.Text;

/// <summary>Hands a text out piece by piece, in a buffer that is never longer than its longest row needs.</summary>
internal sealed class ByteFeed(EventBytes bytes, int size, int longest)
{
    private byte[] _buffer = new byte[size + Separators.Width];

    /// <summary>The piece, with some bytes to spare behind it.</summary>
    internal byte[] Buffer => _buffer;

    internal int Length { get; private set; }

    /// <summary>Nothing follows the piece.</summary>
    internal bool IsAtEnd { get; private set; }

    private int Capacity => _buffer.Length - Separators.Width;

    /// <summary>Fetches what fits in.</summary>
    internal void Fill()
    {
        while (!IsAtEnd && Length < Capacity)
        {
            int read = bytes.Read(_buffer.AsSpan(Length, Capacity - Length));
            Length += read;
            IsAtEnd = read == 0;
        }
    }

    /// <summary>Makes the buffer longer; false where it is as long as it gets.</summary>
    internal bool Grow()
    {
        if (Capacity >= longest)
        {
            return false;
        }

        Array.Resize(ref _buffer, Math.Min(longest, 2 * Capacity) + Separators.Width);
        return true;
    }

    /// <summary>Takes bytes away from the front.</summary>
    internal void Consume(int count)
    {
        _buffer.AsSpan(count, Length - count).CopyTo(_buffer);
        Length -= count;
    }

    /// <summary>Takes the front away with the buffer that it stands in; what is behind it goes into another one.</summary>
    /// <param name="count">How many bytes the front takes.</param>
    /// <param name="other">A buffer that is free.</param>
    internal byte[] Detach(int count, byte[] other)
    {
        if (other.Length < _buffer.Length)
        {
            other = new byte[_buffer.Length];
        }

        _buffer.AsSpan(count, Length - count).CopyTo(other);
        Length -= count;
        (other, _buffer) = (_buffer, other);
        return other;
    }

    /// <summary>Leaves out everything up to and with the next line end.</summary>
    internal void SkipLine(byte lineEnd, CancellationToken cancellationToken)
    {
        while (true)
        {
            int end = _buffer.AsSpan(0, Length).IndexOf(lineEnd);
            if (end >= 0)
            {
                Consume(end + 1);
                return;
            }

            Length = 0;
            if (IsAtEnd)
            {
                return;
            }

            cancellationToken.ThrowIfCancellationRequested();
            Fill();
        }
    }
}
