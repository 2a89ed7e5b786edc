using BenchmarkDotNet.Running;
using CommitLang.Benchmarks;
using CommitLang.Benchmarks.Editor;
using CommitLang.Benchmarks.Scale;

switch (args)
{
    case ["quick"]:
        QuickComparison.Run(Console.Out);
        QuickCheck.Run(Console.Out);
        return 0;
    case [ScaleRunner.Verb, .. var options]:
        return ScaleRunner.Run(options, Console.Out, Console.Error);
    case [EditorBenchmark.Verb, .. var options]:
        return EditorBenchmark.Run(options, Console.Out, Console.Error);
    case [DuckDbProcess.Verb, .. var script]:
        DuckDbProcess.Run(script, Console.Out);
        return 0;
    case [ReadingContest.Verb, .. var table]:
        ReadingContest.Read(table, Console.Out);
        return 0;
    default:
        BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
        return 0;
}
