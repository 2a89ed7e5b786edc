using System.Text;

namespace CommitLang.Parquet;

/// <summary>
/// <c>commitlang-parquet FILE [COLUMN…]</c>: writes the columns (all, where none is named; without those that are not there) as comma-separated text. Ends
/// with 0, or with 1 and one line on the standard error that says why the file cannot be read, in words that go on from "cannot read FILE:".
/// A process of its own, so that a hostile file harms nobody, and the library for it is no part of the command that does not need it.
/// </summary>
internal static class Program
{
    private const int Success = 0, Unreadable = 1, Usage = 2;

    private static int Main(string[] arguments)
    {
        if (arguments is not [{ Length: > 0 } path, .. var columns])
        {
            Console.Error.Write("commitlang-parquet writes a Parquet file as text: commitlang-parquet FILE [COLUMN...]\n");
            return Usage;
        }

        using var output = Console.OpenStandardOutput();
        using var watch = new StandstillWatch(() => End(Damaged));
        try
        {
            using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
            var problem = ParquetRows.Write(file, columns, output, watch.Moved);
            output.Flush();
            return problem is null ? Success : Say(problem);
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return Say("no such file");
        }
        catch (UnauthorizedAccessException)
        {
            return Say("permission denied");
        }
        catch (Exception e) when (e is NotSupportedException or NotImplementedException)
        {
            return Say("it uses a way to pack or encode columns that is not read");
        }
        catch (Exception)
        {
            // The one place that catches everything. From a damaged file the library throws whatever comes of it, from an index out of range to no memory
            // left; this process does nothing else than read that file, and whoever reads its output is told.
            return Say(Damaged);
        }
    }

    internal const string Damaged = "it is no Parquet file, or damaged";

    private static int Say(string problem)
    {
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        error.Write($"{problem}\n");
        return Unreadable;
    }

    private static void End(string problem) => Environment.Exit(Say(problem));
}
