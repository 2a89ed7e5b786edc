using System.Buffers.Binary;
using System.IO.Hashing;
using CommitLang.Engine.Tables;

namespace CommitLang.Events;

/// <summary>
/// A table of events once read, kept so that it can be opened without reading its source again: see <see cref="KeptFormat"/>. Pure: from and to memory and
/// streams; which file is whose, and whether it may be trusted, is the host's business.
/// </summary>
public static class KeptTable
{
    /// <summary>Writes a table. The same table and stamp give the same bytes.</summary>
    /// <param name="table">The table; its path is not written.</param>
    /// <param name="source">By what the file that it was read from is known again.</param>
    /// <param name="into">Where to write.</param>
    /// <param name="cancellationToken">Takes the order back.</param>
    /// <returns>Why it cannot be kept, in a few words, and nothing is written; null where it was.</returns>
    /// <exception cref="IOException">The stream cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The order was taken back.</exception>
    public static string? Write(EventTable table, SourceStamp source, Stream into, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(source);
        ArgumentNullException.ThrowIfNull(into);
        return KeptWriter.Write(table, source, into, cancellationToken);
    }

    /// <summary>
    /// Opens a kept table. Its columns are not copied: they stand in the memory it is opened from, which must stay as it is. Each of its bytes is compared
    /// with a hash, and each number with what can stand there, so whatever the bytes are, there is a table or a reason.
    /// </summary>
    /// <param name="file">All bytes of the file.</param>
    /// <param name="path">The path of its source, as answers name it.</param>
    /// <param name="layout">How the source is to be read.</param>
    /// <param name="isSource">Whether a stamp is that of the source as it is now; asked before any column is looked at.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    /// <exception cref="OperationCanceledException">The question was taken back.</exception>
    public static KeptTableResult Open(
        ReadOnlyMemory<byte> file, string path, EventLayout layout, Func<SourceStamp, bool> isSource, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(path);
        ArgumentNullException.ThrowIfNull(layout);
        ArgumentNullException.ThrowIfNull(isSource);
        var bytes = file.Span;
        if (ProblemOfPrologue(bytes) is { } problem)
        {
            return Damaged(problem);
        }

        if (BinaryPrimitives.ReadInt32LittleEndian(bytes[8..]) != KeptFormat.Version)
        {
            return new(KeptTableStatus.OtherVersion, null);
        }

        int headLength = BinaryPrimitives.ReadInt32LittleEndian(bytes[12..]);
        var reader = new KeptReader(bytes.Slice(KeptFormat.PrologueLength, headLength));
        var source = KeptHead.Source(ref reader);
        var kept = KeptHead.Layout(ref reader);
        if (reader.Failed)
        {
            return Damaged(NotAHead);
        }

        if (!KeptHead.AreSame(kept, layout))
        {
            return new(KeptTableStatus.OtherLayout, null);
        }

        if (!isSource(source))
        {
            return new(KeptTableStatus.OtherSource, null);
        }

        var body = file[(KeptFormat.PrologueLength + headLength)..];
        if (KeptHead.Read(ref reader, body, path, layout) is not { } head)
        {
            return Damaged(NotAHead);
        }

        if (KeptBody.Check(body, head.Hashes, head.Columns, cancellationToken) is { } wrong)
        {
            return Damaged(wrong);
        }

        return head.Table() is { } table ? new(KeptTableStatus.Read, table) : Damaged(NotAHead);
    }

    private const string NotAHead = "its head says what cannot be";

    private static KeptTableResult Damaged(string detail) => new(KeptTableStatus.Damaged, null, detail);

    private static string? ProblemOfPrologue(ReadOnlySpan<byte> file)
    {
        if (!file.StartsWith(KeptFormat.Magic[..Math.Min(file.Length, KeptFormat.Magic.Length)]) || file.IsEmpty)
        {
            return file.IsEmpty ? "it is empty" : "it does not begin as a kept table does";
        }

        if (file.Length < KeptFormat.PrologueLength)
        {
            return "it is cut off";
        }

        long length = BinaryPrimitives.ReadInt64LittleEndian(file[16..]);
        int headLength = BinaryPrimitives.ReadInt32LittleEndian(file[12..]);
        if (length != file.Length)
        {
            return length > file.Length ? "it is cut off" : "it goes on behind its end";
        }

        if (headLength < 0 || headLength > file.Length - KeptFormat.PrologueLength || headLength % KeptFormat.Alignment != KeptFormat.HeadRemainder)
        {
            return "its head has a length that cannot be";
        }

        ulong checksum = BinaryPrimitives.ReadUInt64LittleEndian(file[KeptFormat.ChecksumAt..]);
        return KeptHead.ChecksumOf(file[..KeptFormat.ChecksumAt], file.Slice(KeptFormat.PrologueLength, headLength)) == checksum
            ? null
            : "its head is not as it was written";
    }
}
