using BenchmarkDotNet.Attributes;
using CommitLang.Syntax;

namespace CommitLang.Benchmarks;

/// <summary>A whole check, from its text to its verdicts: 10,000 declarations, 100,000 deeds and denials, 50 rules.</summary>
[MemoryDiagnoser]
public class CheckBenchmarks
{
    private string _text = "";

    /// <summary>Makes the text.</summary>
    [GlobalSetup]
    public void Setup() => _text = CheckCorpus.Make();

    /// <summary>What one asks of the library.</summary>
    [Benchmark]
    public object Check() => Check(_text);

    internal static CheckResult Check(string text) =>
        Compilation.Create(SyntaxTree.ParseText(SourceText.From(text, "check.commit"), Environment.ProcessorCount > 1)).Check(new CheckOptions { Today = new DateOnly(2024, 12, 31) });
}
