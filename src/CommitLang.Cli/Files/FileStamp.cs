namespace CommitLang.Cli.Files;

/// <summary>By what it is told whether a large file is still what was read.</summary>
/// <param name="Length">Its length in bytes; -1 where there is none.</param>
/// <param name="Written">When it was last written.</param>
internal readonly record struct FileStamp(long Length, DateTime Written)
{
    internal static FileStamp Of(string fullPath)
    {
        try
        {
            var info = new FileInfo(fullPath);
            return info.Exists ? new(info.Length, info.LastWriteTimeUtc) : new(-1, default);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(-1, default);
        }
    }
}
