using System.Diagnostics;

namespace CommitLang.Cli.Tests.Parquet;

/// <summary>The program that reads Parquet files: whatever a file is, it ends with its rows or with a reason.</summary>
public sealed class ParquetProgramTests
{
    private const string Damaged = "it is no Parquet file, or damaged\n";

    [Fact]
    public void It_writes_the_columns_that_are_asked_for()
    {
        using var workspace = new Workspace().With("a b.parquet", ParquetExamples.Everything());
        Assert.Equal(new Answer(0, "who,small\n\"Smith, \"\"J\"\"\",-1\n,0\n\"two lines\",127\n", ""), Run(workspace, "a b.parquet", "small", "who", "gone"));
        Assert.Equal(2, Run(workspace).Status);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_told()
    {
        using var workspace = new Workspace().With("empty.parquet", "").With("text.parquet", "Event ID\tEvent Date\n1\t2023-01-01\n").With("folder/x", "");
        Assert.Equal(new Answer(1, "", "no such file\n"), Run(workspace, "gone.parquet"));
        Assert.Equal(new Answer(1, "", Damaged), Run(workspace, "empty.parquet"));
        Assert.Equal(new Answer(1, "", Damaged), Run(workspace, "text.parquet"));
        Assert.Equal(1, Run(workspace, "folder").Status);
    }

    [Fact]
    public void A_file_that_is_cut_off_is_told()
    {
        var file = ParquetExamples.Everything();
        for (int length = file.Length - 1; length > 0; length -= 97)
        {
            using var workspace = new Workspace().With("a.parquet", file[..length]);
            Assert.Equal(new Answer(1, "", Damaged), Run(workspace, "a.parquet"));
        }
    }

    /// <summary>A changed byte may make another value, which the format does not show; else there is one line that says what is wrong.</summary>
    [Fact]
    public void A_damaged_file_never_shows_a_fault_of_the_program()
    {
        var file = ParquetExamples.Everything(global::Parquet.CompressionMethod.Snappy);
        var random = new Random(1);
        for (int i = 0; i < 25; i++)
        {
            var damaged = file.ToArray();
            damaged[random.Next(4, file.Length - 8)] ^= (byte)(1 << random.Next(8));
            using var workspace = new Workspace().With("a.parquet", damaged);
            var answer = Run(workspace, "a.parquet");
            Assert.Equal(answer.Status, answer.Error.Length > 0 ? 1 : 0);
            Assert.True(answer.Error.Split('\n').Length <= 2, answer.Error);
        }
    }

    private static Answer Run(Workspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "commitlang-parquet.dll"), .. arguments])
        {
            WorkingDirectory = workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the process did not start");
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new(process.ExitCode, output, error.GetAwaiter().GetResult());
    }
}
