using System.ComponentModel;
using System.Diagnostics;
using CommitLang.Cli.Commands;

namespace CommitLang.Cli.Tests;

/// <summary>The scripts with which shells complete the command line. Where a shell is installed, it completes some lines.</summary>
public sealed class CompletionTests
{
    public static TheoryData<string> Shells => new(CompletionCommand.Shells);

    [Theory]
    [MemberData(nameof(Shells))]
    public void A_script_has_every_command_option_and_fixed_value(string shell)
    {
        var script = Script(shell);
        Assert.DoesNotContain('\r', script);
        foreach (var command in Workspace.Program.Subcommands)
        {
            Assert.Matches($@"(?m)[ '({Separators}]{command.Name}['): ]", script);
            foreach (var name in command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)))
            {
                // Fish writes its names without the hyphens.
                var written = shell != "fish" ? name : name.StartsWith("--", StringComparison.Ordinal) ? $"-l {name[2..]}" : $"-s {name[1..]}";
                Assert.Contains(written, script, StringComparison.Ordinal);
            }
        }

        string[] values = ["claimreview", "sarif=", "contradicted", "contested", "common", "CL1001", "organizations", "pwsh"];
        Assert.All(values, value => Assert.Contains(value, script, StringComparison.Ordinal));
    }

    [Fact]
    public void A_shell_that_has_no_script_is_wrong_usage()
    {
        using var workspace = new Workspace();
        Assert.Equal(
            new Answer(2, "", "commitlang: there is no script for 'zhs', but for bash, zsh, fish, pwsh; did you mean 'zsh'?\n"),
            workspace.Run("completion", "zhs"));
    }

    [Theory]
    [InlineData("ch", "check")]
    [InlineData("check --for", "--format")]
    [InlineData("check --format js", "json")]
    [InlineData("check --format = js", "json")]
    [InlineData("check --fail-on breached,cont", "breached,contradicted breached,contested")]
    [InlineData("check -o sar", "sarif=")]
    [InlineData("check -o sarif = o", "other.txt")]
    [InlineData("check t", "talks.commit")]
    [InlineData("check o", "")]
    [InlineData("why t", "")]
    [InlineData("why name --as-of 2023 t", "talks.commit")]
    [InlineData("init f", "folder")]
    [InlineData("completion f", "fish")]
    public void Bash_completes(string line, string expected)
    {
        var words = string.Join(' ', line.Split(' ').Prepend("commitlang").Select(word => $"'{word}'"));
        var output = Run("bash", ["--norc", "-c", $"source ./script; COMP_WORDS=({words}); COMP_CWORD=$((${{#COMP_WORDS[@]}} - 1)); _commitlang; echo \"${{COMPREPLY[*]}}\""], Script("bash"));
        Assert.Contains(output, new[] { null, expected + "\n" });
    }

    [Fact]
    public void Zsh_takes_the_script()
    {
        var output = Run("zsh", ["-f", "-c", "autoload -Uz compinit; compinit -u -D; source ./script; print $_comps[commitlang]; functions _commitlang > /dev/null && print whole"], Script("zsh"));
        Assert.Contains(output, new[] { null, "_commitlang\nwhole\n" });
    }

    [Theory]
    [InlineData("ch", "check")]
    [InlineData("check --for", "--format")]
    [InlineData("check --format js", "json")]
    [InlineData("check --fail-on breached,conte", "breached,contested")]
    [InlineData("check -o sar", "sarif=")]
    [InlineData("check -o sarif=o", "sarif=other.txt")]
    [InlineData("check t", "talks.commit")]
    [InlineData("check o", "")]
    [InlineData("completion f", "fish")]
    public void Fish_completes(string line, string expected)
    {
        var output = Run("fish", ["--no-config", "-c", $"source ./script; complete -C 'commitlang {line}' | string replace -r '\\t.*' ''"], Script("fish"));
        Assert.Contains(output, new[] { null, expected.Length == 0 ? "" : expected + "\n" });
    }

    private const string Separators = "\\s\"|";

    private static string Script(string shell)
    {
        using var workspace = new Workspace();
        var answer = workspace.Run("completion", shell);
        Assert.Equal((0, ""), (answer.Status, answer.Error));
        return answer.Out;
    }

    /// <summary>What a shell writes, in a folder with some files; null where it is not installed.</summary>
    private static string? Run(string shell, IEnumerable<string> arguments, string script)
    {
        using var workspace = new Workspace().With("script", script).With("talks.commit", "").With("other.txt", "").With("folder/x", "");
        try
        {
            using var process = Process.Start(new ProcessStartInfo(shell, arguments)
            {
                WorkingDirectory = workspace.Folder,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            }) ?? throw new InvalidOperationException("the process did not start");
            process.StandardInput.Close();
            var error = process.StandardError.ReadToEndAsync();
            var output = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            Assert.Equal("", error.GetAwaiter().GetResult());
            return output;
        }
        catch (Win32Exception)
        {
            return null;
        }
    }
}
