using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Explanations.Drafts;
using CommitLang.Lowering;
using CommitLang.Syntax;

namespace CommitLang.Explanations;

/// <summary>Finds records that would change a verdict, and tries each before it says so.</summary>
internal sealed class Changes(Compilation compilation, CheckOptions options, LoweredCheck check, Session session, AnswerContext context)
{
    /// <summary>Proposals that are tried for one verdict; each is a check of its own.</summary>
    private const int MostTrials = 64;

    /// <summary>The same for a check of so many records that a trial takes its time.</summary>
    private const int FewTrials = 8, ManyRecords = 20_000;

    private int? _errors;

    /// <summary>For one verdict the nearest records that lead to it: by themselves, and by way of a rule.</summary>
    internal ImmutableArray<Change> Find(Outcome outcome, int reading, Verdict goal, CancellationToken cancellationToken)
    {
        var view = session.ViewOf(reading, context.Moment.KnownBy, cancellationToken);
        var proposals = new Proposals(check, view, context.Moment, context.Wording);
        var text = new DraftText(check, context.Moment.KnownBy);
        var found = new List<Change>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var left = check.Program.Records.Length > ManyRecords ? FewTrials : MostTrials;
        var nearest = proposals.For(outcome, goal).Take(MostTrials).ToList();
        foreach (var dressing in Dressings(reading))
        {
            foreach (var proposal in nearest)
            {
                if (left == 0 || found.Count > 1 || found.Exists(change => change.Rules.IsEmpty == proposal.Rules.IsEmpty))
                {
                    continue;
                }

                var lines = text.Lines(proposal, dressing, reading);
                if (!tried.Add(string.Join('\n', lines)))
                {
                    continue;
                }

                left--;
                if (Try(lines, outcome, reading, cancellationToken) is { } changed && changed.Verdict == goal)
                {
                    found.Add(new Change(
                        changed.Verdict, changed.Reason, lines, [.. proposal.Rules.Select(rule => check.Program.Rules[rule].Name)]));
                }
            }
        }

        return [.. found.OrderBy(change => change.Rules.Length)];
    }

    /// <summary>Uncited records first; they are no use where a grade or several sources are asked for.</summary>
    private IEnumerable<Dressing> Dressings(int reading)
    {
        if (check.Program.Accept is null && check.Program.RequiredSources < 2)
        {
            yield return Dressing.Plain;
        }

        yield return Dressing.Graded;
        yield return Dressing.Published;
        if (reading != Session.Common)
        {
            yield return Dressing.Own;
            yield return Dressing.OwnGraded;
        }
    }

    private Outcome? Try(ImmutableArray<string> lines, Outcome outcome, int reading, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var changed = compilation.WithAppended(lines);
        if (CountErrors(changed, cancellationToken) > (_errors ??= CountErrors(compilation, cancellationToken)))
        {
            return null;
        }

        var lowered = Checker.Lower(changed, options, cancellationToken);
        var actor = reading == Session.Common
            ? Session.Common
            : lowered.Program.Actors.FindIndex(a => a.Name == check.Program.Actors[reading].Name);
        return new Session(lowered.Program).Evaluate(outcome.Reference, context.Moment, actor, cancellationToken);
    }

    private static int CountErrors(Compilation compilation, CancellationToken cancellationToken) =>
        compilation.GetDiagnostics(cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>Why nothing that could be recorded leads to a verdict, in a sentence.</summary>
    internal string WhyNone(Outcome outcome, int reading, Verdict goal)
    {
        var day = Calendar.Format(context.Moment.AsOf);
        var toward = Terms.Of(goal);
        if (outcome.ListsParts && outcome.Parts.Length > 0
            && (outcome.Combination == Combination.Each) == (goal == Verdict.Consistent)
            && outcome.Parts.Count(part => part.Verdict != goal) is var others && others > Proposals.MostParts)
        {
            return $"it would be {toward} if {others} of its {outcome.Parts.Length} parts were; ask about one of them, such as {outcome.Parts.First(part => part.Verdict != goal).Name}";
        }

        if (outcome.Window is null && outcome.Parts.IsEmpty)
        {
            return $"nothing recorded by {day} makes it {toward}: it is not in force on any day up to then";
        }

        if (goal == Verdict.Contradicted && outcome.IsDo)
        {
            return outcome.Deadline is not { } deadline ? $"nothing makes it {toward}: it has no deadline that could pass"
                : deadline >= context.Moment.AsOf
                    ? $"nothing recorded by {day} makes it {toward}: its deadline, {Calendar.Format(deadline)}, has not passed"
                    : $"no near record makes it {toward}: what fulfils it is too well graded or too recent to be outweighed";
        }

        if (goal == Verdict.Contradicted && reading != Session.Common
            && session.ViewOf(reading, context.Moment.KnownBy, CancellationToken.None).Reservations.Names.FirstOrDefault() is { } right)
        {
            return $"no near record makes it {toward} in this reading: {right} reserves the right to what would";
        }

        return outcome.Verdict == Verdict.Contradicted && goal == Verdict.Consistent
            ? "no near record undoes what contradicts it: a better source that denies it, or a correction of the record, would have to come first"
            : $"no near record makes it {toward}";
    }
}

file static class ImmutableArrayExtensions
{
    internal static int FindIndex<T>(this ImmutableArray<T> array, Func<T, bool> fits)
    {
        for (var i = 0; i < array.Length; i++)
        {
            if (fits(array[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
