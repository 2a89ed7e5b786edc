using CommitLang.Events.Compression;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>
/// Reads all rows of a text. With more than one thread each piece of the text is read by the next of several readers, while this thread fetches,
/// unpacks and puts together what they made; as that happens in the order of the text, the table is the same as with one.
/// </summary>
internal sealed class RowLoop
{
    private readonly EventBytes _bytes;
    private readonly ByteFeed _feed;
    private readonly byte _lineEnd;
    private readonly IEventReadProgress? _progress;
    private readonly TableBuilder _builder;
    private readonly PieceReader[] _readers;

    internal RowLoop(EventBytes bytes, ByteFeed feed, TableShape shape, byte lineEnd, EventReadOptions options, int firstLine)
    {
        (_bytes, _feed, _lineEnd, _progress) = (bytes, feed, lineEnd, options.Progress);

        // Where a field can hold line ends, nobody knows where a row begins before all rows before it are read.
        int readers = shape.HasQuotedFields ? 1 : Math.Max(1, options.Threads);
        _readers = new PieceReader[readers];
        for (int i = 0; i < readers; i++)
        {
            _readers[i] = new PieceReader(shape, options.FaultsKept, lineEnd);
        }

        _builder = new TableBuilder(shape, options.FaultsKept, readers, firstLine);
    }

    /// <summary>One reader with the piece that it is reading.</summary>
    private sealed class PieceReader
    {
        internal PieceReader(TableShape shape, int faultsKept, byte lineEnd)
        {
            Rows = new RowReader(shape, faultsKept, lineEnd);
            Scanner = new RowScanner(shape, Rows, lineEnd);
        }

        internal RowReader Rows { get; }

        internal RowScanner Scanner { get; }

        internal byte[] Buffer { get; set; } = [];

        internal int Length { get; set; }

        internal Task? Reading { get; set; }
    }

    /// <summary>Reads to the end, or until the table is too long.</summary>
    internal TableBuilder Run(CancellationToken cancellationToken)
    {
        try
        {
            if (_readers.Length == 1)
            {
                RunAlone(cancellationToken);
            }
            else
            {
                RunTogether(cancellationToken);
            }
        }
        finally
        {
            foreach (var reader in _readers)
            {
                reader.Reading?.Wait(CancellationToken.None);
            }
        }

        if (_bytes.IsBroken)
        {
            _builder.BreakOff();
        }

        return _builder;
    }

    private void RunAlone(CancellationToken cancellationToken)
    {
        var reader = _readers[0];
        while (Fetch(cancellationToken))
        {
            int used = reader.Scanner.Read(_feed.Buffer, _feed.Length, _feed.IsAtEnd && !_bytes.IsBroken);
            if (used > 0)
            {
                Take(0, used);
                _feed.Consume(used);
            }
            else if (!Widen(0, cancellationToken))
            {
                return;
            }
        }
    }

    private void RunTogether(CancellationToken cancellationToken)
    {
        int next = 0;
        while (Fetch(cancellationToken))
        {
            bool isLast = _feed.IsAtEnd && !_bytes.IsBroken;
            int length = isLast ? _feed.Length : _feed.Buffer.AsSpan(0, _feed.Length).LastIndexOf(_lineEnd) + 1;
            if (length > 0)
            {
                var reader = _readers[next];
                Await(next);
                reader.Buffer = _feed.Detach(length, reader.Buffer);
                reader.Length = length;
                reader.Reading = Task.Run(() => reader.Scanner.Read(reader.Buffer, length, isLast), CancellationToken.None);
                next = (next + 1) % _readers.Length;
            }
            else
            {
                AwaitAll(next);
                if (!Widen(next, cancellationToken))
                {
                    return;
                }
            }
        }

        AwaitAll(next);
    }

    /// <summary>Fetches the next piece; false where there is none.</summary>
    private bool Fetch(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_builder.Excess is not null)
        {
            return false;
        }

        _feed.Fill();
        return _feed.Length > 0;
    }

    /// <summary>Deals with a piece that has no complete row: more is fetched, or the row is given up. False where nothing more is to come.</summary>
    private bool Widen(int index, CancellationToken cancellationToken)
    {
        if (_feed.IsAtEnd)
        {
            return false;
        }

        if (_feed.Grow())
        {
            return true;
        }

        int used = _readers[index].Scanner.GiveUp(_feed.Buffer, _feed.Length);
        Take(index, Math.Max(used, 1));
        if (used > 0)
        {
            _feed.Consume(used);
        }
        else
        {
            _feed.SkipLine(_lineEnd, cancellationToken);
        }

        return true;
    }

    private void AwaitAll(int next)
    {
        for (int i = 0; i < _readers.Length; i++)
        {
            Await((next + i) % _readers.Length);
        }
    }

    /// <summary>Waits for what a reader is reading, and takes it.</summary>
    private void Await(int index)
    {
        if (_readers[index].Reading is { } reading)
        {
            reading.GetAwaiter().GetResult();
            _readers[index].Reading = null;
            Take(index, _readers[index].Length);
        }
    }

    /// <summary>Takes what a reader made of a piece. By the first one the number of all rows is guessed, so that columns need not be moved.</summary>
    private void Take(int index, int length)
    {
        var rows = _readers[index].Rows;
        if (_builder.Rows.All == 0 && rows.Batch.Count > 0)
        {
            _builder.Expect((int)Math.Min(int.MaxValue, rows.Batch.Count * 1.03 * _bytes.Length / length));
        }

        _builder.Add(rows, index);
        _progress?.Advance(_bytes.Taken, _builder.Rows.All);
    }
}
