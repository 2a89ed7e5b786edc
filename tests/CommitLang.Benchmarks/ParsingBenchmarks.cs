using BenchmarkDotNet.Attributes;
using CommitLang.Syntax;
using Microsoft.CodeAnalysis.CSharp;

namespace CommitLang.Benchmarks;

/// <summary>A full-fidelity tree of a file, beside that which Roslyn makes of C# of the same size.</summary>
[MemoryDiagnoser]
public class ParsingBenchmarks
{
    private SourceText _commit = SourceText.From("");
    private SourceText _broken = SourceText.From("");
    private string _csharp = "";

    /// <summary>The size of the file in characters.</summary>
    [Params(1_000_000, 20_000_000)]
    public int Length { get; set; }

    /// <summary>Makes the texts.</summary>
    [GlobalSetup]
    public void Setup()
    {
        _commit = SourceText.From(CommitCorpus.Make(Length));
        _broken = SourceText.From(CommitCorpus.Make(Length, 20));
        _csharp = CSharpCorpus.Make(Length);
    }

    /// <summary>The yardstick.</summary>
    [Benchmark(Baseline = true)]
    public object Roslyn() => CSharpSyntaxTree.ParseText(_csharp).GetRoot();

    /// <summary>Valid text.</summary>
    [Benchmark]
    public object CommitLang() => SyntaxTree.ParseText(_commit).Root;

    /// <summary>One statement in twenty is broken.</summary>
    [Benchmark]
    public object CommitLangBroken() => SyntaxTree.ParseText(_broken).Root;
}
