using CommitLang.Engine.Model;
using CommitLang.Syntax;

namespace CommitLang.Analysis.ExceptsEverything;

/// <summary>A prohibition whose exception leaves nothing that it could forbid.</summary>
internal sealed class ExceptsEverythingAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor NothingLeft = new(
        "CL3004", "An exception that excepts everything",
        "every deed that `{0}` speaks of is excepted by `{1}`: nothing is left that could count against it", DiagnosticSeverity.Warning);

    internal override string Name => "excepts-everything";

    internal override DiagnosticDescriptor Descriptor => NothingLeft;

    internal override void LookAtDeclaration(AnalysisContext context, DeclaredWords declared)
    {
        var declaration = declared.Declaration;
        if (declaration.Except.IsEmpty || declaration.Kind != WordsKind.Not)
        {
            return;
        }

        var clause = declared.Syntax.Clauses.OfType<ExceptClauseSyntax>().FirstOrDefault();
        if (clause is not null && declaration.Except.Any(e => declaration.Conducts.All(c => Words.IsWithin(declared.Matching, c, e))))
        {
            context.Report(declared.Index, Diagnostic.Create(NothingLeft, clause.GetLocation(), declaration.Name, SyntaxWords.Of(clause)));
        }
    }
}
