using CommitLang.Events.Text;

namespace CommitLang.Events.Formats;

/// <summary>Looks at the first bytes of a text.</summary>
internal static class FileStart
{
    /// <summary>Where the text begins, behind its byte order mark; or why it is no text that can be read.</summary>
    internal static int Find(ByteFeed feed, out string? problem)
    {
        feed.Fill();
        while (feed.Length < 8 && !feed.IsAtEnd && feed.Grow())
        {
            feed.Fill();
        }

        var text = feed.Buffer.AsSpan(0, feed.Length);
        problem = ProblemOf(text);
        return text.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }

    private static string? ProblemOf(ReadOnlySpan<byte> text) =>
        text.IsEmpty ? "it is empty"
        : text.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]) || text.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]) ? "it is UTF-16: save it as UTF-8"
        : text.StartsWith("PK\x03\x04"u8) ? "it is a ZIP archive or a workbook: unpack it, or save it as CSV"
        : text.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? "it is a workbook: save it as CSV"
        : text.StartsWith("PAR1"u8) ? "it is Parquet (format parquet)"
        : text.StartsWith("BZh"u8) ? "it is packed with bzip2: unpack it, or pack it with gzip or zstd"
        : text.StartsWith((ReadOnlySpan<byte>)[0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', 0]) ? "it is packed with xz: unpack it, or pack it with gzip or zstd"
        : null;
}
