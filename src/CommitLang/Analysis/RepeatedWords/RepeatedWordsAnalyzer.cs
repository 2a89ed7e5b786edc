using CommitLang.Syntax;

namespace CommitLang.Analysis.RepeatedWords;

/// <summary>A declaration that says again what another one says; a pair that several readings share is reported once.</summary>
internal sealed class RepeatedWordsAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor Repeated = new(
        "CL3002", "A declaration that repeats another",
        "`{0}` repeats `{1}` ({2}): the same words, in force on the same days", DiagnosticSeverity.Warning);

    private readonly HashSet<(int, int)> _reported = [];

    internal override string Name => "repeated-words";

    internal override DiagnosticDescriptor Descriptor => Repeated;

    internal override void LookAtReading(AnalysisContext context, ReadingWords reading)
    {
        foreach (var (later, earlier) in Repetitions.Find(reading.All))
        {
            if (_reported.Add((later.Index, earlier.Index)))
            {
                context.ReportWords(Repeated, later.Index, later.Declaration.Name, earlier.Declaration.Name, context.PlaceOf(earlier.Index));
            }
        }
    }
}
