using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace CommitLang.Cli.Tests;

/// <summary>The program to test, where it is not the one that was built with the tests: the environment variable COMMITLANG_BINARY names it.</summary>
internal static class Binary
{
    private static readonly UTF8Encoding Encoding = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>The full path; null: the tests run the command in their own process.</summary>
    internal static string? Path { get; } = Environment.GetEnvironmentVariable("COMMITLANG_BINARY") is { Length: > 0 } path ? System.IO.Path.GetFullPath(path) : null;

    /// <summary>What starts the command as a process of its own.</summary>
    internal static ProcessStartInfo Start(string folder, IEnumerable<string> arguments)
    {
        var start = Path is { } path
            ? new ProcessStartInfo(path, arguments)
            : new ProcessStartInfo("dotnet", [System.IO.Path.Combine(AppContext.BaseDirectory, "CommitLang.Cli.dll"), .. arguments]);
        start.WorkingDirectory = folder;
        start.RedirectStandardInput = start.RedirectStandardOutput = start.RedirectStandardError = true;
        start.StandardInputEncoding = start.StandardOutputEncoding = start.StandardErrorEncoding = Encoding;
        return start;
    }

    /// <summary>Runs the command to its end, on <see cref="Workspace.Today"/>.</summary>
    internal static Answer Run(string folder, string input, IEnumerable<string> arguments, params IEnumerable<(string Name, string Value)> variables)
    {
        var start = Start(folder, arguments);
        foreach (var (name, value) in variables)
        {
            start.Environment[name] = value;
        }

        start.Environment["COMMITLANG_TODAY"] = Workspace.Today.ToString("o", CultureInfo.InvariantCulture);
        using var process = Process.Start(start) ?? throw new InvalidOperationException("the process did not start");
        var output = process.StandardOutput.ReadToEndAsync();
        var error = process.StandardError.ReadToEndAsync();
        try
        {
            process.StandardInput.Write(input);
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // A command that reads nothing may have ended already.
        }

        process.WaitForExit();
        return new(process.ExitCode, output.GetAwaiter().GetResult(), error.GetAwaiter().GetResult());
    }
}
