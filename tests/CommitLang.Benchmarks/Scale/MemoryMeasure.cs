using System.Diagnostics;
using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Benchmarks.Scale;

/// <summary>Records that stand in memory from the start: what a check of them takes, in time and in bytes that are in use when its verdicts are there.</summary>
internal static class MemoryMeasure
{
    public static void Run(ScaleOptions options, TextWriter output)
    {
        var text = CheckText.Make(Question.Make(Workload.Lookup, options.Records, options.Declarations));
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var table = MadeTable.Of(new DeedGenerator().Make(options.Records, Workload.Lookup, options.Order));
        var columns = GC.GetTotalMemory(forceFullCollection: true) - before;

        // A small check first, so that nothing is compiled while the clock runs.
        Check(CheckText.Make(Question.Make(Workload.Lookup, 1000, 1000)), MadeTable.Of(new DeedGenerator().Make(1000, Workload.Lookup, options.Order)));
        var start = Stopwatch.GetTimestamp();
        var processor = Environment.CpuUsage.TotalTime;
        var (compilation, result) = Check(text, table);
        var wall = Stopwatch.GetElapsedTime(start);
        processor = Environment.CpuUsage.TotalTime - processor;
        var held = GC.GetTotalMemory(forceFullCollection: true) - before;
        GC.KeepAlive(compilation);
        using var process = Process.GetCurrentProcess();
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"memory: lookup, {options.Records} records made in memory, {options.Declarations} declarations, one run in this process; {EditMeasure.AnswerOf(result)}"));
        output.WriteLine();
        var figures = new ResultTable("text parsed, index built, verdicts", "processor", "columns", "all in use at the end", "peak of the process");
        figures.Add(ResultTable.Seconds(wall), ResultTable.Seconds(processor), Each(columns), Each(held), Each(process.PeakWorkingSet64));
        figures.Write(output);
        output.WriteLine();
        GC.KeepAlive(table);

        string Each(long bytes) => string.Create(CultureInfo.InvariantCulture, $"{(double)bytes / options.Records:F1} bytes a record");
    }

    private static (Compilation Compilation, CheckResult Result) Check(string text, Events.EventTable table)
    {
        var compilation = Compilation.Create(SyntaxTree.ParseText(SourceText.From(text, "check.commit")), null, new MadeTable(table));
        return (compilation, compilation.Check(new CheckOptions { Today = Names.LastDay }));
    }
}
