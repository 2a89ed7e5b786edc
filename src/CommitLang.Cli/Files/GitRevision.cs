using System.Diagnostics;
using System.Text;

namespace CommitLang.Cli.Files;

/// <summary>Takes the <c>.commit</c> files of a git revision out of the repository that the current folder lies in.</summary>
internal static class GitRevision
{
    /// <summary>The kind of an entry that is an ordinary file; a link or a submodule is none of ours.</summary>
    private const string OrdinaryFile = "100";

    /// <summary>Whether git knows a revision of that name here. What begins with <c>-</c> is none.</summary>
    internal static bool Exists(string folder, string revision) =>
        revision.Length > 0 && revision[0] != '-' && !revision.Contains('\0', StringComparison.Ordinal)
        && Run(folder, ["rev-parse", "--quiet", "--verify", "--end-of-options", revision + "^{commit}"], out _);

    /// <summary>
    /// Writes the files of the revision that lie in the current folder or below into an empty folder; false where git does not do it.
    /// </summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    internal static bool Extract(string folder, string revision, string target, CancellationToken cancellationToken)
    {
        if (!Run(folder, ["ls-tree", "-r", "-z", revision, "--", "."], out var listing))
        {
            return false;
        }

        foreach (var line in Encoding.UTF8.GetString(listing).Split('\0', StringSplitOptions.RemoveEmptyEntries))
        {
            cancellationToken.ThrowIfCancellationRequested();
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var path = line[(tab + 1)..];
            if (tab < 0 || !line.StartsWith(OrdinaryFile, StringComparison.Ordinal) || !path.EndsWith(".commit", StringComparison.Ordinal))
            {
                continue;
            }

            var full = Path.GetFullPath(Path.Combine(target, path));
            var id = line[..tab].Split(' ')[2];
            if (!RealPath.IsInside(full, target) || !Run(folder, ["cat-file", "blob", id], out var text))
            {
                return false;
            }

            Directory.CreateDirectory(Path.GetDirectoryName(full) ?? target);
            File.WriteAllBytes(full, text);
        }

        return true;
    }

    private static bool Run(string folder, IEnumerable<string> arguments, out byte[] output)
    {
        output = [];
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        try
        {
            using var process = Process.Start(start);
            if (process is null)
            {
                return false;
            }

            var errors = process.StandardError.ReadToEndAsync();
            using var buffer = new MemoryStream();
            process.StandardOutput.BaseStream.CopyTo(buffer);
            errors.GetAwaiter().GetResult();
            process.WaitForExit();
            output = buffer.ToArray();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            // There is no git here, so there are no revisions either.
            return false;
        }
    }
}
