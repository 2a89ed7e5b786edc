using System.IO.Compression;

namespace CommitLang.Events.Compression;

/// <summary>
/// Unpacks the packed pieces of a gzip file, one behind the other. The library's own stream ends without a word where a file is cut off; this one
/// compares the length that stands behind each piece (RFC 1952) with what came out of it.
/// </summary>
internal sealed class GzipText : ForwardStream
{
    private readonly GzipInput _input;
    private GZipStream _piece;
    private uint _length;

    internal GzipText(CountedStream file)
    {
        _input = new GzipInput(file);
        _piece = NextPiece();
    }

    /// <exception cref="EndOfStreamException">The file ends in the middle of a piece.</exception>
    /// <exception cref="InvalidDataException">A piece is damaged.</exception>
    public override int Read(Span<byte> buffer)
    {
        while (true)
        {
            int read = _piece.Read(buffer);
            if (read > 0)
            {
                _length += (uint)read;
                return read;
            }

            bool isWhole = _input.LastFour == _length;
            if (_input.IsAtEnd)
            {
                return isWhole ? 0 : throw new EndOfStreamException();
            }

            if (isWhole)
            {
                _piece.Dispose();
                _piece = NextPiece();
                _length = 0;
            }

            _input.GoOn();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _piece.Dispose();
            _input.Dispose();
        }

        base.Dispose(disposing);
    }

    private GZipStream NextPiece() => new(_input, CompressionMode.Decompress, leaveOpen: true);
}
