using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>Reports verdicts that rest on a single source.</summary>
internal static class SourceAnalyzer
{
    internal static IEnumerable<Diagnostic> Analyze(LoweredCheck check, ImmutableArray<Outcome> outcomes)
    {
        foreach (var outcome in outcomes)
        {
            if (outcome.Verdict != Verdict.Unverified && OnlySource(check, outcome) is { } source)
            {
                var index = outcome.Reference.Declaration;
                yield return Diagnostic.Create(AnalysisDiagnostics.SingleSource, check.Declarations[index].Words.GetLocation(),
                    outcome.Name, check.Program.Sources[source].Name);
            }
        }
    }

    /// <summary>The source that all evidence that decides cites, and nothing else; null where there is none such.</summary>
    private static int? OnlySource(LoweredCheck check, Outcome outcome)
    {
        int? only = null;
        var isFor = outcome.Verdict == Verdict.Consistent;
        foreach (var evidence in outcome.Evidence)
        {
            if (evidence.IsFor != isFor || evidence.Status != Engine.Evaluation.EvidenceStatus.Sure)
            {
                continue;
            }

            foreach (var fact in evidence.Fact.Recorded())
            {
                var sources = check.Program.Records[fact.Record].Sources;
                if (sources.Length != 1 || (only is { } known && known != sources[0]))
                {
                    return null;
                }

                only = sources[0];
            }
        }

        return only;
    }
}
