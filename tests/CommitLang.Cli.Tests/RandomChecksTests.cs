namespace CommitLang.Cli.Tests;

/// <summary>Whatever becomes of a valid file, it is checked and answered, as text and as JSON: no exception, and no fault of the program.</summary>
public sealed class RandomChecksTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Random_edits_of_valid_files_are_answered(int seed)
    {
        var random = new Random(seed);
        var checks = new RandomChecks();
        using var workspace = RandomChecks.WithTables();
        for (var round = 0; round < 250; round++)
        {
            var text = checks.Next(random);
            var thrown = Record.Exception(() => RandomChecks.Check(workspace, text));
            Assert.True(thrown is null, $"seed {seed}, round {round}: {thrown}\n{text}");
        }
    }

    /// <summary>What is tested once passes as it is, and nothing that is taken out or swapped in it throws.</summary>
    [Theory]
    [InlineData(5)]
    [InlineData(6)]
    public void Random_edits_of_valid_files_are_tested(int seed)
    {
        var random = new Random(seed);
        var checks = new RandomChecks();
        var compared = 0;
        using var workspace = RandomChecks.WithTables();
        for (var round = 0; round < 90; round++)
        {
            workspace.With("a.commit", checks.Next(random));
            var accepted = workspace.Run("test", "a.commit", "--as-of", "2024-12-31", "--accept");
            Assert.True(accepted.Status is 0 or 1, $"seed {seed}, round {round}: {accepted}");
            var again = workspace.Run("test", "a.commit", "--as-of", "2024-12-31", "--coverage", "--format", "json");
            Assert.True(again.Status == accepted.Status, $"seed {seed}, round {round}: {again}");
            Assert.DoesNotContain("\"differs\"", again.Out);
            Assert.True(workspace.Run("test", "a.commit", "--as-of", "2024-12-31", "--mirror", "US=China").Status is 0 or 1 or 2);
            compared += again.Out.Contains("\"same\"", StringComparison.Ordinal) ? 1 : 0;
        }

        Assert.True(compared > 10, $"only {compared} could be compared");
    }
}
