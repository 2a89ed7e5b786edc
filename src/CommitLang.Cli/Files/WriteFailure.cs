namespace CommitLang.Cli.Files;

/// <summary>Says in plain words why a file cannot be written.</summary>
internal static class WriteFailure
{
    /// <summary>The numbers that Unix and Windows give for a full disk, and Unix for a full allowance.</summary>
    private const int NoSpace = 28, NoQuota = 122, NoSpaceOnWindows = unchecked((int)0x80070070);

    /// <summary>The number that Unix gives for a file system that is mounted for reading.</summary>
    private const int ReadOnlySystem = 30;

    internal static string Explain(Exception exception) => exception switch
    {
        UnauthorizedAccessException => "permission denied",
        DirectoryNotFoundException => "its folder does not exist",
        PathTooLongException => "the path is too long",
        FileNotFoundException => "it is not there any more",
        _ when exception.HResult is NoSpace or NoQuota or NoSpaceOnWindows => "the disk is full",
        _ when exception.HResult == ReadOnlySystem => "its file system can only be read",
        _ => "the system cannot write it",
    };
}
