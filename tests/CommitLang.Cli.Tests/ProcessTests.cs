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
        Assert.Contains("error[CL5101]: `w` is contradicted/breached, not consistent", error);
        Assert.Equal(2, (await Run(workspace, "check", "--nonsense")).Status);
        Assert.Equal((0, ""), ((await Run(workspace, "fmt")).Status, (await Run(workspace, "fmt")).Output));
    }

    [Theory]
    [InlineData("2023-06-19", 0, "<stdin>: as of 2023-06-19 (today: nothing says otherwise)", "")]
    [InlineData("2023-06", 0, "<stdin>: as of 2023-06-30 (today: nothing says otherwise)", "")]
    [InlineData("yesterday", 2, "", "commitlang: COMMITLANG_TODAY 'yesterday' is not a day: ")]
    public async Task The_environment_can_say_which_day_it_is(string today, int status, string output, string error)
    {
        using var workspace = new Workspace();
        var start = Binary.Start(workspace.Folder, ["check", "-"]);
        start.Environment["COMMITLANG_TODAY"] = today;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the process did not start");
        await process.StandardInput.WriteAsync("US: not fly\n");
        process.StandardInput.Close();
        var answer = await End(process);
        Assert.Equal(status, answer.Status);
        Assert.StartsWith(output, answer.Output, StringComparison.Ordinal);
        Assert.StartsWith(error, answer.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("check", "-")]
    [InlineData("fmt", "-")]
    [InlineData("parse", "-")]
    public async Task It_stops_while_it_waits_for_input(params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new Workspace();
        using var process = Start(workspace, arguments);
        await Task.Delay(1500);
        var (status, output, error) = await Interrupt(process);
        Assert.Equal((ExitStatus.Stopped, "", "commitlang: stopped\n"), (status, output, error));
    }

    [Theory]
    [InlineData("check")]
    [InlineData("parse", "a.commit")]
    public async Task It_stops_at_work(params string[] arguments)
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var words = string.Concat(Enumerable.Range(0, 60_000).Select(i => $"2023-01-01 US: not act{i} toward China as w{i}\n2023-02-02 US did act{i}\n"));
        using var workspace = new Workspace().With("a.commit", words);
        using var process = Start(workspace, arguments);
        await Task.Delay(1000);
        var (status, _, error) = await Interrupt(process);
        Assert.Equal((ExitStatus.Stopped, "commitlang: stopped\n"), (status, error));
    }

    [Fact]
    public async Task It_watches_until_it_is_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        using var workspace = new Workspace().With("a.commit", "as of 2024-01-01\nUS: not fly as w\n");
        using var process = Start(workspace, "check", "--watch");
        Assert.Equal("commitlang: watching for changes; Ctrl-C ends", await process.StandardError.ReadLineAsync());
        workspace.With("a.commit", "as of 2024-02-02\nUS: not fly as w\n");
        Assert.Equal("", await process.StandardError.ReadLineAsync());
        Assert.Equal("commitlang: changed: a.commit", await process.StandardError.ReadLineAsync());
        Assert.Equal("commitlang: watching for changes; Ctrl-C ends", await process.StandardError.ReadLineAsync());
        var (status, output, error) = await Interrupt(process);
        Assert.Equal(ExitStatus.Stopped, status);

        // A slow machine may tell of one change twice.
        Assert.EndsWith("commitlang: stopped\n", error, StringComparison.Ordinal);
        Assert.StartsWith("a.commit: as of 2024-01-01\n", output, StringComparison.Ordinal);
        Assert.Contains("\na.commit: as of 2024-02-02\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_it_formats_is_whole_when_it_is_stopped()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        var untidy = string.Concat(Enumerable.Repeat("US:   not decoupling   toward China\n", 2000));
        using var workspace = new Workspace();
        for (var i = 0; i < 500; i++)
        {
            workspace.With($"{i:000}.commit", untidy);
        }

        using var process = Start(workspace, "fmt");
        while (workspace.Read("003.commit") == untidy && !process.HasExited)
        {
            await Task.Delay(10);
        }

        var (status, _, error) = await Interrupt(process);
        Assert.Equal((ExitStatus.Stopped, "commitlang: stopped\n"), (status, error));
        var tidy = workspace.Read("000.commit");
        Assert.All(Directory.GetFiles(workspace.Folder), file => Assert.EndsWith(".commit", file, StringComparison.Ordinal));
        Assert.All(Directory.GetFiles(workspace.Folder), file => Assert.Contains(File.ReadAllText(file), new[] { tidy, untidy }));
        Assert.Equal(untidy, workspace.Read("499.commit"));
    }

    private static async Task<(int Status, string Output, string Error)> Interrupt(Process process)
    {
        using (var kill = Process.Start("kill", ["-INT", $"{process.Id}"]))
        {
            await kill.WaitForExitAsync();
        }

        return await End(process);
    }

    private static async Task<(int Status, string Output, string Error)> Run(Workspace workspace, params string[] arguments)
    {
        using var process = Start(workspace, arguments);
        process.StandardInput.Close();
        return await End(process);
    }

    private static Process Start(Workspace workspace, params string[] arguments) =>
        Process.Start(Binary.Start(workspace.Folder, arguments)) ?? throw new InvalidOperationException("the process did not start");

    private static async Task<(int Status, string Output, string Error)> End(Process process)
    {
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, await output, await error);
    }
}
