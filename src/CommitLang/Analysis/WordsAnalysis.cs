using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>Has the analyzers look at the words of a check without a single deed, and at what came of them.</summary>
internal static class WordsAnalysis
{
    /// <summary>What can be said of the words alone.</summary>
    /// <param name="session">Of one thread, as every session is.</param>
    internal static IReadOnlyList<Diagnostic> OfWords(
        LoweredCheck check, Session session, ImmutableArray<Analyzer> analyzers, CancellationToken cancellationToken)
    {
        var context = new AnalysisContext(check);
        LookAtReadings(context, session, analyzers, cancellationToken);
        LookAtDeclarations(context, session, analyzers);
        return context.Found;
    }

    /// <summary>What can be said of verdicts in the common reading.</summary>
    internal static IReadOnlyList<Diagnostic> OfOutcomes(LoweredCheck check, ImmutableArray<Outcome> outcomes, ImmutableArray<Analyzer> analyzers)
    {
        var context = new AnalysisContext(check);
        foreach (var outcome in outcomes)
        {
            foreach (var analyzer in analyzers)
            {
                analyzer.LookAtOutcome(context, outcome);
            }
        }

        return context.Found;
    }

    private static void LookAtReadings(
        AnalysisContext context, Session session, ImmutableArray<Analyzer> analyzers, CancellationToken cancellationToken)
    {
        var readings = context.Program.Declarations.SelectMany(d => d.Readings).Distinct().Order().Prepend(Session.Common);
        foreach (var reading in readings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var view = session.ViewOf(reading, Words.Horizon, cancellationToken);
            var words = new ReadingWords(reading, view, [.. Words.Of(view)]);
            foreach (var analyzer in analyzers)
            {
                analyzer.LookAtReading(context, words);
            }
        }
    }

    private static void LookAtDeclarations(AnalysisContext context, Session session, ImmutableArray<Analyzer> analyzers)
    {
        var reachable = new Reachability(session.Matching);
        for (var i = 0; i < context.Program.Declarations.Length; i++)
        {
            var declaration = context.Program.Declarations[i];
            Reach? reach = declaration.IsReservation ? null : Reach.Of(declaration, reachable);
            var declared = new DeclaredWords(i, declaration, context.Check.Declarations[i], session.Matching, reach);
            foreach (var analyzer in analyzers)
            {
                analyzer.LookAtDeclaration(context, declared);
            }
        }
    }
}
