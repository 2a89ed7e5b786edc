using System.CommandLine;
using CommitLang.Cli.Completion;

namespace CommitLang.Cli.Commands;

/// <summary>Writes a script with which a shell completes the command line.</summary>
internal static class CompletionCommand
{
    /// <summary>The shells that there is a script for.</summary>
    internal static readonly IReadOnlyList<string> Shells = ["bash", "zsh", "fish", "pwsh"];

    internal static int Run(Host host, Command program, string shell)
    {
        var root = CompletedCommand.Of(program);
        var commands = program.Subcommands.Select(CompletedCommand.Of).ToList();
        string script;
        switch (shell)
        {
            case "bash":
                script = BashScript.Of(root, commands);
                break;
            case "zsh":
                script = ZshScript.Of(root, commands);
                break;
            case "fish":
                script = FishScript.Of(root, commands);
                break;
            case "pwsh":
                script = PowerShellScript.Of(root, commands);
                break;
            default:
                host.Complain($"there is no script for '{shell}', but for {string.Join(", ", Shells)}{Suggestions.Question(shell, Shells)}");
                return ExitStatus.Usage;
        }

        host.Out.Writer.Write(script);
        return ExitStatus.Success;
    }
}
