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
        using var workspace = new Workspace();
        for (var round = 0; round < 250; round++)
        {
            var text = checks.Next(random);
            var thrown = Record.Exception(() => RandomChecks.Check(workspace, text));
            Assert.True(thrown is null, $"seed {seed}, round {round}: {thrown}\n{text}");
        }
    }
}
