using System.Diagnostics;
using System.Globalization;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Runs a program, and measures it.</summary>
internal static class MeasuredProcess
{
    private const int TicksPerSecond = 100;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(4);

    /// <param name="succeeds">The exit statuses that are none of a failure.</param>
    public static ProcessFigures Run(ProcessStartInfo start, TimeSpan limit, params ReadOnlySpan<int> succeeds)
    {
        (start.RedirectStandardOutput, start.RedirectStandardError, start.RedirectStandardInput) = (true, true, true);
        var before = ProcessorOfChildren();
        var clock = Stopwatch.StartNew();
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"{start.FileName} does not start");
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        var peaks = new Dictionary<int, long>();
        var isLate = false;
        while (!process.WaitForExit(Pause))
        {
            Look(process.Id, peaks);
            if (clock.Elapsed > limit && !isLate)
            {
                isLate = true;
                process.Kill(entireProcessTree: true);
            }
        }

        clock.Stop();
        var problem = isLate ? string.Create(CultureInfo.InvariantCulture, $"not done in {limit.TotalSeconds:F0} s")
            : succeeds.Contains(process.ExitCode) ? null
            : string.Create(CultureInfo.InvariantCulture, $"ended with {process.ExitCode}: {errors.Result.Trim().Split('\n')[0]}");
        return new ProcessFigures(clock.Elapsed, ProcessorOfChildren() - before, peaks.Values.Sum(), output.Result, problem);
    }

    private static void Look(int id, Dictionary<int, long> peaks)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        try
        {
            foreach (var line in File.ReadLines($"/proc/{id}/status"))
            {
                if (line.StartsWith("VmHWM:", StringComparison.Ordinal))
                {
                    peaks[id] = long.Parse(line.AsSpan(6).Trim().TrimEnd(" kB"), CultureInfo.InvariantCulture) * 1024;
                    break;
                }
            }

            foreach (var child in File.ReadAllText($"/proc/{id}/task/{id}/children").Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                Look(int.Parse(child, CultureInfo.InvariantCulture), peaks);
            }
        }
        catch (IOException)
        {
            // It has just ended.
        }
    }

    /// <summary>What the programs that this one started and saw end have used so far.</summary>
    private static TimeSpan ProcessorOfChildren()
    {
        if (!OperatingSystem.IsLinux())
        {
            return default;
        }

        // Behind the name, which ends with the last parenthesis, the times of the children are the 14th and 15th field.
        var text = File.ReadAllText("/proc/self/stat");
        var fields = text[(text.LastIndexOf(')') + 2)..].Split(' ');
        var ticks = long.Parse(fields[13], CultureInfo.InvariantCulture) + long.Parse(fields[14], CultureInfo.InvariantCulture);
        return TimeSpan.FromSeconds((double)ticks / TicksPerSecond);
    }
}
