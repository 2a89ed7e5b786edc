using CommitLang.Syntax;

namespace CommitLang.Analysis.NeverContradicted;

/// <summary>A declaration that nothing in the check could ever contradict, and perhaps not support either.</summary>
internal sealed class NeverContradictedAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor NothingAgainst = new(
        "CL3006", "A declaration that nothing could contradict",
        "nothing in this check could ever contradict{2} `{0}`: no record, rule, kind or measure leads to {1}", DiagnosticSeverity.Information);

    internal override string Name => "never-contradicted";

    internal override DiagnosticDescriptor Descriptor => NothingAgainst;

    internal override void LookAtDeclaration(AnalysisContext context, DeclaredWords declared)
    {
        if (declared.Reach is { Against: false } reach)
        {
            var what = reach.For || declared.Declaration.Quantity is not null ? reach.WhatAgainst : "such a deed or its absence";
            context.ReportWords(NothingAgainst, declared.Index, declared.Declaration.Name, what, reach.For ? "" : " or support");
        }
    }
}
