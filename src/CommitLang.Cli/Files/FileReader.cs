namespace CommitLang.Cli.Files;

/// <summary>Reads files whole, and says in plain words why one cannot be read.</summary>
internal static class FileReader
{
    /// <summary>Beyond this a file cannot be one string any more.</summary>
    internal const int SizeLimit = 1_000_000_000;

    internal static ReadResult Read(string fullPath, string displayPath, int limit = SizeLimit)
    {
        if (fullPath.Contains('\0', StringComparison.Ordinal))
        {
            return new(null, "no such file", IsMissing: true);
        }

        if (Directory.Exists(fullPath))
        {
            return new(null, "it is a folder");
        }

        try
        {
            using var stream = new FileStream(fullPath, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            return Read(stream, displayPath, limit);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return new(null, Explain(e), e is FileNotFoundException or DirectoryNotFoundException);
        }
    }

    /// <summary>Reads to the end, or until it is too much: a stream such as <c>/dev/zero</c> has no end.</summary>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    internal static ReadResult Read(Stream stream, string displayPath, int limit = SizeLimit)
    {
        using var buffer = new MemoryStream();
        var chunk = new byte[1 << 16];
        for (int read; (read = stream.Read(chunk)) > 0;)
        {
            if (buffer.Length + read > limit)
            {
                return new(null, limit == SizeLimit ? "it is larger than 1 GB" : $"it is larger than {limit >> 20} MB");
            }

            buffer.Write(chunk, 0, read);
        }

        return new(FileText.Decode(buffer.GetBuffer().AsSpan(0, (int)buffer.Length), displayPath), null);
    }

    internal static string Explain(Exception exception) => exception switch
    {
        FileNotFoundException or DirectoryNotFoundException => "no such file",
        UnauthorizedAccessException => "permission denied",
        PathTooLongException => "the path is too long",
        IOException when exception.Message.Contains("symbolic", StringComparison.OrdinalIgnoreCase) => "symbolic links lead in a circle",
        _ => "the system cannot read it",
    };
}
