using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Syntax;

namespace CommitLang.Analysis.DeadlineBeforeStart;

/// <summary>Words whose deadline or end lies before their start, so that they are never in force.</summary>
internal sealed class DeadlineBeforeStartAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor EndsBeforeStart = new(
        "CL3003", "A deadline before the start",
        "`{0}` is in force from {1} on, and {2} is over on {3}: it can never be in force", DiagnosticSeverity.Warning);

    private readonly HashSet<int> _seen = [];

    internal override string Name => "deadline-before-start";

    internal override DiagnosticDescriptor Descriptor => EndsBeforeStart;

    internal override void LookAtReading(AnalysisContext context, ReadingWords reading)
    {
        if (!reading.IsCommon)
        {
            return;
        }

        foreach (var words in reading.All)
        {
            // By the words themselves: that a member joined after the deadline is its own affair, and not a mistake in them.
            var start = Windows.StartOf(context.Program, words.Declaration).Low;
            var end = words.IsDo ? words.Deadline.High : words.Declaration.Until?.High ?? Calendar.Forever;
            if (words.Declaration.Every == Recurrence.None && words.Declaration.At is null && end < start && _seen.Add(words.Index))
            {
                context.ReportWords(EndsBeforeStart, words.Index, words.Declaration.Name, Calendar.Format(start),
                    words.IsDo ? "its deadline" : "it", Calendar.Format(end));
            }
        }
    }
}
