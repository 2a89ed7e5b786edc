using System.Diagnostics;
using System.Globalization;
using CommitLang.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Benchmarks;

/// <summary>
/// The comparison of <see cref="ParsingBenchmarks"/> within a minute: the contestants take turns in one process on one core, and the
/// medians of the processor time are set in relation. Whatever else the machine does slows all of them down alike.
/// </summary>
internal static class QuickComparison
{
    public static void Run(TextWriter output)
    {
        if (OperatingSystem.IsLinux() || OperatingSystem.IsWindows())
        {
            using var process = Process.GetCurrentProcess();
            process.ProcessorAffinity = 1;
        }

        Compare(1_000_000, 31, output);
        Compare(20_000_000, 5, output);
    }

    private static void Compare(int length, int rounds, TextWriter output)
    {
        var commit = SourceText.From(CommitCorpus.Make(length));
        var broken = SourceText.From(CommitCorpus.Make(length, 20));
        var csharp = CSharpCorpus.Make(length);
        var ours = new Series();
        var flawed = new Series();
        var roslyn = new Series();
        for (var round = -2; round < rounds; round++)
        {
            var isWarm = round >= 0;
            ours.Measure(() => SyntaxTree.ParseText(commit).Root, commit.Length, isWarm);
            roslyn.Measure(() => CSharpSyntaxTree.ParseText(csharp).GetRoot(), csharp.Length, isWarm);
            flawed.Measure(() => SyntaxTree.ParseText(broken).Root, broken.Length, isWarm);
        }

        var reports = SyntaxTree.ParseText(commit).GetDiagnostics().Count;
        var reportsOfBroken = SyntaxTree.ParseText(broken).GetDiagnostics().Count;
        Write($"{length / 1_000_000} MB, {rounds} rounds; {reports} and {reportsOfBroken} diagnostics");
        Write($"  CommitLang          {ours}   {ours.Speed / roslyn.Speed:F2} times Roslyn");
        Write($"  one in twenty bad   {flawed}   {(ours.Speed / flawed.Speed) - 1:P0} slower");
        Write($"  Roslyn              {roslyn}");

        void Write(FormattableString line) => output.WriteLine(line.ToString(CultureInfo.InvariantCulture));
    }

    private sealed class Series
    {
        private readonly List<double> _speeds = [];
        private double _allocated;

        /// <summary>Characters, which are bytes in these texts, in a microsecond: the median.</summary>
        public double Speed => _speeds.Order().ElementAt(_speeds.Count / 2);

        public void Measure(Func<object> parse, int length, bool isKept)
        {
            GC.Collect();
            var allocated = GC.GetAllocatedBytesForCurrentThread();
            var start = Environment.CpuUsage.TotalTime;
            var tree = parse();
            var time = Environment.CpuUsage.TotalTime - start;
            _allocated = (GC.GetAllocatedBytesForCurrentThread() - allocated) / (double)length;
            GC.KeepAlive(tree);
            if (isKept)
            {
                _speeds.Add(length / time.TotalMicroseconds);
            }
        }

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Speed,7:F1} MB/s   {_allocated,5:F1} bytes a byte");
    }
}
