using System.Diagnostics;
using System.Globalization;
using CommitLang.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Benchmarks;

/// <summary>
/// The comparison of <see cref="ParsingBenchmarks"/> within a minute: the contestants take turns in one process on one core, and the
/// processor times of each round are set in relation. What else the machine does comes and goes, but slows down alike what it finds
/// in one round; the median is taken of the relations.
/// </summary>
internal static class QuickComparison
{
    public static void Run(TextWriter output)
    {
        if (!OperatingSystem.IsLinux() && !OperatingSystem.IsWindows())
        {
            CompareAll(output);
            return;
        }

        using var process = Process.GetCurrentProcess();
        var cores = process.ProcessorAffinity;
        process.ProcessorAffinity = cores & -cores;
        CompareAll(output);
        process.ProcessorAffinity = cores;
    }

    private static void CompareAll(TextWriter output)
    {
        Compare(1_000_000, 20, 31, output);
        Compare(20_000_000, 2, 7, output);
    }

    private static void Compare(int length, int warmUp, int rounds, TextWriter output)
    {
        var commit = SourceText.From(CommitCorpus.Make(length));
        var broken = SourceText.From(CommitCorpus.Make(length, 20));
        var written = SourceText.From(ExampleCorpus.Make(length));
        var csharp = CSharpCorpus.Make(length);
        var ours = new Series();
        var asWritten = new Series();
        var flawed = new Series();
        var roslyn = new Series();
        for (var round = -warmUp; round < rounds; round++)
        {
            var isWarm = round >= 0;
            ours.Measure(() => SyntaxTree.ParseText(commit).Root, commit.Length, isWarm);
            asWritten.Measure(() => SyntaxTree.ParseText(written).Root, written.Length, isWarm);
            roslyn.Measure(() => CSharpSyntaxTree.ParseText(csharp).GetRoot(), csharp.Length, isWarm);
            flawed.Measure(() => SyntaxTree.ParseText(broken).Root, broken.Length, isWarm);
        }

        var reports = SyntaxTree.ParseText(commit).GetDiagnostics().Count;
        var reportsOfBroken = SyntaxTree.ParseText(broken).GetDiagnostics().Count;
        Write($"{length / 1_000_000} MB, {rounds} rounds; {reports} and {reportsOfBroken} diagnostics");
        Write($"  CommitLang          {ours}   {ours.SpeedBeside(roslyn):F2} times Roslyn");
        Write($"  text as in examples {asWritten}   {asWritten.SpeedBeside(roslyn):F2} times Roslyn");
        Write($"  one in twenty bad   {flawed}   {ours.SpeedBeside(flawed) - 1:P0} slower");
        Write($"  Roslyn              {roslyn}");

        void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class Series
    {
        private readonly List<double> _speeds = [];
        private double _allocated;

        /// <summary>Characters, which are bytes in these texts, in a microsecond: the median.</summary>
        public double Speed => Median(_speeds);

        /// <summary>How many times as fast as another, round by round: the median.</summary>
        public double SpeedBeside(Series other) => Median([.. _speeds.Zip(other._speeds, (mine, its) => mine / its)]);

        public void Measure(Func<object> parse, int length, bool isKept)
        {
            GC.Collect();
            var allocated = GC.GetTotalAllocatedBytes(precise: true);
            var start = Environment.CpuUsage.TotalTime;
            var tree = parse();
            var time = Environment.CpuUsage.TotalTime - start;
            _allocated = (GC.GetTotalAllocatedBytes(precise: true) - allocated) / (double)length;
            GC.KeepAlive(tree);
            if (isKept)
            {
                _speeds.Add(length / time.TotalMicroseconds);
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Speed,7:F1} MB/s   {_allocated,5:F1} bytes a byte");

        private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);
    }
}
