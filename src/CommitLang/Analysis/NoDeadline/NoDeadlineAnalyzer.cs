using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Syntax;

namespace CommitLang.Analysis.NoDeadline;

/// <summary>A promise that can be fulfilled and never be overdue.</summary>
internal sealed class NoDeadlineAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor Endless = new(
        "CL3008", "A promise without a deadline",
        "`{0}` has no deadline: it can be fulfilled, and never be overdue", DiagnosticSeverity.Information);

    internal override string Name => "no-deadline";

    internal override DiagnosticDescriptor Descriptor => Endless;

    internal override void LookAtDeclaration(AnalysisContext context, DeclaredWords declared)
    {
        var declaration = declared.Declaration;
        if (declaration.Kind != WordsKind.Do || declaration.IsReservation)
        {
            return;
        }

        var isBounded = declaration.By is not null || declaration.Within is not null || declaration.Until is not null
            || declaration.For is not null || declaration.Every != Recurrence.None
            || (declaration.Under >= 0 && context.Program.Agreements[declaration.Under].Dates.EndHigh < Calendar.Forever);
        if (!isBounded)
        {
            context.ReportWords(Endless, declared.Index, declaration.Name);
        }
    }
}
