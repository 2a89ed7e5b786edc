using BenchmarkDotNet.Running;
using CommitLang.Benchmarks;

if (args is ["quick"])
{
    QuickComparison.Run(Console.Out);
    QuickCheck.Run(Console.Out);
    return;
}

BenchmarkSwitcher.FromAssembly(typeof(ParsingBenchmarks).Assembly).Run(args);
