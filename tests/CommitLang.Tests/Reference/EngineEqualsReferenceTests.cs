using CommitLang.Reference;
using CommitLang.Syntax;
using Xunit.Sdk;

namespace CommitLang.Tests.Reference;

/// <summary>Engine and reference, written apart from one another from the same text, give the same verdicts.</summary>
public sealed class EngineEqualsReferenceTests
{
    private const int ProgramsOfEachMix = 40;

    public static TheoryData<int> Mixes => [.. Enumerable.Range(0, RandomWeights.Mixes.Length)];

    [Theory]
    [MemberData(nameof(Mixes))]
    public void On_random_programs_they_agree(int mix)
    {
        for (int i = 0; i < ProgramsOfEachMix; i++)
        {
            int seed = i * RandomWeights.Mixes.Length + mix;
            var statements = RandomPrograms.Statements(seed);
            var moments = RandomPrograms.Moments(seed);
            var difference = Comparison.Find(Text(statements), moments);
            if (difference is not null)
            {
                var small = Shrinking.Shrink(statements, fewer => Comparison.Find(Text(fewer), moments)?.Kind == difference.Kind);
                var left = Comparison.Find(Text(small), moments);
                throw new XunitException($"seed {seed}: {left?.Where}: {left?.Kind}\n{Text(small)}");
            }
        }
    }

    /// <summary>Programs with errors are not compared; a generator that makes many of them would test little.</summary>
    [Theory]
    [MemberData(nameof(Mixes))]
    public void Random_programs_are_in_order(int mix)
    {
        var wrong = new List<string>();
        for (int i = 0; i < ProgramsOfEachMix; i++)
        {
            string text = Text(RandomPrograms.Statements(i * RandomWeights.Mixes.Length + mix));
            var error = Compilation.Create(SyntaxTree.ParseText(text)).GetDiagnostics().FirstOrDefault(d => d.Severity == DiagnosticSeverity.Error);
            if (error is not null)
            {
                wrong.Add($"{error.Location}: {error.Id} {error.Message}: {text.Split('\n')[error.Location.LineSpan.Start.Line]}");
            }
        }

        Assert.True(wrong.Count <= ProgramsOfEachMix / 8, string.Join('\n', wrong));
    }

    private static string Text(IReadOnlyList<string> statements) => string.Concat(statements.Select(s => s + "\n"));
}
