using System.Diagnostics;

namespace CommitLang.Cli.Tests;

/// <summary>The command as a process of its own.</summary>
public sealed class ProcessTests
{
    [Fact]
    public async Task It_runs_as_a_process()
    {
        using var workspace = new Workspace().With("美国.commit", "2023-01-01 美国: not fly as w\n2023-05-05 美国 did fly\nexpect w consistent\n");
        var (status, output, error) = await Run(workspace, "check");
        Assert.Equal(1, status);
        Assert.StartsWith("美国.commit: as of 20", output, StringComparison.Ordinal);
        Assert.Contains("w  breached", output);
        Assert.DoesNotContain('\u001b', output + error);
        Assert.DoesNotContain('\r', output + error);
        Assert.Contains("error[CL5101]: 'w' is contradicted/breached, not consistent", error);
        Assert.Equal(2, (await Run(workspace, "check", "--nonsense")).Status);
        Assert.Equal((0, ""), ((await Run(workspace, "fmt")).Status, (await Run(workspace, "fmt")).Output));
    }

    private static async Task<(int Status, string Output, string Error)> Run(Workspace workspace, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "CommitLang.Cli.dll"), .. arguments])
        {
            WorkingDirectory = workspace.Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the process did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
