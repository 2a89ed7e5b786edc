using CommitLang.Events.Compression;
using CommitLang.Events.Formats;
using CommitLang.Events.Text;

namespace CommitLang.Events.Rows;

/// <summary>Reads all rows of a text, by the thread that calls or by others beside it. What comes out is the same.</summary>
internal sealed class RowLoop(EventBytes bytes, ByteFeed feed, TableShape shape, byte lineEnd, EventReadOptions options)
{
    /// <summary>So many reports are kept in one table; the bytes of a column would not fit into one piece of memory beyond.</summary>
    internal const int MostReports = 500_000_000;

    /// <summary>Reads to the end, or until the table is too long.</summary>
    internal void Run(TableBuilder builder, CancellationToken cancellationToken)
    {
        var reader = new RowReader(shape, options.FaultsKept, lineEnd);
        var scanner = new RowScanner(shape, reader, lineEnd);
        while (builder.Count <= MostReports)
        {
            cancellationToken.ThrowIfCancellationRequested();
            feed.Fill();
            if (feed.Length == 0)
            {
                break;
            }

            int used = scanner.Read(feed.Buffer, feed.Length, feed.IsAtEnd && !bytes.IsBroken);
            if (used == 0)
            {
                if (feed.IsAtEnd)
                {
                    break;
                }

                if (feed.Grow())
                {
                    continue;
                }

                used = scanner.GiveUp(feed.Buffer, feed.Length);
            }

            builder.Add(reader, 0);
            if (used == 0)
            {
                feed.SkipLine(lineEnd, cancellationToken);
            }
            else
            {
                feed.Consume(used);
            }

            options.Progress?.Advance(bytes.Taken, builder.Rows.All);
        }

        if (bytes.IsBroken)
        {
            builder.BreakOff();
        }
    }
}
