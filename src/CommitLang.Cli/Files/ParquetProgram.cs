using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using CommitLang.Events;

namespace CommitLang.Cli.Files;

/// <summary>
/// Reads Parquet files with the help of <c>commitlang-parquet</c>, a program of its own that writes them as text: who has none needs no library for them, and
/// what a hostile file does to the library it does to that process.
/// </summary>
internal static class ParquetProgram
{
    private const string Name = "commitlang-parquet", EndsUnexpectedly = "it is no Parquet file, or damaged";

    private const string Missing =
        $"Parquet files are read by the program {Name}, which is not installed: `dotnet tool install --global CommitLang.Parquet`";

    /// <summary>How a table is laid out once its file is text: one in Parquet as a table with commas of the same columns.</summary>
    internal static EventLayout LayoutOfText(EventLayout layout) =>
        layout.Format == EventFormat.Parquet ? layout with { Format = EventFormat.Csv } : layout;

    /// <summary>Hands the rows of a file to whoever reads text.</summary>
    /// <param name="path">The full path of the file.</param>
    /// <param name="layout">Which columns hold what.</param>
    /// <param name="read">Reads the text.</param>
    /// <param name="cancellationToken">Ends the program.</param>
    /// <returns>Why the file cannot be read, in a few words, however much of it was handed on; null where all of it was.</returns>
    internal static string? Read(string path, EventLayout layout, Action<Stream> read, CancellationToken cancellationToken)
    {
        if (Find() is not { } program)
        {
            return Missing;
        }

        var start = new ProcessStartInfo(program, [path, .. ColumnsOf(layout)])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        try
        {
            using var process = Process.Start(start);
            return process is null ? Missing : Read(process, read, cancellationToken);
        }
        catch (Win32Exception)
        {
            return $"the program {Name} cannot be started ({program})";
        }
    }

    private static string? Read(Process process, Action<Stream> read, CancellationToken cancellationToken)
    {
        using var stop = cancellationToken.Register(() => End(process));
        try
        {
            process.StandardInput.Close();
            var said = process.StandardError.ReadToEndAsync(CancellationToken.None);
            read(process.StandardOutput.BaseStream);
            process.StandardOutput.BaseStream.CopyTo(Stream.Null);
            process.WaitForExit();
            cancellationToken.ThrowIfCancellationRequested();
            var line = said.GetAwaiter().GetResult().Split('\n')[0];
            return process.ExitCode switch
            {
                0 => null,
                1 when line.Length > 0 => line,

                // What .NET itself says when its runtime is not there stands on many lines, of which the first is of no help.
                NoRuntime => $"the program {Name} needs .NET 10 or later, which is not there",
                _ => EndsUnexpectedly,
            };
        }
        finally
        {
            End(process);
        }
    }

    /// <summary>The number with which a program for .NET ends that finds no .NET to run on.</summary>
    private const int NoRuntime = 131;

    private static void End(Process process)
    {
        try
        {
            process.Kill();
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended by itself.
        }
    }

    /// <summary>Each column that can hold a field: the one that the layout names, else the one that is called as the field is.</summary>
    private static IEnumerable<string> ColumnsOf(EventLayout layout) =>
        Enum.GetValues<EventField>().Select(field => layout.Columns.TryGetValue(field, out var column) ? column : $"{field}".ToLowerInvariant());

    /// <summary>The program beside this one, else where programs are looked for.</summary>
    private static string? Find()
    {
        var name = OperatingSystem.IsWindows() ? Name + ".exe" : Name;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        return folders.Prepend(AppContext.BaseDirectory).Select(folder => Path.Combine(folder, name)).FirstOrDefault(File.Exists);
    }
}
