using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;

namespace CommitLang;

/// <summary>Finds the statements of a reading that make its verdict differ from the common one.</summary>
internal static class Differences
{
    /// <param name="outcome">The outcome in the reading.</param>
    /// <param name="common">The outcome in the common reading; null where it has none there.</param>
    internal static ImmutableArray<ReadingDifference> Find(AnswerContext context, int reading, Outcome outcome, Outcome? common)
    {
        var rules = new SortedSet<int>();
        var records = new SortedSet<int>();
        var reservations = new SortedSet<int>();
        foreach (var evidence in Deciding(outcome))
        {
            if (evidence.Reservation >= 0)
            {
                reservations.Add(evidence.Reservation);
            }

            Collect(context, evidence.Fact, rules, records);
            if (evidence.Other is { } other)
            {
                Collect(context, other, rules, records);
            }
        }

        if (common is not null)
        {
            CollectOverriding(context, reading, outcome, common, rules);
        }

        return
        [
            .. rules.Select(rule => new ReadingDifference(
                DifferenceKind.Rule, context.Program.Rules[rule].Name, context.PlaceOfRule(rule))),
            .. records.Select(record => new ReadingDifference(
                DifferenceKind.Record, context.Wording.Record(record), context.PlaceOfRecord(record))),
            .. Revisions(context, reading, outcome),
            .. reservations.Select(reservation => new ReadingDifference(
                DifferenceKind.Reservation, context.Program.Declarations[reservation].Name, context.PlaceOfDeclaration(reservation))),
        ];
    }

    /// <summary>Withdrawals, suspensions and replacements of the reading that concern the declaration or its agreement.</summary>
    private static IEnumerable<ReadingDifference> Revisions(AnswerContext context, int reading, Outcome outcome)
    {
        var concerned = outcome.Reference.Declaration;
        var agreement = context.Program.Declarations[concerned].Under;
        for (var i = 0; i < context.Program.Withdrawals.Length; i++)
        {
            var withdrawal = context.Program.Withdrawals[i];
            if (withdrawal.Readings.Contains(reading)
                && (withdrawal.Declarations.Any(d => d.Declaration == concerned) || (agreement >= 0 && withdrawal.Agreements.Contains(agreement))))
            {
                var statement = context.Check.Withdrawals[i];
                yield return new(
                    DifferenceKind.Record,
                    $"{context.Wording.Actor(withdrawal.Actor)} {statement.Verb.Text} {SyntaxWords.Of(statement.Declaration)}",
                    statement.GetLocation());
            }
        }

        for (var i = 0; i < context.Program.Declarations.Length; i++)
        {
            var later = context.Program.Declarations[i];
            if (later.Readings.Contains(reading) && later.Replaces.Any(d => d.Declaration == concerned))
            {
                yield return new(DifferenceKind.Record, later.Name, context.PlaceOfDeclaration(i));
            }
        }
    }

    /// <summary>The rules and records on which a fact rests that do not belong to every reading.</summary>
    private static void Collect(AnswerContext context, Fact fact, SortedSet<int> rules, SortedSet<int> records)
    {
        foreach (var step in Derivations.Chain(fact))
        {
            if (!context.Program.Rules[step.Rule].Readings.IsDefaultOrEmpty)
            {
                rules.Add(step.Rule);
            }
        }

        foreach (var recorded in Derivations.Recorded(fact))
        {
            if (!context.Program.RecordAt(recorded.Record).Readings.IsDefaultOrEmpty)
            {
                records.Add(recorded.Record);
            }
        }
    }

    /// <summary>Rules of the reading that keep a rule from firing which counts in the common one.</summary>
    private static void CollectOverriding(
        AnswerContext context, int reading, Outcome outcome, Outcome common, SortedSet<int> rules)
    {
        var used = Deciding(common).SelectMany(evidence => Derivations.Chain(evidence.Fact)).Select(step => step.Rule).ToHashSet();
        used.ExceptWith(Deciding(outcome).SelectMany(evidence => Derivations.Chain(evidence.Fact)).Select(step => step.Rule));
        for (var rule = 0; rule < context.Program.Rules.Length; rule++)
        {
            var candidate = context.Program.Rules[rule];
            if (candidate.Readings.Contains(reading) && candidate.Overrides.Any(used.Contains))
            {
                rules.Add(rule);
            }
        }
    }

    /// <summary>The evidence of the outcome and of its parts, without what speaks against a verdict that stands all the same.</summary>
    private static IEnumerable<Evidence> Deciding(Outcome outcome)
    {
        var stack = new Stack<Outcome>();
        stack.Push(outcome);
        while (stack.TryPop(out var next))
        {
            foreach (var evidence in next.Evidence)
            {
                if (evidence.Status != EngineStatus.Sure || next.Verdict == Verdict.Unverified || evidence.IsFor == (next.Verdict == Verdict.Consistent))
                {
                    yield return evidence;
                }
            }

            foreach (var part in next.Parts)
            {
                stack.Push(part);
            }
        }
    }
}
