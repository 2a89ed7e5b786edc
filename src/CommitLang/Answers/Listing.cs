using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;

namespace CommitLang;

/// <summary>The answers about declarations, their members and parts, in the order in which they are listed, and which of many parts are.</summary>
internal static class Listing
{
    /// <param name="outcomes">By reading.</param>
    internal static ImmutableArray<DeclarationResult> Of(AnswerContext context, Dictionary<int, ImmutableArray<Outcome>> outcomes)
    {
        var program = context.Program;
        var hasReadings = program.Readings.Length > 0;
        var byDeclaration = new List<DeclarationResult>[program.Declarations.Length];
        foreach (var reading in program.Readings.Prepend(Session.Common))
        {
            foreach (var outcome in outcomes[reading])
            {
                // Whether readings contest a part is only known of all parts.
                Flatten(context, outcome, reading, whole => hasReadings ? whole.Parts : Listed(context, whole), byDeclaration[outcome.Reference.Declaration] ??= []);
            }
        }

        var all = byDeclaration.Where(list => list is not null).SelectMany(list => list).ToImmutableArray();
        if (!hasReadings)
        {
            return all;
        }

        MarkContested(context, all);
        return context.PartLimit == int.MaxValue ? all : [.. byDeclaration.Where(list => list is not null).SelectMany(list => Least(context, list))];
    }

    private static ImmutableArray<Outcome> Listed(AnswerContext context, Outcome whole) => whole.FirstParts(context.PartLimitOf(whole));

    /// <summary>The declaration, then its members or parts, each before its own parts.</summary>
    private static void Flatten(
        AnswerContext context, Outcome outcome, int reading, Func<Outcome, ImmutableArray<Outcome>> partsOf, List<DeclarationResult> results)
    {
        var stack = new Stack<(Outcome Outcome, int Level)>();
        stack.Push((outcome, 0));
        while (stack.TryPop(out var next))
        {
            results.Add(new DeclarationResult(context, next.Outcome, reading, next.Level));
            if (next.Outcome.ListsParts)
            {
                var parts = partsOf(next.Outcome);
                for (var i = parts.Length - 1; i >= 0; i--)
                {
                    stack.Push((parts[i], next.Level + 1));
                }
            }
        }
    }

    /// <summary>Of the answers about one declaration those that are listed: of many parts first the contested ones.</summary>
    private static IEnumerable<DeclarationResult> Least(AnswerContext context, List<DeclarationResult> answers)
    {
        var contested = answers.Where(answer => answer.IsContested).Select(answer => answer.Outcome.Reference).ToHashSet();
        var kept = new HashSet<(int Reading, DeclarationReference)>();
        foreach (var answer in answers.Where(answer => answer.Level == 0))
        {
            Keep(answer.ReadingActor, answer.Outcome);
        }

        return answers.Where(answer => kept.Contains((answer.ReadingActor, answer.Outcome.Reference)));

        void Keep(int reading, Outcome outcome)
        {
            kept.Add((reading, outcome.Reference));
            if (outcome.ListsParts)
            {
                foreach (var part in outcome.FirstParts(context.PartLimitOf(outcome), part => contested.Contains(part.Reference)))
                {
                    Keep(reading, part);
                }
            }
        }
    }

    /// <summary>
    /// Verdicts of one declaration or part that differ between the readings in which it is made contest it. A reason that differs
    /// does not: every reading then still says the same of deeds and words.
    /// </summary>
    private static void MarkContested(AnswerContext context, ImmutableArray<DeclarationResult> all)
    {
        foreach (var same in all.GroupBy(result => result.Outcome.Reference))
        {
            var common = same.FirstOrDefault(result => result.ReadingActor == Session.Common);
            if (same.All(result => result.Verdict == same.First().Verdict))
            {
                continue;
            }

            foreach (var result in same)
            {
                result.IsContested = true;
                if (result.ReadingActor != Session.Common && result.Verdict != common?.Verdict)
                {
                    result.Differences = Differences.Find(context, result.ReadingActor, result.Outcome, common?.Outcome);
                }
            }
        }
    }
}
