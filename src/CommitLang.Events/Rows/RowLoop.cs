using CommitLang.Events.Compression;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>
/// Reads all rows of a text. With more than one thread several readers each fetch a piece of the text, read it, and put what they made of it to the rest
/// once that of all pieces before it is there; as that happens in the order of the text, the table is the same as with one.
/// </summary>
internal sealed class RowLoop
{
    private readonly EventBytes _bytes;
    private readonly ByteFeed _feed;
    private readonly byte _lineEnd;
    private readonly IEventReadProgress? _progress;
    private readonly TableBuilder _builder;
    private readonly PieceReader[] _readers;
    private readonly object _fetching = new();
    private readonly object _taking = new();

    /// <summary>How many pieces were fetched, and of how many what was made of them was taken.</summary>
    private int _fetched;
    private int _taken;

    /// <summary>What is left is not read: it is too much, the order was taken back, or the file can be read no further.</summary>
    private volatile bool _isStopped;

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

        /// <summary>Nothing follows the piece.</summary>
        internal bool IsLast { get; set; }
    }

    /// <summary>Reads to the end, or until the table is too long.</summary>
    internal TableBuilder Run(CancellationToken cancellationToken)
    {
        if (_readers.Length == 1)
        {
            RunAlone(cancellationToken);
        }
        else
        {
            RunTogether(cancellationToken);
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
        var others = new Task[_readers.Length - 1];
        for (int i = 0; i < others.Length; i++)
        {
            int index = i + 1;
            others[i] = Task.Run(() => ReadPieces(index, cancellationToken), CancellationToken.None);
        }

        try
        {
            ReadPieces(0, cancellationToken);
        }
        finally
        {
            // One that did not begin yet is run here, and finds nothing left to do.
            try
            {
                Task.WaitAll(others, CancellationToken.None);
            }
            catch (AggregateException)
            {
                // Thrown below as it is.
            }
        }

        foreach (var other in others)
        {
            other.GetAwaiter().GetResult();
        }
    }

    /// <summary>What each reader does until nothing is left.</summary>
    private void ReadPieces(int index, CancellationToken cancellationToken)
    {
        var reader = _readers[index];
        bool isDone = false;
        try
        {
            while (FetchPiece(index, cancellationToken) is { } number)
            {
                reader.Scanner.Read(reader.Buffer, reader.Length, reader.IsLast);
                lock (_taking)
                {
                    AwaitPieces(number);
                    Take(index, reader.Length);
                    _taken = number + 1;
                    Monitor.PulseAll(_taking);
                }
            }

            isDone = true;
        }
        finally
        {
            if (!isDone)
            {
                Stop();
            }
        }
    }

    /// <summary>Fetches the next piece for a reader.</summary>
    /// <returns>Its number; null where there is none.</returns>
    private int? FetchPiece(int index, CancellationToken cancellationToken)
    {
        var reader = _readers[index];
        lock (_fetching)
        {
            while (Fetch(cancellationToken))
            {
                reader.IsLast = _feed.IsAtEnd && !_bytes.IsBroken;
                reader.Length = reader.IsLast ? _feed.Length : _feed.Buffer.AsSpan(0, _feed.Length).LastIndexOf(_lineEnd) + 1;
                if (reader.Length > 0)
                {
                    reader.Buffer = _feed.Detach(reader.Length, reader.Buffer);
                    return _fetched++;
                }

                lock (_taking)
                {
                    AwaitPieces(_fetched);
                    if (!Widen(index, cancellationToken))
                    {
                        return null;
                    }
                }
            }

            return null;
        }
    }

    /// <summary>Waits until all pieces before one are taken, or nothing more is.</summary>
    private void AwaitPieces(int number)
    {
        while (_taken < number && !_isStopped)
        {
            Monitor.Wait(_taking);
        }
    }

    private void Stop()
    {
        lock (_taking)
        {
            _isStopped = true;
            Monitor.PulseAll(_taking);
        }
    }

    /// <summary>Fetches the next piece; false where there is none.</summary>
    private bool Fetch(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_isStopped)
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

    /// <summary>Takes what a reader made of a piece. By the first one the number of all rows is guessed, so that columns need not be moved.</summary>
    private void Take(int index, int length)
    {
        if (_isStopped)
        {
            return;
        }

        var rows = _readers[index].Rows;
        if (_builder.Rows.All == 0 && rows.Batch.Count > 0)
        {
            _builder.Expect((int)Math.Min(int.MaxValue, rows.Batch.Count * 1.03 * _bytes.Length / length));
        }

        _builder.Add(rows, index);
        _progress?.Advance(_bytes.Taken, _builder.Rows.All);
        if (_builder.Excess is not null)
        {
            _isStopped = true;
        }
    }
}
