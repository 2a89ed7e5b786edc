using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Engine.Evaluation;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>What analyzers find in the words of a check, without a single deed.</summary>
internal sealed class WordsAnalysis
{
    private readonly ImmutableArray<(int Reading, Words[] Words)> _readings;
    private readonly List<Finding> _found;

    /// <summary>Which conducts and measures anything was recorded about.</summary>
    private readonly Reachability _reachable;

    private WordsAnalysis(ImmutableArray<(int, Words[])> readings, Reachability reachable, List<Finding> found) =>
        (_readings, _reachable, _found) = (readings, reachable, found);

    /// <summary>What can be said of the words alone.</summary>
    internal IEnumerable<Diagnostic> Diagnostics => _found.Select(finding => finding.Diagnostic);

    /// <param name="session">Of one thread, as every session is.</param>
    internal static WordsAnalysis Of(LoweredCheck check, Session session, AnalysisOptions options, CancellationToken cancellationToken)
    {
        var context = new AnalysisContext(check);
        var analyzers = Analyzers.Create(options);
        var readings = check.Program.Declarations.Where(d => !d.IsFree).SelectMany(d => d.Readings).Distinct().Order().Prepend(Session.Common);
        var words = ImmutableArray.CreateBuilder<(int, Words[])>();
        foreach (var reading in readings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var view = ViewOf(session, reading, cancellationToken);
            words.Add((reading, [.. Words.Of(view)]));
            Compare(context, analyzers, new(reading, view, words[^1].Item2));
        }

        var reachable = new Reachability(session.Program, session.Matching);
        LookAtDeclarations(context, analyzers, session, reachable, Enumerable.Range(0, check.Program.Declarations.Length));
        return new(words.ToImmutable(), reachable, [.. context.Found]);
    }

    /// <summary>
    /// The same after an edit that touches next to nothing: only the words of those who spoke the changed declarations are compared again. Null where it must be
    /// found as a whole.
    /// </summary>
    internal WordsAnalysis? After(
        NarrowBinding edit, LoweredCheck check, Session session, AnalysisOptions options, CancellationToken cancellationToken)
    {
        var reachable = edit.Records.IsEmpty ? _reachable : new Reachability(session.Program, session.Matching);
        if (!reachable.IsLike(_reachable))
        {
            return null;
        }

        HashSet<int> changed = [.. edit.Declarations];
        if (changed.Count == 0)
        {
            return Shift(edit.Edit, _found) is { } all ? new(_readings, reachable, all) : null;
        }

        var now = _readings.Select(reading => (reading.Reading, Words: Replaced(reading.Words, edit.Declarations,
            place => Words.Of(ViewOf(session, reading.Reading, cancellationToken), place)))).ToImmutableArray();
        var speakers = _readings.Concat(now).SelectMany(reading => reading.Words).Where(words => changed.Contains(words.Index)).Select(words => words.Principal).ToHashSet();
        var concerned = now.SelectMany(reading => reading.Words).Where(words => speakers.Contains(words.Principal)).Select(words => words.Index).Concat(changed).ToHashSet();
        if (now.Any(reading => reading.Words.Any(words => concerned.Contains(words.Index) && !speakers.Contains(words.Principal)))
            || Shift(edit.Edit, _found.Where(finding => !changed.Contains(finding.Declaration) && !(finding.IsOfComparison && concerned.Contains(finding.Declaration)))) is not { } kept)
        {
            return null;
        }

        var context = new AnalysisContext(check);
        var analyzers = Analyzers.Create(options);
        foreach (var (reading, words) in now)
        {
            Compare(context, analyzers, new(reading, ViewOf(session, reading, cancellationToken), Array.FindAll(words, w => speakers.Contains(w.Principal))));
        }

        LookAtDeclarations(context, analyzers, session, reachable, edit.Declarations);
        kept.AddRange(context.Found);
        return new(now, reachable, kept);
    }

    private static View ViewOf(Session session, int reading, CancellationToken cancellationToken) =>
        session.ViewOf(reading, Words.Horizon, cancellationToken);

    private static List<Finding>? Shift(ShiftedText edit, IEnumerable<Finding> found)
    {
        var result = new List<Finding>();
        foreach (var finding in found)
        {
            if (edit.Shift(finding.Diagnostic) is not { } shifted)
            {
                return null;
            }

            result.Add(finding with { Diagnostic = shifted });
        }

        return result;
    }

    private static Words[] Replaced(Words[] all, ImmutableArray<int> places, Func<int, IEnumerable<Words>> wordsOf)
    {
        foreach (var place in places)
        {
            all = [.. all.Where(words => words.Index < place), .. wordsOf(place), .. all.Where(words => words.Index > place)];
        }

        return all;
    }

    private static void Compare(AnalysisContext context, ImmutableArray<Analyzer> analyzers, ReadingWords words)
    {
        context.ComparesWords = true;
        foreach (var analyzer in analyzers)
        {
            analyzer.LookAtReading(context, words);
        }

        context.ComparesWords = false;
    }

    private static void LookAtDeclarations(
        AnalysisContext context, ImmutableArray<Analyzer> analyzers, Session session, Reachability reachable, IEnumerable<int> declarations)
    {
        foreach (var index in declarations)
        {
            var declaration = context.Program.Declarations[index];
            if (declaration.IsFree)
            {
                continue;
            }

            Reach? reach = declaration.IsReservation ? null : Reach.Of(declaration, reachable);
            var declared = new DeclaredWords(index, declaration, context.Check.Declarations[index], session.Matching, reach);
            foreach (var analyzer in analyzers)
            {
                analyzer.LookAtDeclaration(context, declared);
            }
        }
    }
}
