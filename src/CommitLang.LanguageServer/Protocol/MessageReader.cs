using System.Text;

namespace CommitLang.LanguageServer.Protocol;

/// <summary>
/// Cuts a stream of bytes into messages: header lines, an empty one, and as many bytes as <c>Content-Length</c> says. What is broken is told, and reading goes on
/// with the next header: no JSON holds one, since a raw line end cannot stand in its strings.
/// </summary>
internal sealed class MessageReader(Stream input)
{
    /// <summary>The bytes of the largest message that is read; one that is larger is skipped.</summary>
    internal const int SizeLimit = 64 << 20;

    /// <summary>What is kept of a line that is longer: its end, for a header that stands behind what is none.</summary>
    private const int LineLimit = 4096;

    private byte[] _buffer = new byte[1 << 14];
    private int _start, _end;

    private static ReadOnlySpan<byte> LengthHeader => "Content-Length:"u8;

    /// <summary>The next message, or what is wrong in its place; null at the end of the stream. The bytes of a message are good until the next one is read.</summary>
    internal ReceivedMessage? Read()
    {
        long? length = null;
        var hasHeaders = false;
        while (ReadLine() is { } line)
        {
            if (line.Length > 0)
            {
                hasHeaders = true;
                length = LengthIn(line) ?? length;
            }
            else if (length is { } given)
            {
                return given > SizeLimit ? Skip(given) : ReadBody((int)given);
            }
            else if (hasHeaders)
            {
                return new(default, "a message without a Content-Length, or with one that is no number of bytes, was left out");
            }
        }

        return null;
    }

    /// <summary>The number behind the last <c>Content-Length:</c> in a line; null where there is none, -1 never.</summary>
    private static long? LengthIn(string line)
    {
        var start = line.LastIndexOf("Content-Length:", StringComparison.OrdinalIgnoreCase);
        return start >= 0 && long.TryParse(line.AsSpan(start + LengthHeader.Length).Trim(), System.Globalization.NumberStyles.None, null, out var length) ? length : null;
    }

    /// <summary>A line without its end; null at the end of the stream.</summary>
    private string? ReadLine()
    {
        var searched = 0;
        while (true)
        {
            var found = _buffer.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (found >= 0)
            {
                var line = _buffer.AsSpan(_start, searched + found);
                _start += searched + found + 1;
                return Encoding.Latin1.GetString(line[Math.Max(0, line.Length - LineLimit)..]).TrimEnd('\r');
            }

            searched = _end - _start;
            if (searched > 2 * LineLimit)
            {
                _start = _end - LineLimit;
                searched = LineLimit;
            }

            if (!Fill())
            {
                return null;
            }
        }
    }

    private ReceivedMessage? ReadBody(int length)
    {
        var searched = 0;
        while (true)
        {
            var had = Math.Min(length, _end - _start);
            if (HeaderIn(_buffer.AsSpan(_start, _end - _start), searched, length) is { } header)
            {
                _start += header;
                return new(default, "a message ended before its Content-Length, and was left out");
            }

            if (had == length)
            {
                var body = _buffer.AsMemory(_start, length);
                _start += length;
                return new(body, null);
            }

            searched = Math.Max(0, had - LongestHeader);
            if (!Fill())
            {
                return null;
            }
        }
    }

    private ReceivedMessage? Skip(long length)
    {
        while (length > 0)
        {
            if (HeaderIn(_buffer.AsSpan(_start, _end - _start), 0, length) is { } header)
            {
                _start += header;
                break;
            }

            // The end may be the beginning of a header.
            var skipped = (int)Math.Min(length, Math.Max(0, _end - _start - LongestHeader));
            if (_end - _start >= length)
            {
                skipped = (int)length;
            }

            _start += skipped;
            length -= skipped;
            if (length > 0 && !Fill())
            {
                return null;
            }
        }

        return new(default, $"a message larger than {SizeLimit >> 20} MB was left out");
    }

    private const int LongestHeader = 64;

    /// <summary>Where a whole <c>Content-Length</c> line begins within the first bytes of what should be a body; null where none does.</summary>
    private static int? HeaderIn(ReadOnlySpan<byte> bytes, int from, long length)
    {
        while (from < Math.Min(length, bytes.Length))
        {
            var found = bytes[from..].IndexOf(LengthHeader);
            if (found < 0 || from + found >= length)
            {
                return null;
            }

            var start = from + found;
            var rest = bytes[(start + LengthHeader.Length)..].TrimStart((byte)' ');
            var digits = rest.IndexOfAnyExceptInRange((byte)'0', (byte)'9');
            if (digits > 0 && rest[digits..].StartsWith("\r\n"u8))
            {
                return start;
            }

            from = start + LengthHeader.Length;
        }

        return null;
    }

    /// <summary>Takes more bytes in; false at the end of the stream.</summary>
    private bool Fill()
    {
        if (_start > 0 && (_start == _end || _end == _buffer.Length))
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }
        else if (_end == 0 && _buffer.Length > 1 << 20)
        {
            // One message was huge: the next will not be.
            _buffer = new byte[1 << 14];
        }

        int read;
        try
        {
            read = input.Read(_buffer, _end, _buffer.Length - _end);
        }
        catch (Exception e) when (e is IOException or ObjectDisposedException)
        {
            return false;
        }

        _end += read;
        return read > 0;
    }
}
