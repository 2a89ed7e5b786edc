using CommitLang.Events;

namespace CommitLang.Cli.Files.Kept;

/// <summary>What looking for the kept table of a file led to.</summary>
/// <param name="Table">The table, where it is there and still meant.</param>
/// <param name="Note">Why it was not used though it is there, in a sentence; else null.</param>
internal readonly record struct KeptFileResult(EventTable? Table, string? Note);

/// <summary>The kept table of a file of events, which stands beside it: <c>NAME.facts</c>.</summary>
internal static class KeptFile
{
    internal const string Extension = ".facts";

    /// <summary>
    /// A smaller file is read: that takes a few milliseconds, and then it may be changed while the check runs. A larger one is mapped, in a tenth of the time.
    /// </summary>
    private const int WorthMapping = 1 << 24;

    /// <summary>
    /// A file that changed less than this before it was read may change again without its time showing it: some file systems count in steps of two seconds.
    /// </summary>
    private static readonly TimeSpan Granularity = TimeSpan.FromSeconds(2);

    internal static string PathOf(string source) => source + Extension;

    /// <summary>Opens the kept table of a file, if there is one that was read from the file as it is now, with the same layout.</summary>
    /// <param name="source">The full path of the file of events.</param>
    /// <param name="shownPath">Its path as answers name it.</param>
    /// <param name="layout">How it is to be read.</param>
    /// <param name="cancellationToken">Takes the question back.</param>
    internal static KeptFileResult Open(string source, string shownPath, EventLayout layout, CancellationToken cancellationToken)
    {
        var path = PathOf(source);
        if (!File.Exists(path))
        {
            return default;
        }

        try
        {
            // The file itself may be replaced by a newer one at any time; a map of it stays what it is.
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
            if (file.Length > int.MaxValue)
            {
                return Unused(shownPath, "it is damaged: it is larger than any kept table");
            }

            var bytes = file.Length >= WorthMapping ? MappedFile.Of(file, (int)file.Length) : Read(file);
            var result = KeptTable.Open(
                bytes, shownPath, ParquetProgram.LayoutOfText(layout), stamp => IsOf(stamp, source, cancellationToken), cancellationToken);
            return result.Status switch
            {
                KeptTableStatus.Read => new(result.Table, null),
                KeptTableStatus.Damaged => Unused(shownPath, $"it is damaged: {result.Detail}"),
                KeptTableStatus.OtherVersion => Unused(shownPath, "another version of commitlang wrote it"),
                KeptTableStatus.OtherLayout => Unused(shownPath, "it was read with another format or other columns"),
                KeptTableStatus.OtherSource => Unused(shownPath, $"'{shownPath}' has changed since"),
                _ => throw new InvalidOperationException($"unexpected status {result.Status}"),
            };
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Unused(shownPath, FileReader.Explain(e));
        }
    }

    /// <summary>When a file was last changed, for its stamp; null where that may not tell of a later change.</summary>
    /// <param name="source">The file, before it is read.</param>
    /// <param name="now">The time when it is read.</param>
    internal static long? Modified(FileInfo source, DateTimeOffset now) =>
        source.LastWriteTimeUtc + Granularity < now.UtcDateTime ? source.LastWriteTimeUtc.Ticks : null;

    /// <summary>The stamp of a file as it is now.</summary>
    /// <exception cref="IOException">It cannot be read.</exception>
    internal static SourceStamp StampOf(string source, long? modified, CancellationToken cancellationToken)
    {
        using var stream = new FileStream(source, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0);
        return SourceStamp.Of(stream, modified, cancellationToken);
    }

    /// <summary>
    /// Whether a stamp is that of a file as it is now. One that has kept its length and its time, which was old enough when it was read, is taken for the
    /// same; of any other one each byte is looked at.
    /// </summary>
    private static bool IsOf(SourceStamp stamp, string source, CancellationToken cancellationToken)
    {
        var file = new FileInfo(source);
        if (stamp.IsSurely(file.Length, file.LastWriteTimeUtc.Ticks))
        {
            return true;
        }

        if (file.Length != stamp.Length)
        {
            return false;
        }

        return StampOf(source, stamp.Modified, cancellationToken) == stamp;
    }

    private static byte[] Read(FileStream file)
    {
        var bytes = new byte[file.Length];
        int length = file.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return length == bytes.Length ? bytes : bytes[..length];
    }

    private static KeptFileResult Unused(string shownPath, string why) =>
        new(null, $"the kept table '{PathOf(shownPath)}' is not used: {why}; `commitlang events build` makes it anew");
}
