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
        foreach (var answers in byDeclaration.Where(list => list is not null))
        {
            CountContested(answers);
        }

        return context.PartLimit == int.MaxValue ? all : [.. byDeclaration.Where(list => list is not null).SelectMany(list => Least(context, list))];
    }

    /// <summary>The answers about what has a name, in each reading in which it is judged; a part has one whether it is listed or not.</summary>
    internal static ImmutableArray<DeclarationResult> Find(AnswerContext context, ImmutableArray<DeclarationResult> listed, string name)
    {
        var known = listed.Where(answer => answer.Name == name).ToDictionary(answer => (answer.ReadingActor, answer.Outcome.Reference));
        var found = listed.Where(whole => whole.Level == 0 && name.StartsWith(whole.Name, StringComparison.Ordinal))
            .Select(whole => Part(context, whole.Outcome, whole.ReadingActor, name, level: 0)).OfType<DeclarationResult>().ToImmutableArray();
        if (found.All(answer => known.ContainsKey((answer.ReadingActor, answer.Outcome.Reference))))
        {
            return [.. found.Select(answer => known[(answer.ReadingActor, answer.Outcome.Reference)])];
        }

        MarkContested(context, found);
        return found;
    }

    private static DeclarationResult? Part(AnswerContext context, Outcome outcome, int reading, string name, int level)
    {
        if (outcome.Name == name)
        {
            return new(context, outcome, reading, level);
        }

        return outcome.ListsParts && name.StartsWith(outcome.Name + "/", StringComparison.Ordinal)
            ? outcome.Parts.Select(part => Part(context, part, reading, name, level + 1)).FirstOrDefault(part => part is not null)
            : null;
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

    private static void CountContested(List<DeclarationResult> answers)
    {
        var counts = answers.Where(answer => answer.Level > 0 && answer.IsContested).CountBy(answer => answer.ReadingActor).ToDictionary();
        foreach (var whole in answers.Where(answer => answer.Level == 0))
        {
            whole.ContestedBelow = counts.GetValueOrDefault(whole.ReadingActor);
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
