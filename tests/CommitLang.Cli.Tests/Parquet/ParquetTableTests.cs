using Parquet.Schema;

namespace CommitLang.Cli.Tests.Parquet;

/// <summary>A check reads tables in Parquet as it reads those with commas, where the program for them is beside it.</summary>
public sealed class ParquetTableTests
{
    private const string Check = """
        as of 2023-12-31

        actor China code "CHN"
        conduct exercise code "1384"

        2023-01-01 China: not exercise as no-exercises

        events "a.parquet" with actor = "who", conduct = "what", date = "day"

        """;

    [Fact]
    public void Rows_are_deeds()
    {
        using var workspace = new Workspace().With("talks.commit", Check).With("a.parquet", Table());
        var answer = Run(workspace, "check", "--notes");
        Assert.Contains("no-exercises  breached", answer.Out, StringComparison.Ordinal);
        Assert.Contains("2023-08-19 China did exercise  a.parquet:3:1", answer.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("warning", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void It_is_kept_as_any_other_table()
    {
        using var workspace = new Workspace().With("talks.commit", Check).With("a.parquet", Table());
        var before = Run(workspace, "check");
        var built = Run(workspace, "events", "build");
        Assert.Equal((0, "1 table kept\n"), (built.Status, built.Error));
        Assert.StartsWith("a.parquet.facts: 3 rows; ", built.Out, StringComparison.Ordinal);
        Assert.Equal(before, Run(workspace, "check"));
        Assert.DoesNotContain("not used", Run(workspace, "check", "--notes").Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_damaged_file_is_an_error_at_its_statement()
    {
        using var workspace = new Workspace().With("talks.commit", Check).With("a.parquet", Table()[..^10]);
        var answer = Run(workspace, "check");
        Assert.Equal(1, answer.Status);
        Assert.Contains("`a.parquet` cannot be read: it is no Parquet file, or damaged", answer.Error, StringComparison.Ordinal);
        Assert.Contains("talks.commit:8:8", answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_column_that_is_not_there_is_told()
    {
        using var workspace = new Workspace().With("talks.commit", Check.Replace("who", "whom", StringComparison.Ordinal)).With("a.parquet", Table());
        var answer = Run(workspace, "check");
        Assert.Equal(1, answer.Status);
        Assert.Contains("whom", answer.Error, StringComparison.Ordinal);
    }

    /// <summary>The program that is tested looks for the other one beside itself, and in the path.</summary>
    private static Answer Run(Workspace workspace, params string[] arguments) =>
        Binary.Run(workspace.Folder, "", arguments, ("PATH", $"{AppContext.BaseDirectory}{Path.PathSeparator}{Environment.GetEnvironmentVariable("PATH")}"));

    private static byte[] Table()
    {
        var who = new DataField<string>("who");
        var what = new DataField<int>("what");
        var day = new DataField<DateOnly>("day");
        return ParquetExamples.Write([who, what, day], 1, async (group, _) =>
        {
            await group.WriteAsync(who, ["CHN", "CHN", "USA"]);
            await group.WriteAsync<int>(what, new[] { 1384, 1384, 42 });
            await group.WriteAsync<DateOnly>(day, new DateOnly[] { new(2022, 8, 19), new(2023, 8, 19), new(2023, 1, 2) });
        });
    }
}
