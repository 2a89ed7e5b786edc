using System.Text;

namespace CommitLang.Cli.Files;

/// <summary>
/// Puts a new text in the place of a file: written beside it first, and moved over it when it is whole, so that whatever happens one of the two is there.
/// It is written piece by piece, so that it may be of any size.
/// </summary>
internal static class FileReplacement
{
    private const int BufferSize = 1 << 16;

    /// <summary>Writes a file that may not be there yet. Why it cannot be written, in a few words; null where it was.</summary>
    internal static string? WriteOrCreate(string fullPath, string text) => WriteOrCreate(fullPath, writer => writer.Write(text));

    /// <param name="fullPath">The file; it need not be there yet.</param>
    /// <param name="write">Writes the text. Whatever it throws, the file is as it was.</param>
    /// <returns>Why it cannot be written, in a few words; null where it was.</returns>
    internal static string? WriteOrCreate(string fullPath, Action<TextWriter> write)
    {
        if (IsDevice(fullPath))
        {
            return WriteThrough(fullPath, write);
        }

        if (RealPath.Of(fullPath) is not { } path)
        {
            return "symbolic links lead in a circle";
        }

        if (Directory.Exists(path))
        {
            return "it is a folder";
        }

        if (File.Exists(path))
        {
            return Replace(path, write);
        }

        return Directory.Exists(Path.GetDirectoryName(path)) ? Create(path, write) : "its folder does not exist";
    }

    /// <summary>Writes a file that is there. Why it cannot be written, in a few words; null where it was.</summary>
    internal static string? Write(string fullPath, string text) =>
        RealPath.Of(fullPath) is { } path ? Replace(path, writer => writer.Write(text)) : "symbolic links lead in a circle";

    private static string? Create(string path, Action<TextWriter> write) => Beside(path, temporary =>
    {
        Fill(temporary, new FileStreamOptions(), write);
        File.Move(temporary, path, overwrite: false);
    });

    private static string? Replace(string path, Action<TextWriter> write) => Beside(path, temporary =>
    {
        // A file that may not be written is not replaced either, even where its folder would allow it.
        using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
        {
        }

        // Nobody but the owner may read it before it has the mode of the file.
        var options = new FileStreamOptions();
        if (!OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        }

        Fill(temporary, options, write);
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
        }

        File.Move(temporary, path, overwrite: true);
    });

    /// <summary>Does something with a file beside another, which is not there any more afterwards.</summary>
    private static string? Beside(string path, Action<string> act)
    {
        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            // One of the same number, as runs in a container have, may have left it when it was killed.
            _ = Delete(temporary);
            act(temporary);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return WriteFailure.Explain(e);
        }
        finally
        {
            // What could not be written can perhaps not be removed; the file itself is untouched, and that was said.
            _ = Delete(temporary);
        }
    }

    private static void Fill(string path, FileStreamOptions options, Action<TextWriter> write)
    {
        options.Mode = FileMode.CreateNew;
        options.Access = FileAccess.Write;
        options.Share = FileShare.None;
        options.BufferSize = 0;
        using var stream = new FileStream(path, options);
        using (var writer = WriterOf(stream))
        {
            write(writer);
        }

        stream.Flush(flushToDisk: true);
    }

    /// <summary>A device or pipe (<c>/dev/stderr</c>) takes what is written to it; a file must not take its place.</summary>
    private static string? WriteThrough(string path, Action<TextWriter> write)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            using var writer = WriterOf(stream);
            write(writer);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return WriteFailure.Explain(e);
        }
    }

    private static bool IsDevice(string fullPath) => !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal));

    /// <summary>Writes UTF-8 without a byte-order mark, with LF; the stream stays open.</summary>
    private static StreamWriter WriterOf(Stream stream) =>
        new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), BufferSize, leaveOpen: true) { NewLine = "\n" };

    /// <summary>Why a file cannot be deleted, in a few words; null where it was, or is not there.</summary>
    internal static string? Delete(string fullPath)
    {
        try
        {
            File.Delete(fullPath);
            return null;
        }
        catch (DirectoryNotFoundException)
        {
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e is UnauthorizedAccessException ? "permission denied" : "the system cannot delete it";
        }
    }
}
