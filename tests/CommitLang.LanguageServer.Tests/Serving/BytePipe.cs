using System.Collections.Concurrent;

namespace CommitLang.LanguageServer.Tests.Serving;

/// <summary>What one thread writes another reads, in pieces as they were written.</summary>
internal sealed class BytePipe : Stream
{
    private readonly BlockingCollection<byte[]> _pieces = [];
    private byte[] _current = [];
    private int _taken;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Nothing more is written.</summary>
    internal void End() => _pieces.CompleteAdding();

    public override int Read(byte[] buffer, int offset, int count)
    {
        while (_taken == _current.Length)
        {
            if (!_pieces.TryTake(out var next, Timeout.Infinite))
            {
                return 0;
            }

            (_current, _taken) = (next, 0);
        }

        var given = Math.Min(count, _current.Length - _taken);
        _current.AsSpan(_taken, given).CopyTo(buffer.AsSpan(offset));
        _taken += given;
        return given;
    }

    public override void Write(byte[] buffer, int offset, int count) => _pieces.Add(buffer.AsSpan(offset, count).ToArray());

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
