using CommitLang.Suppressions;
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
                var syntax = context.Check.Declarations[later.Index];
                context.Report(later.Index, context.Beside(Diagnostic.Create(Repeated, syntax.Words.GetLocation(),
                    later.Declaration.Name, earlier.Declaration.Name, context.PlaceOf(earlier.Index)), earlier.Index) with { Fix = Removal(syntax) });
            }
        }
    }

    /// <summary>Takes the lines of the statement out. What refers to it by name would be left alone, so somebody should look at it.</summary>
    private static DiagnosticFix Removal(SyntaxNode statement)
    {
        var (text, span) = statement.GetLocation();
        var last = text.GetLineSpan(text.GetLinePosition(span.End).Line);
        var first = text.GetLinePosition(span.Start).Line;
        while (first > 0 && IsOfStatement(text.GetLineText(first - 1)))
        {
            first--;
        }

        return new("take this declaration out", new(TextSpan.FromBounds(text.GetLineSpan(first).Start, last.End), ""));
    }

    /// <summary>Whether the line above belongs to the statement alone, so that it would else go over to the next one.</summary>
    private static bool IsOfStatement(string line) =>
        line.StartsWith("##", StringComparison.Ordinal)
        || (line.StartsWith('#') && line.AsSpan(1).TrimStart().StartsWith(AllowComment.Mark, StringComparison.Ordinal));
}
