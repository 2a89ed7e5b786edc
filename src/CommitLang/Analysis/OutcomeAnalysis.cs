using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>What analyzers find in what came of declarations in the common reading, each looked at by itself.</summary>
internal sealed class OutcomeAnalysis
{
    private readonly Numbered<Outcome?> _outcomes;
    private readonly List<Diagnostic>[] _found;

    private OutcomeAnalysis(Numbered<Outcome?> outcomes, List<Diagnostic>[] found) => (_outcomes, _found) = (outcomes, found);

    internal IEnumerable<Diagnostic> Diagnostics => _found.SelectMany(found => found);

    /// <param name="outcomes">By the numbers of the declarations.</param>
    /// <param name="before">What was found before an edit; null where that does not help.</param>
    internal static OutcomeAnalysis Of(LoweredCheck check, Numbered<Outcome?> outcomes, AnalysisOptions options, FoundBefore? before)
    {
        var analyzers = Analyzers.Create(options);
        var found = new List<Diagnostic>[outcomes.Stretches];
        for (var stretch = 0; stretch < found.Length; stretch++)
        {
            found[stretch] = before?.In(stretch, outcomes) ?? Find(check, outcomes.InStretch(stretch), analyzers);
        }

        return new(outcomes, found);
    }

    private static List<Diagnostic> Find(LoweredCheck check, ReadOnlySpan<Outcome?> outcomes, ImmutableArray<Analyzer> analyzers)
    {
        var context = new AnalysisContext(check);
        foreach (var outcome in outcomes)
        {
            for (var i = 0; outcome is not null && i < analyzers.Length; i++)
            {
                analyzers[i].LookAtOutcome(context, outcome);
            }
        }

        return [.. context.Found.Select(finding => finding.Diagnostic)];
    }

    /// <summary>What was found before an edit that left all records as they were.</summary>
    internal sealed class FoundBefore(OutcomeAnalysis last, NarrowBinding edit)
    {
        private readonly HashSet<int> _changed = [.. edit.Declarations.Select(Numbered<Outcome?>.StretchOf)];

        /// <summary>What was found in a stretch, where it is now; null where it must be found again.</summary>
        internal List<Diagnostic>? In(int stretch, Numbered<Outcome?> outcomes) =>
            outcomes.HasStretchOf(last._outcomes, stretch) && !_changed.Contains(stretch) ? edit.Edit.Shift(last._found[stretch]) : null;
    }
}
