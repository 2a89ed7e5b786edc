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

    /// <summary>The same where tables have so many reports that each trial puts them in order anew.</summary>
    private const int FewestTrials = 2, ManyReports = 1_000_000;

    /// <summary>Among so many declarations it is not looked for what else a record changes.</summary>
    private const int ManyDeclarations = 2_000;

    private readonly Dictionary<int, ImmutableArray<Outcome>> _verdicts = [];
    private int? _errors;

    /// <summary>For one verdict the nearest records that lead to it: by themselves, and by way of a rule.</summary>
    internal ImmutableArray<Change> Find(Outcome outcome, int reading, Verdict goal, CancellationToken cancellationToken)
    {
        var view = session.ViewOf(reading, context.Moment.KnownBy, cancellationToken);
        var proposals = new Proposals(check, view, context.Moment, context.Wording);
        var text = new DraftText(check, context.Moment.KnownBy);
        var found = new List<Change>();
        var tried = new HashSet<string>(StringComparer.Ordinal);
        var reports = check.Program.Tables.Sum(table => (long)table.Count);
        var left = reports > ManyReports ? FewestTrials : check.Program.Records.Length + reports > ManyRecords ? FewTrials : MostTrials;
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
                if (Try(lines, outcome, reading, cancellationToken) is var (changed, others) && changed.Verdict == goal)
                {
                    found.Add(new Change(
                        changed.Verdict, changed.Reason, lines, [.. proposal.Rules.Select(rule => check.Program.Rules[rule].Name)], others()));
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

    /// <summary>The outcome with some more lines, and what else they change; null where they give an error.</summary>
    private (Outcome Outcome, Func<ImmutableArray<string>> Others)? Try(ImmutableArray<string> lines, Outcome outcome, int reading, CancellationToken cancellationToken)
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
        var trial = new Session(lowered.Program) { EvidenceLimit = 1 };
        return trial.Evaluate(outcome.Reference, context.Moment, actor, cancellationToken) is { } result
            ? (result, () => Others(trial, actor, outcome, reading, cancellationToken))
            : null;
    }

    /// <summary>The names of the other declarations whose verdict is not what it was.</summary>
    private ImmutableArray<string> Others(Session trial, int actor, Outcome asked, int reading, CancellationToken cancellationToken)
    {
        if (check.Program.Declarations.Length > ManyDeclarations)
        {
            return [];
        }

        _verdicts.TryAdd(reading, session.Evaluate(context.Moment, reading, cancellationToken));
        var before = _verdicts[reading].ToDictionary(outcome => outcome.Reference, outcome => outcome.Verdict);
        return
        [
            .. trial.Evaluate(context.Moment, actor, cancellationToken)
                .Where(outcome => outcome.Reference.Declaration != asked.Reference.Declaration
                    && before.TryGetValue(outcome.Reference, out var verdict) && verdict != outcome.Verdict)
                .Select(outcome => outcome.Name),
        ];
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
            var example = outcome.Parts.Where(part => part.Verdict != goal).MinBy(part => part.Window is null ? 1 : 0) ?? outcome.Parts[0];
            return $"to be {toward}, {others} more of its {outcome.Parts.Length} parts would have to be; ask about one of them, such as {example.Name}";
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
                    : $"no single new record makes it {toward}: {Outweighed(outcome)}";
        }

        if (goal == Verdict.Contradicted && reading != Session.Common
            && session.ViewOf(reading, context.Moment.KnownBy, CancellationToken.None).Reservations.Names.FirstOrDefault() is { } right)
        {
            return $"no new record makes it {toward} in this reading: {right} reserves the right to what would";
        }

        return outcome.Verdict == Verdict.Contradicted && goal == Verdict.Consistent
            ? $"no single new record makes it {toward}: {Outweighed(outcome)}"
            : $"no single new record makes it {toward}";
    }

    /// <summary>What stands in the way: only a better source, or a correction, takes away what is recorded.</summary>
    private static string Outweighed(Outcome outcome)
    {
        var isFor = outcome.Verdict == Verdict.Consistent;
        var deciding = outcome.Evidence.Where(evidence => evidence.IsFor == isFor && evidence.Status == Engine.Evaluation.EvidenceStatus.Sure).ToList();
        if (deciding.Count == 0)
        {
            return "it would take several, or a correction (`corrects`) of what decides it";
        }

        if (deciding.Exists(evidence => !evidence.Fact.Grade.IsKnown))
        {
            return "what decides it has no known grade (F or 6), so that no other record is better graded; only a correction (`corrects`) takes it away";
        }

        var best = deciding.Select(evidence => evidence.Fact.Grade).Aggregate(Engine.Numbers.Grade.Best);
        var records = outcome.Evidence.Length < outcome.EvidenceCount ? $"more than {deciding.Count} records decide it, the best of the first"
            : deciding.Count == 1 ? "the record that decides it is" : $"{deciding.Count} records decide it, the best of them";
        return $"{records} graded {best}, and only a better graded record of the opposite, or a correction (`corrects`), takes such a record away";
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
