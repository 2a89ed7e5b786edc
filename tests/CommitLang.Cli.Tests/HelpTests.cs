using System.Diagnostics;
using CommitLang.Cli.Help;

namespace CommitLang.Cli.Tests;

public sealed class HelpTests
{
    /// <summary>The file that the examples are about: the first one of the README.</summary>
    private const string Talks = """
        as of 2023-12-31

        2023-06-19    US: not decoupling toward China as no-decoupling
        2022-10-07/.. US did export-control(chips) toward China

        rule as-seen-from-beijing: export-control(_) counts as decoupling according to China

        """;

    public static TheoryData<string> Commands => new(Workspace.Program.Subcommands.Select(command => command.Name));

    public static TheoryData<string> Examples =>
        new(Workspace.Program.Subcommands.SelectMany(command => CommandExamples.Of(command.Name)).Select(example => example.Line)
            .Where(line => !line.EndsWith("--watch", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Commands))]
    public void The_help_of_a_command_ends_with_examples(string command)
    {
        using var workspace = new Workspace();
        var answer = workspace.Run(command, "--help");
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        var examples = answer.Out.Split("\nExamples:\n");
        Assert.Equal(2, examples.Length);
        Assert.Contains($"commitlang {command}", examples[1], StringComparison.Ordinal);
        Assert.Equal(answer, workspace.Run(command, "-h"));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void An_example_can_be_run(string line)
    {
        using var workspace = new Workspace().With("talks.commit", "# Words and deeds.\n" + Talks);
        Git(workspace, "init", "-q");
        Commit(workspace, "one");
        workspace.With("talks.commit", Talks);
        Commit(workspace, "two");
        var command = line.Replace("source <(", "", StringComparison.Ordinal).TrimEnd(')').Split(" | ")[0].Split(" < ");
        var answer = workspace.RunWith(command.Length > 1 ? workspace.Read(command[1]) : "", command[0].Split(' ')[1..]);
        Assert.True(answer.Status is 0 or 1, answer.Error);

        // A server to whom nobody says anything says nothing.
        Assert.Equal(line.Contains("--quiet", StringComparison.Ordinal) || line.EndsWith(" lsp", StringComparison.Ordinal), (answer.Out, answer.Error) == ("", ""));
    }

    [Fact]
    public void The_help_of_the_program_has_every_command_once_and_groups_them()
    {
        using var workspace = new Workspace();
        var help = workspace.Run("--help").Out;
        foreach (var command in Workspace.Program.Subcommands)
        {
            Assert.Single(help.Split('\n'), line => line.StartsWith($"  {command.Name} ", StringComparison.Ordinal));
        }

        Assert.Contains("\nAnswer:\n  check ", help, StringComparison.Ordinal);
        Assert.DoesNotContain("Further commands", help, StringComparison.Ordinal);
        Assert.Equal(help, workspace.Run().Out);
    }

    private static void Commit(Workspace workspace, string title)
    {
        Git(workspace, "add", ".");
        Git(workspace, "-c", "user.name=a", "-c", "user.email=a@b", "commit", "-q", "-m", title);
    }

    private static void Git(Workspace workspace, params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = workspace.Folder });
        process?.WaitForExit();
        Assert.Equal(0, process?.ExitCode);
    }
}
