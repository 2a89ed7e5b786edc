using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis.SingleSource;

/// <summary>A verdict that rests on a single source.</summary>
internal sealed class SingleSourceAnalyzer : Analyzer
{
    private static readonly DiagnosticDescriptor OneSource = new(
        "CL3009", "A verdict that rests on a single source",
        "the verdict on `{0}` rests on `{1}` alone", DiagnosticSeverity.Information);

    /// <summary>Whether some table is of one source; null until somebody asks.</summary>
    private bool? _isOfOneSource;

    internal override string Name => "single-source";

    internal override DiagnosticDescriptor Descriptor => OneSource;

    internal override RuleSubject Subject => RuleSubject.Verdicts;

    internal override void LookAtOutcome(AnalysisContext context, Outcome outcome)
    {
        if (outcome.Verdict != Verdict.Unverified && MayHaveOne(context, outcome) && OnlySource(context.Check, outcome) is { } source)
        {
            context.ReportWords(OneSource, outcome.Reference.Declaration, outcome.Name, context.Program.Sources[source].Name);
        }
    }

    /// <summary>Whether it is worth making the evidence: what stands in tables alone has no single source where none of them has.</summary>
    private bool MayHaveOne(AnalysisContext context, Outcome outcome)
    {
        if (outcome.Told is null)
        {
            return true;
        }

        return _isOfOneSource ??= context.Program.Tables.Any(table => table is { Publishers: null, Sources.Length: 1 });
    }

    /// <summary>The source that all evidence that decides cites, and nothing else; null where there is none such.</summary>
    private static int? OnlySource(LoweredCheck check, Outcome outcome)
    {
        if (outcome.Evidence.Length < outcome.EvidenceCount)
        {
            // So much evidence that not all of it is held is no single source's to look into.
            return null;
        }

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
                var sources = SourcesOf(check.Program, fact.Record);
                if (sources.Length != 1 || (only is { } known && known != sources[0]))
                {
                    return null;
                }

                only = sources[0];
            }
        }

        return only;
    }

    /// <summary>The sources of a record; none for reports of a table that names their publishers, whatever the table itself is taken from.</summary>
    private static ImmutableArray<int> SourcesOf(Program program, int record) =>
        program.IsReport(record) && program.Tables[Reports.PlaceOf(program, record).Table].Publishers is not null
            ? []
            : program.RecordAt(record).Sources;
}
