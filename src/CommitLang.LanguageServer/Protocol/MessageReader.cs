using System.Buffers;
using System.Globalization;
using System.Text;

namespace CommitLang.LanguageServer.Protocol;

/// <summary>Takes messages off a stream: headers in ASCII, a blank line, and as many bytes as <c>Content-Length</c> says.</summary>
/// <param name="input">The stream.</param>
/// <param name="limit">Beyond so many bytes a message is skipped.</param>
internal sealed class MessageReader(Stream input, int limit = MessageReader.SizeLimit)
{
    /// <summary>More than any text that a client could open and work with.</summary>
    internal const int SizeLimit = 64 << 20;

    private const int HeaderLimit = 8 << 10;

    private readonly byte[] _buffer = new byte[1 << 16];
    private int _start;
    private int _end;

    /// <summary>The next message; null where the stream ended.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal ReceivedMessage? Read()
    {
        long? length = null;
        var hasHeader = false;
        while (ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                hasHeader = true;
                length = LengthOf(line) ?? length;
                continue;
            }

            if (!hasHeader)
            {
                // Blank lines between messages harm nobody.
                continue;
            }

            if (length is null or < 0)
            {
                // What follows may be anything: it is looked through line by line for the next header.
                return new([], "a message has no Content-Length, or one that is no number of bytes");
            }

            return ReadBody(length.Value);
        }

        return null;
    }

    private ReceivedMessage? ReadBody(long length)
    {
        if (length > limit)
        {
            return Skip(length) ? new([], string.Create(CultureInfo.InvariantCulture, $"a message of {length} bytes is too large: at most {limit} are read")) : null;
        }

        var body = new byte[length];
        var filled = 0;
        while (filled < body.Length)
        {
            if (_start == _end && !Fill())
            {
                return null;
            }

            var taken = Math.Min(_end - _start, body.Length - filled);
            _buffer.AsSpan(_start, taken).CopyTo(body.AsSpan(filled));
            _start += taken;
            filled += taken;
        }

        return new(body, null);
    }

    private bool Skip(long length)
    {
        while (length > 0)
        {
            if (_start == _end && !Fill())
            {
                return false;
            }

            var taken = (int)Math.Min(_end - _start, length);
            _start += taken;
            length -= taken;
        }

        return true;
    }

    private static long? LengthOf(string header)
    {
        var colon = header.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0 || !header.AsSpan(0, colon).Trim().Equals("Content-Length", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return long.TryParse(header.AsSpan(colon + 1).Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var length) ? length : -1;
    }

    /// <summary>A line without its break; of one that is longer than any header, the start. Null where the stream ended.</summary>
    private string? ReadLine()
    {
        var line = new ArrayBufferWriter<byte>(64);
        while (true)
        {
            if (_start == _end && !Fill())
            {
                return null;
            }

            var rest = _buffer.AsSpan(_start, _end - _start);
            var found = rest.IndexOf((byte)'\n');
            var piece = found < 0 ? rest : rest[..found];
            if (line.WrittenCount < HeaderLimit)
            {
                line.Write(piece[..Math.Min(piece.Length, HeaderLimit - line.WrittenCount)]);
            }

            _start += found < 0 ? rest.Length : found + 1;
            if (found >= 0)
            {
                return Encoding.Latin1.GetString(line.WrittenSpan).TrimEnd('\r');
            }
        }
    }

    private bool Fill()
    {
        _start = 0;
        _end = input.Read(_buffer);
        return _end > 0;
    }
}
