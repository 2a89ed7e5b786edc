namespace CommitLang.Cli.Tests;

/// <summary>The questions to event data have the answers that stand beside them. The data are not part of the project: where they are not there, it is said what is missing.</summary>
public sealed class EventDataExampleTests
{
    private static readonly string[] Data = ["icews_events.2018.sample.tab", "gdelt1_events.sample.tsv"];

    private static string Example(string name) => Path.Combine(Schemas.Root, "examples", "event-data", name);

    [Fact]
    public void The_questions_have_their_answers()
    {
        using var workspace = new Workspace();
        foreach (var question in Directory.GetFiles(Example(""), "*.commit.txt"))
        {
            workspace.With(Path.GetFileNameWithoutExtension(question), File.ReadAllBytes(question));
        }

        var folder = Path.Combine(Schemas.Root, "..", "shared", "data");
        var files = Data.Select(name => Path.Combine(folder, name)).Where(File.Exists).ToList();
        files.ForEach(file => workspace.With(Path.GetFileName(file), File.ReadAllBytes(file)));
        var answer = workspace.Run("check", ".");
        if (files.Count == Data.Length)
        {
            Assert.Equal(File.ReadAllText(Example("answer.verified.txt")).ReplaceLineEndings("\n"), answer.Out);
            Assert.Equal(0, answer.Status);
        }
        else
        {
            Assert.Equal(1, answer.Status);
            Assert.Contains("gdelt1_events.sample.tsv", answer.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_questions_are_in_the_layout()
    {
        using var workspace = new Workspace();
        foreach (var question in Directory.GetFiles(Example(""), "*.commit.txt"))
        {
            workspace.With(Path.GetFileNameWithoutExtension(question), File.ReadAllBytes(question));
        }

        Assert.Equal(0, workspace.Run("fmt", "--check", ".").Status);
    }
}
