using CommitLang.Syntax;

namespace CommitLang.Analysis.NeverSupported;

/// <summary>A declaration that something could contradict, but nothing in the check could ever support.</summary>
internal sealed class NeverSupportedAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor NothingFor = new(
        "CL3007", "A declaration that nothing could support",
        "nothing in this check could ever support `{0}`: no record, rule, kind or measure leads to {1}", DiagnosticSeverity.Information);

    internal override string Name => "never-supported";

    internal override DiagnosticDescriptor Descriptor => NothingFor;

    internal override void LookAtDeclaration(AnalysisContext context, DeclaredWords declared)
    {
        if (declared.Reach is { Against: true, For: false } reach)
        {
            context.ReportWords(NothingFor, declared.Index, declared.Declaration.Name, reach.WhatFor);
        }
    }
}
