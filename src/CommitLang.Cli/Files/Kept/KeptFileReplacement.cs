using System.Runtime.InteropServices;

namespace CommitLang.Cli.Files.Kept;

/// <summary>
/// Puts a kept table in the place of an older one: written beside it, to the disk, and moved over it when it is whole. Whenever the process is killed, the
/// old file or the new one is there.
/// </summary>
internal static partial class KeptFileReplacement
{
    private const string TemporaryEnd = ".tmp";

    /// <summary>Writes a file.</summary>
    /// <param name="path">Its full path, without links.</param>
    /// <param name="write">Writes its bytes; gives why there are none, in a few words, or null.</param>
    /// <returns>Why it is not written, in a few words; null where it was.</returns>
    internal static string? Write(string path, Func<Stream, string?> write)
    {
        if (Directory.Exists(path))
        {
            return "it is a folder";
        }

        RemoveLeftOvers(path);
        var temporary = $"{path}.{Environment.ProcessId}{TemporaryEnd}";
        bool isMine = false;
        try
        {
            bool isThere = File.Exists(path);
            if (isThere)
            {
                // A file that may not be written is not replaced either, even where its folder would allow it.
                using var old = new FileStream(path, FileMode.Open, FileAccess.Write, FileShare.ReadWrite | FileShare.Delete);
            }

            using (var stream = new FileStream(temporary, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 1 << 18))
            {
                isMine = true;
                if (write(stream) is { } problem)
                {
                    Remove(temporary);
                    return problem;
                }

                stream.Flush(flushToDisk: true);
            }

            if (isThere && !OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
            isMine = false;
            FlushFolder(Path.GetDirectoryName(path) ?? "/");
            return null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return WriteFailure.Explain(e);
        }
        finally
        {
            if (isMine)
            {
                Remove(temporary);
            }
        }
    }

    /// <summary>Whether a name is that of a file that a killed run has left, or a running one is writing: <c>NAME.facts.PROCESS.tmp</c>.</summary>
    internal static bool IsLeftOver(string name)
    {
        if (!name.EndsWith(TemporaryEnd, StringComparison.Ordinal))
        {
            return false;
        }

        var rest = name.AsSpan(0, name.Length - TemporaryEnd.Length);
        int dot = rest.LastIndexOf('.');
        return dot > 0 && dot < rest.Length - 1 && !rest[(dot + 1)..].ContainsAnyExceptInRange('0', '9')
            && rest[..dot].EndsWith(KeptFile.Extension, StringComparison.Ordinal);
    }

    /// <summary>Removes what killed runs have left of one file. One that a run is still writing is locked by it, and stays.</summary>
    private static void RemoveLeftOvers(string path)
    {
        try
        {
            foreach (var left in Directory.GetFiles(Path.GetDirectoryName(path) ?? "/", $"{Path.GetFileName(path)}.*{TemporaryEnd}"))
            {
                if (IsLeftOver(Path.GetFileName(left)) && IsFree(left))
                {
                    Remove(left);
                }
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // A folder that cannot be listed may be one that can be written. What was left takes room and does no harm.
        }
    }

    private static bool IsFree(string path)
    {
        try
        {
            using var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static void Remove(string temporary)
    {
        // What could not be written can perhaps not be removed; the next run tries again.
        _ = FileReplacement.Delete(temporary);
    }

    /// <summary>Brings the new name to the disk too, where the system lets a folder be opened for that. Without it a loss of power may bring the old file back, whole.</summary>
    private static void FlushFolder(string folder)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int descriptor = Open(folder, 0);
        if (descriptor >= 0)
        {
            _ = Synchronize(descriptor);
            _ = Close(descriptor);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Synchronize(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);
}
