using CommitLang.Syntax;

namespace CommitLang.Analysis.OpposedWords;

/// <summary>Two declarations of one actor that cannot both be kept; a pair that several readings share is reported once.</summary>
internal sealed class OpposedWordsAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor Opposed = new(
        "CL3001", "Words against words",
        "`{0}` cannot be kept together with `{1}` ({2}): they are in force together, and {3}", DiagnosticSeverity.Warning);

    private readonly HashSet<(int, int)> _reported = [];

    internal override string Name => "opposed-words";

    internal override DiagnosticDescriptor Descriptor => Opposed;

    internal override void LookAtReading(AnalysisContext context, ReadingWords reading)
    {
        foreach (var (later, earlier, why) in Contradictions.Find(reading.View, reading.All))
        {
            if (_reported.Add((later.Index, earlier.Index)))
            {
                context.ReportWordsBeside(
                    Opposed, later.Index, earlier.Index, later.Declaration.Name, earlier.Declaration.Name, context.PlaceOf(earlier.Index), why);
            }
        }
    }
}
