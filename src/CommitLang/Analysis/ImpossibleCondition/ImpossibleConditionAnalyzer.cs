using CommitLang.Syntax;

namespace CommitLang.Analysis.ImpossibleCondition;

/// <summary>A condition of words that no course of events can meet.</summary>
internal sealed class ImpossibleConditionAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor NeverHolds = new(
        "CL3005", "A condition that can never hold",
        "this condition can never hold: {0}", DiagnosticSeverity.Warning);

    internal override string Name => "impossible-condition";

    internal override DiagnosticDescriptor Descriptor => NeverHolds;

    internal override void LookAtDeclaration(AnalysisContext context, DeclaredWords declared)
    {
        var conditions = declared.Declaration.Conditions;
        if (conditions.IsEmpty)
        {
            return;
        }

        var clauses = declared.Syntax.Clauses.OfType<ConditionClauseSyntax>().ToList();
        for (var i = 0; i < conditions.Length && i < clauses.Count; i++)
        {
            if (ImpossibleConditions.Why(context.Program, conditions[i].Condition) is { } why)
            {
                context.Report(declared.Index, Diagnostic.Create(NeverHolds, clauses[i].GetLocation(), why));
            }
        }
    }
}
