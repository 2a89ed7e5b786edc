using System.Text;

namespace CommitLang.Cli.Files;

/// <summary>
/// Puts a new text in the place of a file: written beside it first, and moved over it when it is whole, so that whatever happens one of the two is there.
/// </summary>
internal static class FileReplacement
{
    /// <summary>Writes a file that may not be there yet. Why it cannot be written, in a few words; null where it was.</summary>
    internal static string? WriteOrCreate(string fullPath, string text) => WriteOrCreate(fullPath, file => file.Write(Encoded(text)));

    /// <summary>The same with a text that is written piece by piece.</summary>
    internal static string? WriteOrCreate(string fullPath, Action<Stream> write)
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
            return Write(path, write);
        }

        if (!Directory.Exists(Path.GetDirectoryName(path)))
        {
            return "its folder does not exist";
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        var isWhole = false;
        try
        {
            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: false);
            isWhole = true;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Explain(e);
        }
        finally
        {
            if (!isWhole)
            {
                Remove(temporary);
            }
        }
    }

    /// <summary>Why it cannot be written, in a few words; null where it was.</summary>
    internal static string? Write(string fullPath, string text) => Write(fullPath, file => file.Write(Encoded(text)));

    private static string? Write(string fullPath, Action<Stream> write)
    {
        if (RealPath.Of(fullPath) is not { } path)
        {
            return "symbolic links lead in a circle";
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        var isWhole = false;
        try
        {
            // A file that may not be written is not replaced either, even where its folder would allow it.
            using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
            {
            }

            // Nobody but the owner may read it before it has the mode of the file.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(temporary, options))
            {
                write(stream);
                stream.Flush(flushToDisk: true);
            }

            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
            isWhole = true;
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Explain(e);
        }
        finally
        {
            if (!isWhole)
            {
                Remove(temporary);
            }
        }
    }

    /// <summary>A device or pipe (<c>/dev/stderr</c>) takes what is written to it; a file must not take its place.</summary>
    private static string? WriteThrough(string path, Action<Stream> write)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite);
            write(stream);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Explain(e);
        }
    }

    private static bool IsDevice(string fullPath) => !OperatingSystem.IsWindows()
        && (fullPath.StartsWith("/dev/", StringComparison.Ordinal) || fullPath.StartsWith("/proc/", StringComparison.Ordinal));

    private static byte[] Encoded(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);

    private static string Explain(Exception e) => e is UnauthorizedAccessException ? "permission denied" : "the system cannot write it";

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

    private static void Remove(string temporary)
    {
        // What could not be written can perhaps not be removed; the file itself is untouched, and that was said.
        _ = Delete(temporary);
    }
}
