namespace CommitLang.Events;

/// <summary>
/// How a kept table is laid out; all numbers are little-endian.
/// <code>
/// prologue   magic (8 bytes), version (4), length of the head (4), length of the file (8),
///            XxHash3 of the prologue before it and of the head (8)
/// head       source, layout, counts of rows, faults, dictionaries; for each column its width, first number, count and place; the XxHash3
///            of each block of the body; zeros up to a multiple of 64
/// body       the columns as they stand in memory, each at a multiple of 64, zeros between them; parted into blocks of 256 KiB for the hashes
/// </code>
/// The prologue stays as it is in every version, so that one that is not known can be told from a damaged file.
/// </summary>
internal static class KeptFormat
{
    /// <summary>
    /// Raised whenever the layout changes, and whenever the reader makes something else of a file: what was kept before is then read anew.
    /// </summary>
    internal const int Version = 1;

    internal const int PrologueLength = 32;

    /// <summary>Where in the prologue its own checksum stands.</summary>
    internal const int ChecksumAt = 24;

    /// <summary>Where a column may begin: a line of the processor's cache.</summary>
    internal const int Alignment = 64;

    /// <summary>What is left of the length of a head parted by <see cref="Alignment"/>: with the prologue it is a multiple of it.</summary>
    internal const int HeadRemainder = Alignment - PrologueLength;

    /// <summary>A quarter of the second cache of a usual processor: when the hash of a block is made, its numbers are looked at while they are still there.</summary>
    internal const int BlockLength = 1 << 18;

    /// <summary>A file must be one piece of memory.</summary>
    internal const int LargestFile = int.MaxValue;

    /// <summary>A figure with more characters than this is none that a table holds; reading it would take long.</summary>
    internal const int LongestFigure = 4096;

    /// <summary>The first byte is no text, and a transfer as text would change the last two.</summary>
    internal static ReadOnlySpan<byte> Magic => [0x8F, (byte)'f', (byte)'a', (byte)'c', (byte)'t', (byte)'s', 0x0D, 0x0A];

    internal static long Aligned(long length) => (length + Alignment - 1) / Alignment * Alignment;

    internal static int BlocksOf(long bodyLength) => (int)((bodyLength + BlockLength - 1) / BlockLength);
}
