using System.Runtime.CompilerServices;

namespace CommitLang.Cli.Tests;

/// <summary>What the first screen of the README shows is what the command answers.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void The_first_file_has_the_answer_that_stands_below_it()
    {
        var blocks = File.ReadAllText(ReadmePath()).ReplaceLineEndings("\n").Split("```");
        Assert.StartsWith("commit\n", blocks[1], StringComparison.Ordinal);
        using var workspace = new Workspace().With("talks.commit", blocks[1]["commit\n".Length..]);
        var answer = workspace.Run("check", "talks.commit");
        Assert.Equal(new Answer(0, blocks[3].TrimStart('\n'), ""), answer);
    }

    private static string ReadmePath([CallerFilePath] string path = "") =>
        Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path) ?? "", "..", "..", "README.md"));
}
