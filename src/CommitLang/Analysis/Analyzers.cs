using System.Collections.Immutable;
using CommitLang.Analysis.DeadlineBeforeStart;
using CommitLang.Analysis.ExceptsEverything;
using CommitLang.Analysis.ImpossibleCondition;
using CommitLang.Analysis.NeverContradicted;
using CommitLang.Analysis.NeverSupported;
using CommitLang.Analysis.NoDeadline;
using CommitLang.Analysis.OpposedWords;
using CommitLang.Analysis.RepeatedWords;
using CommitLang.Analysis.SingleSource;

namespace CommitLang.Analysis;

/// <summary>All rules about words.</summary>
internal static class Analyzers
{
    /// <summary>New analyzers for one check; rules of which nothing is to be said are left out.</summary>
    internal static ImmutableArray<Analyzer> Create(AnalysisOptions options) =>
        [.. Create().Where(a => options.SeverityOf(a.Descriptor.Id) != RuleSeverity.None)];

    /// <summary>New analyzers for one check, in the order of their ids.</summary>
    internal static ImmutableArray<Analyzer> Create() =>
    [
        new OpposedWordsAnalyzer(),
        new RepeatedWordsAnalyzer(),
        new DeadlineBeforeStartAnalyzer(),
        new ExceptsEverythingAnalyzer(),
        new ImpossibleConditionAnalyzer(),
        new NeverContradictedAnalyzer(),
        new NeverSupportedAnalyzer(),
        new NoDeadlineAnalyzer(),
        new SingleSourceAnalyzer(),
    ];
}
