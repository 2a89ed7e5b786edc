using System.Collections.Immutable;
using CommitLang.Binding;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Analysis;

/// <summary>What analyzers find in the words of a check, without a single deed.</summary>
internal sealed class WordsAnalysis
{
    /// <summary>The words of each declaration, by its number, in each reading.</summary>
    private readonly ImmutableArray<(int Reading, Numbered<Words[]> Words)> _readings;
    private readonly List<Finding> _found;

    /// <summary>Which conducts and measures anything was recorded about.</summary>
    private readonly Reachability _reachable;

    private WordsAnalysis(ImmutableArray<(int, Numbered<Words[]>)> readings, Reachability reachable, List<Finding> found) =>
        (_readings, _reachable, _found) = (readings, reachable, found);

    /// <summary>What can be said of the words alone.</summary>
    internal IEnumerable<Diagnostic> Diagnostics => _found.Select(finding => finding.Diagnostic);

    /// <param name="session">Of one thread, as every session is.</param>
    internal static WordsAnalysis Of(LoweredCheck check, Session session, AnalysisOptions options, CancellationToken cancellationToken)
    {
        var context = new AnalysisContext(check);
        var analyzers = Analyzers.Create(options);
        var readings = check.Program.Declarations.Where(d => !d.IsFree).SelectMany(d => d.Readings).Distinct().Order().Prepend(Session.Common);
        var numbers = Enumerable.Range(0, check.Program.Declarations.Length);
        var words = ImmutableArray.CreateBuilder<(int, Numbered<Words[]>)>();
        foreach (var reading in readings)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var view = ViewOf(session, reading, cancellationToken);
            Numbered<Words[]> all = [.. numbers.Select(number => Words.Of(view, number).ToArray())];
            words.Add((reading, all));
            Compare(context, analyzers, new(reading, view, [.. all.SelectMany(one => one)]));
        }

        var reachable = new Reachability(session.Program, session.Matching);
        LookAtDeclarations(context, analyzers, session, reachable, numbers);
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
            return Shift(edit.Edit, _found, _found.Count) is { } all ? new(_readings, reachable, all) : null;
        }

        var now = _readings.Select(reading => (reading.Reading, Words: reading.Words.With(edit.Declarations.Select(
            number => KeyValuePair.Create(number, Words.Of(ViewOf(session, reading.Reading, cancellationToken), number).ToArray()))))).ToImmutableArray();
        var speakers = _readings.Concat(now).SelectMany(reading => edit.Declarations.SelectMany(number => reading.Words[number])).Select(words => words.Principal).ToHashSet();
        var spoken = now.Select(reading => WordsOf(speakers, reading.Words)).ToImmutableArray();
        var concerned = spoken.SelectMany(words => words).Select(words => words.Index).Concat(changed).ToHashSet();
        if (now.Any(reading => concerned.Any(number => !Array.TrueForAll(reading.Words[number], words => speakers.Contains(words.Principal))))
            || Shift(edit.Edit, _found.Where(finding => !changed.Contains(finding.Declaration) && !(finding.IsOfComparison && concerned.Contains(finding.Declaration))), _found.Count) is not { } kept)
        {
            return null;
        }

        var context = new AnalysisContext(check);
        var analyzers = Analyzers.Create(options);
        for (var i = 0; i < now.Length; i++)
        {
            Compare(context, analyzers, new(now[i].Reading, ViewOf(session, now[i].Reading, cancellationToken), spoken[i]));
        }

        LookAtDeclarations(context, analyzers, session, reachable, edit.Declarations);
        kept.AddRange(context.Found);
        return new(now, reachable, kept);
    }

    private static View ViewOf(Session session, int reading, CancellationToken cancellationToken) =>
        session.ViewOf(reading, Words.Horizon, cancellationToken);

    private static List<Finding>? Shift(ShiftedText edit, IEnumerable<Finding> found, int atMost)
    {
        var result = new List<Finding>(atMost);
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

    /// <summary>What some actors said, in the order of the text.</summary>
    private static List<Words> WordsOf(HashSet<int> speakers, Numbered<Words[]> all)
    {
        var result = new List<Words>();
        for (var stretch = 0; stretch < all.Stretches; stretch++)
        {
            foreach (var ofOne in all.InStretch(stretch))
            {
                foreach (var words in ofOne)
                {
                    if (speakers.Contains(words.Principal))
                    {
                        result.Add(words);
                    }
                }
            }
        }

        return result;
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
