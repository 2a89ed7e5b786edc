using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Lowering;
using CommitLang.Syntax;
using Program = CommitLang.Engine.Model.Program;

namespace CommitLang.Analysis;

/// <summary>Sets words against words: reports what can be said of declarations without looking at a single deed.</summary>
internal sealed class WordsAnalyzer
{
    private readonly LoweredCheck _check;
    private readonly Session _session;
    private readonly List<Diagnostic> _diagnostics = [];

    private WordsAnalyzer(LoweredCheck check, Session session)
    {
        _check = check;
        _session = session;
    }

    private Program Program => _check.Program;

    internal static IReadOnlyList<Diagnostic> Analyze(LoweredCheck check, Session session, CancellationToken cancellationToken)
    {
        var analyzer = new WordsAnalyzer(check, session);
        analyzer.Compare(cancellationToken);
        analyzer.LookAtEach();
        return analyzer._diagnostics;
    }

    /// <summary>In the common reading, then in each that has words of its own; a pair that both share is reported once.</summary>
    private void Compare(CancellationToken cancellationToken)
    {
        var reported = new HashSet<(int, int)>();
        var readings = Program.Declarations.SelectMany(d => d.Readings).Distinct().Order().Prepend(Session.Common);
        foreach (var reading in readings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var view = _session.ViewOf(reading, Words.Horizon, cancellationToken);
            var words = Words.Of(view).ToList();
            foreach (var (later, earlier, why) in Contradictions.Find(view, words))
            {
                if (reported.Add((later.Index, earlier.Index)))
                {
                    Report(AnalysisDiagnostics.Contradiction, later.Index, later.Declaration.Name, earlier.Declaration.Name, PlaceOf(earlier.Index), why);
                }
            }

            foreach (var (later, earlier) in Repetitions.Find(words))
            {
                if (reported.Add((later.Index, earlier.Index)))
                {
                    Report(AnalysisDiagnostics.Repetition, later.Index, later.Declaration.Name, earlier.Declaration.Name, PlaceOf(earlier.Index));
                }
            }

            if (reading == Session.Common)
            {
                LookAtDeadlines(words);
            }
        }
    }

    private void LookAtDeadlines(List<Words> all)
    {
        var seen = new HashSet<int>();
        foreach (var words in all)
        {
            // By the words themselves: that a member joined after the deadline is its own affair, and not a mistake in them.
            var start = Windows.StartOf(Program, words.Declaration).Low;
            var end = words.IsDo ? words.Deadline.High : words.Declaration.Until?.High ?? Calendar.Forever;
            if (words.Declaration.Every == Recurrence.None && words.Declaration.At is null && end < start && seen.Add(words.Index))
            {
                Report(AnalysisDiagnostics.DeadlineBeforeStart, words.Index, words.Declaration.Name, Calendar.Format(start),
                    words.IsDo ? "its deadline" : "it", Calendar.Format(end));
            }
        }
    }

    private void LookAtEach()
    {
        var reachable = new Reachability(_session.Matching);
        for (var i = 0; i < Program.Declarations.Length; i++)
        {
            var declaration = Program.Declarations[i];
            LookAtExceptions(i, declaration);
            LookAtConditions(i, declaration);
            if (!declaration.IsReservation)
            {
                LookAtDeadline(i, declaration);
                LookAtReach(i, declaration, reachable);
            }
        }
    }

    private void LookAtExceptions(int index, Declaration declaration)
    {
        if (declaration.Except.IsEmpty)
        {
            return;
        }

        var clause = _check.Declarations[index].Clauses.OfType<ExceptClauseSyntax>().FirstOrDefault();
        foreach (var except in declaration.Except)
        {
            if (declaration.Kind == WordsKind.Not && declaration.Conducts.All(c => Words.IsWithin(_session.Matching, c, except)) && clause is not null)
            {
                _diagnostics.Add(Diagnostic.Create(
                    AnalysisDiagnostics.ExceptsEverything, clause.GetLocation(), declaration.Name, SyntaxWords.Of(clause)));
                return;
            }
        }
    }

    private void LookAtConditions(int index, Declaration declaration)
    {
        var clauses = _check.Declarations[index].Clauses.OfType<ConditionClauseSyntax>().ToList();
        for (var i = 0; i < declaration.Conditions.Length && i < clauses.Count; i++)
        {
            if (ImpossibleConditions.Why(Program, declaration.Conditions[i].Condition) is { } why)
            {
                _diagnostics.Add(Diagnostic.Create(AnalysisDiagnostics.NeverHolds, clauses[i].GetLocation(), why));
            }
        }
    }

    private void LookAtDeadline(int index, Declaration declaration)
    {
        var isBounded = declaration.By is not null || declaration.Within is not null || declaration.Until is not null
            || declaration.For is not null || declaration.Every != Recurrence.None
            || (declaration.Under >= 0 && Program.Agreements[declaration.Under].Dates.EndHigh < Calendar.Forever);
        if (declaration.Kind == WordsKind.Do && !isBounded)
        {
            Report(AnalysisDiagnostics.NoDeadline, index, declaration.Name);
        }
    }

    private void LookAtReach(int index, Declaration declaration, Reachability reachable)
    {
        if (declaration.Quantity is { } quantity)
        {
            if (!reachable.HasFigures(quantity))
            {
                Report(AnalysisDiagnostics.NeverContradicted, index, declaration.Name, "what it measures", " or support");
            }

            return;
        }

        var (deeds, denials) = (reachable.HasDeeds(declaration), reachable.HasDenials(declaration));
        var (against, isFor) = declaration.Kind == WordsKind.Not ? (deeds, denials) : (denials, deeds);
        var (whatAgainst, whatFor) = declaration.Kind == WordsKind.Not ? ("such a deed", "its absence") : ("its absence", "such a deed");
        if (!against)
        {
            Report(AnalysisDiagnostics.NeverContradicted, index, declaration.Name,
                isFor ? whatAgainst : "such a deed or its absence", isFor ? "" : " or support");
        }
        else if (!isFor)
        {
            Report(AnalysisDiagnostics.NeverSupported, index, declaration.Name, whatFor);
        }
    }

    private string PlaceOf(int declaration) => _check.Declarations[declaration].GetLocation().ToString();

    private void Report(DiagnosticDescriptor descriptor, int declaration, params object[] arguments) =>
        _diagnostics.Add(Diagnostic.Create(descriptor, _check.Declarations[declaration].Words.GetLocation(), arguments));
}
