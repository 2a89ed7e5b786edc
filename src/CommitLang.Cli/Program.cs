using System.Text;
using CommitLang.Cli.Output;
using Spectre.Console;

namespace CommitLang.Cli;

/// <summary>Connects the command line with the process that it runs in.</summary>
internal static class Program
{
    /// <summary>The number that Unix gives for writing to a pipe that nobody reads any more, and the one of Windows.</summary>
    private const int BrokenPipe = 32, BrokenPipeOnWindows = unchecked((int)0x8007006D);

    /// <summary>How long a command may take to stop when the process is told to end (Ctrl-C): then the process ends all the same.</summary>
    private static readonly TimeSpan TimeToStop = TimeSpan.FromSeconds(0.5);

    private static async Task<int> Main(string[] arguments)
    {
        try
        {
            return await Run(arguments);
        }
        catch (OperationCanceledException)
        {
            return Stopped();
        }
        catch (IOException e)
        {
            // Files are read and written with care elsewhere, so this is the output itself. A reader that has seen enough (head) is none of our concern.
            if (e.HResult is not (BrokenPipe or BrokenPipeOnWindows))
            {
                Say($"commitlang: cannot write the results: {e.Message}");
            }

            return ExitStatus.Usage;
        }
        catch (Exception e)
        {
            // The one place that catches everything: whatever it is, it is our fault and not that of the file.
            Say($"commitlang: this is a fault of the program itself: {e.GetType().Name}: {e.Message.ReplaceLineEndings(" ")}");
            Say("commitlang: please report it, with the file and the command that led to it");
            return ExitStatus.Fault;
        }
    }

    private static async Task<int> Run(string[] arguments)
    {
        if (Today(out var today) is { } problem)
        {
            Say($"commitlang: {problem}");
            return ExitStatus.Usage;
        }

        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var output = Open(Console.IsOutputRedirected, Console.OpenStandardOutput, () => Console.Out);
        var error = Open(Console.IsErrorRedirected, Console.OpenStandardError, () => Console.Error);
        var host = new Host
        {
            Input = Console.OpenStandardInput,
            IsInputTyped = !Console.IsInputRedirected,
            Output = Console.OpenStandardOutput,
            Out = output,
            Error = error,
            Folder = Environment.CurrentDirectory,
            Today = today,
            TodayNow = () => Today(out var now) is null ? now : today,
        };

        // Work that does not stop in time (it may wait for a pipe that gives nothing) may still be writing: what was not written out yet is left alone.
        using var signals = new StopSignals(TimeToStop, () => Environment.Exit(Stopped()));
        try
        {
            var status = await CommandLine.Run(arguments, host, signals.Token);
            Flush();
            return status;
        }
        catch (OperationCanceledException)
        {
            host.Progress.End();
            Flush();
            throw;
        }

        void Flush()
        {
            error.Writer.Flush();
            output.Writer.Flush();
        }
    }

    /// <summary>The day that the variable COMMITLANG_TODAY gives, so that a run can be repeated; else the day of the clock. Gives what is wrong with the variable.</summary>
    private static string? Today(out DateOnly day)
    {
        if (Environment.GetEnvironmentVariable("COMMITLANG_TODAY") is not { Length: > 0 } given)
        {
            day = DateOnly.FromDateTime(DateTime.Now);
            return null;
        }

        return EvaluationDay.TryParse(given, out day, out var problem) ? null : $"COMMITLANG_TODAY '{given}' is not a day: {(DateHint.Of(given) is { } hint ? $"write {hint}" : problem)}";
    }

    private static int Stopped()
    {
        Say("commitlang: stopped");
        return ExitStatus.Stopped;
    }

    private static Screen Open(bool isRedirected, Func<Stream> stream, Func<TextWriter> terminal)
    {
        if (isRedirected)
        {
            return Screen.Plain(new StreamWriter(stream(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), bufferSize: 1 << 16)
            {
                NewLine = "\n",
            });
        }

        var hasNoColour = Environment.GetEnvironmentVariable("NO_COLOR") is { Length: > 0 };
        return Screen.Terminal(AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(terminal()),
            Ansi = hasNoColour ? AnsiSupport.No : AnsiSupport.Detect,
        }));
    }

    private static void Say(string message)
    {
        try
        {
            Console.Error.WriteLine(message);
        }
        catch (IOException)
        {
            // Nobody listens; the exit status still tells.
        }
    }
}
