namespace CommitLang.Benchmarks.Scale;

/// <summary>The verb <c>scale</c>: checks of many records, beside other programs.</summary>
internal static class ScaleRunner
{
    public const string Verb = "scale";

    /// <summary>0 when all was measured, 2 when the command line is not understood.</summary>
    public static int Run(ReadOnlySpan<string> arguments, TextWriter output, TextWriter errors)
    {
        if (arguments is ["--help" or "-h" or "-?"])
        {
            output.WriteLine(ScaleOptions.Usage);
            return 0;
        }

        var (options, problem) = ScaleOptions.Parse(arguments);
        if (options is null)
        {
            errors.WriteLine(problem);
            errors.WriteLine(ScaleOptions.Usage);
            return 2;
        }

        options = options.WithProgram();
        var folder = options.Folder is { } named ? Path.GetFullPath(named) : Directory.CreateTempSubdirectory("commitlang-scale-").FullName;
        try
        {
            foreach (var task in options.Tasks)
            {
                Run(task, options, folder, output, errors);
            }
        }
        finally
        {
            if (options.Folder is null)
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        return 0;
    }

    private static void Run(ScaleTask task, ScaleOptions options, string folder, TextWriter output, TextWriter progress)
    {
        switch (task)
        {
            case ScaleTask.Reading:
                ReadingContest.Run(options, folder, output);
                break;
            case ScaleTask.Growth:
                GrowthMeasure.Run(options, folder, output);
                break;
            case ScaleTask.Edit:
                EditMeasure.Run(options, folder, output);
                break;
            case ScaleTask.Memory:
                MemoryMeasure.Run(options, output);
                break;
            default:
                new Contest(options, output, progress).Run(Enum.Parse<Workload>(task.ToString()), folder);
                break;
        }
    }
}
