using System.Text;

namespace CommitLang.Cli.Files;

/// <summary>
/// Puts a new text in the place of a file, or where there is none yet: written beside it first, and moved over it when it is whole, so that whatever happens one of the two is there.
/// </summary>
internal static class FileReplacement
{
    /// <summary>Why it cannot be written, in a few words; null where it was.</summary>
    internal static string? Write(string fullPath, string text)
    {
        if (RealPath.Of(fullPath) is not { } path)
        {
            return "symbolic links lead in a circle";
        }

        var temporary = $"{path}.{Environment.ProcessId}.tmp";
        try
        {
            // A file that may not be written is not replaced either, even where its folder would allow it.
            var isThere = File.Exists(path);
            if (isThere)
            {
                using (new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite))
                {
                }
            }

            // Nobody but the owner may read it before it has the mode of the file; a new one is as the system makes them.
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Share = FileShare.None };
            if (isThere && !OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using (var stream = new FileStream(temporary, options))
            {
                stream.Write(new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text));
                stream.Flush(flushToDisk: true);
            }

            if (isThere && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            Remove(temporary);
            return e is UnauthorizedAccessException ? "permission denied" : "the system cannot write it";
        }
    }

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
