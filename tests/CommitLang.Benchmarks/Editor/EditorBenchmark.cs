using System.Globalization;
using CommitLang.Benchmarks.Scale;

namespace CommitLang.Benchmarks.Editor;

/// <summary>The verb <c>editor</c>: how long one who writes waits for the language server.</summary>
internal static class EditorBenchmark
{
    public const string Verb = "editor";

    /// <summary>0 when all was measured, 1 where a fresh server shows something else, 2 when the command line is not understood.</summary>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is ["--help" or "-h" or "-?"])
        {
            output.WriteLine(EditorOptions.Usage);
            return 0;
        }

        var (options, problem) = EditorOptions.Parse(arguments);
        if (options is null)
        {
            errors.WriteLine(problem);
            errors.WriteLine(EditorOptions.Usage);
            return 2;
        }

        var isSame = true;
        foreach (var shape in options.Shapes)
        {
            isSame &= Run(shape, options, output);
        }

        return isSame ? 0 : 1;
    }

    private static bool Run(WorkspaceShape shape, EditorOptions options, TextWriter output)
    {
        var texts = MadeWorkspace.Make(shape, options.Conditions);
        var lines = texts.Values.Sum(text => text.Count(letter => letter == '\n'));
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{shape}: {texts.Count} files, {lines} lines"));
        var runs = new List<EditorFigures>();
        (long End, long Peak) memory = default;
        IReadOnlyList<string> different = [];
        for (var number = 0; number < options.Runs; number++)
        {
            // The folder is part of no answer, but what was written in one run must not be read by the next.
            var folder = Directory.CreateTempSubdirectory("commitlang-editor-").FullName;
            try
            {
                foreach (var (name, text) in texts)
                {
                    File.WriteAllText(Path.Combine(folder, name), text);
                }

                using var run = new EditorRun(options.Program, folder, texts);
                runs.Add(run.Measure(options.Keys));
                List(runs[^1], options.Trace, output);
                if (number == options.Runs - 1)
                {
                    memory = run.Session(options.Session);
                    different = run.Differences(options.Program);
                }
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Write(runs, memory, output);
        output.WriteLine(different.Count == 0
            ? "A fresh server shows the same on these texts."
            : $"A FRESH SERVER SHOWS SOMETHING ELSE in {string.Join(", ", different)}");
        output.WriteLine();
        return different.Count == 0;
    }

    private static void List(EditorFigures figures, int count, TextWriter output)
    {
        if (count == 0)
        {
            return;
        }

        foreach (var sort in figures.Keys.GroupBy(key => key.Key.Sort).OrderBy(sort => sort.Key, StringComparer.Ordinal))
        {
            output.WriteLine($"  {sort.Key}: {sort.Count().ToString(CultureInfo.InvariantCulture)}, median {Time(EditorFigures.Share(sort.Select(key => key.Time), 50))}");
        }

        foreach (var (key, time) in figures.Keys.OrderByDescending(key => key.Time).Take(count))
        {
            output.WriteLine($"  {Time(time)} {key}".ReplaceLineEndings("\\n"));
        }
    }

    private static void Write(List<EditorFigures> runs, (long End, long Peak) memory, TextWriter output)
    {
        var best = runs.MinBy(run => run.Median) ?? throw new InvalidOperationException("nothing was measured");
        var table = new ResultTable("what one waits for", "median", "99th of 100", "goal");
        table.Add("keystroke → diagnostics and hints", Time(best.Median), Time(best.Slow), "50 ms, 150 ms");
        table.Add("the same, median of the runs", Time(Medians.Of(runs.Select(run => run.Median))), Time(Medians.Of(runs.Select(run => run.Slow))), "");
        table.Add("keystroke → completion", Time(EditorFigures.Share(best.Completions, 50)), Time(EditorFigures.Share(best.Completions, 99)), "20 ms");
        table.Add("hover", Time(EditorFigures.Share(best.Hovers, 50)), Time(EditorFigures.Share(best.Hovers, 99)), "");
        table.Add("start → first hints", Time(best.Start), "", "");
        table.Add("memory, all checked", ResultTable.Megabytes(best.SettledBytes), "", "500 MB");
        table.Add("memory after the session, at most", ResultTable.Megabytes(memory.End), ResultTable.Megabytes(memory.Peak), "500 MB");
        table.Write(output);
    }

    private static string Time(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:F1} ms");
}
