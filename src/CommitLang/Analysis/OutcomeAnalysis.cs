using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>What analyzers find in what came of declarations in the common reading, each looked at by itself.</summary>
internal sealed class OutcomeAnalysis
{
    private readonly Numbered<Outcome?> _outcomes;
    private readonly Numbered<DeclarationStatementSyntax> _statements;
    private readonly List<Diagnostic>[] _found;

    private OutcomeAnalysis(Numbered<Outcome?> outcomes, Numbered<DeclarationStatementSyntax> statements, List<Diagnostic>[] found) =>
        (_outcomes, _statements, _found) = (outcomes, statements, found);

    internal IEnumerable<Diagnostic> Diagnostics => _found.SelectMany(found => found);

    /// <param name="outcomes">By the places of the declarations.</param>
    /// <param name="last">What was found before an edit that left all records as they were; null where that does not help.</param>
    internal static OutcomeAnalysis Of(LoweredCheck check, Numbered<Outcome?> outcomes, AnalysisOptions options, OutcomeAnalysis? last)
    {
        var analyzers = Analyzers.Create(options);
        var found = new List<Diagnostic>[outcomes.Stretches];
        for (var stretch = 0; stretch < found.Length; stretch++)
        {
            if (last is not null && outcomes.HasStretchOf(last._outcomes, stretch) && check.Declarations.HasStretchOf(last._statements, stretch))
            {
                found[stretch] = last._found[stretch];
                continue;
            }

            var context = new AnalysisContext(check);
            foreach (var outcome in outcomes.InStretch(stretch))
            {
                for (var i = 0; outcome is not null && i < analyzers.Length; i++)
                {
                    analyzers[i].LookAtOutcome(context, outcome);
                }
            }

            found[stretch] = [.. context.Found.Select(finding => finding.Diagnostic)];
        }

        return new(outcomes, check.Declarations, found);
    }
}
