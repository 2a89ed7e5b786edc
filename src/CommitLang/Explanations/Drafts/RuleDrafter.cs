using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Time;

namespace CommitLang.Explanations.Drafts;

/// <summary>
/// Reads rules backwards: what would have to be recorded for a rule to derive a deed or denial that is wanted. It proposes; whether the
/// proposal does what it should is found out by evaluating it, so a guess that fails costs time and never truth.
/// </summary>
internal sealed class RuleDrafter(Program program, Matching matching, Wording wording)
{
    /// <summary>The proposals of every rule of a reading that derives such a conduct, in the order of the rules.</summary>
    /// <param name="reading">The actor in whose reading is asked, or the common reading.</param>
    internal IEnumerable<Proposal> Derive(Draft wanted, ConductPattern conduct, int reading)
    {
        for (var index = 0; index < program.Rules.Length; index++)
        {
            var rule = program.Rules[index];
            var fits = rule.DerivesDenial
                ? wanted.Kind == RecordKind.Denial && matching.Conducts.IsKindOf(conduct.Conduct, rule.Conduct)
                : wanted.Kind == RecordKind.Deed && matching.Conducts.IsKindOf(rule.Conduct, conduct.Conduct);
            if (fits && Knowledge.BelongsTo(rule.Readings, reading)
                && new Unfolding(program, matching, wording, rule, wanted, conduct).Run() is { } drafts)
            {
                yield return new Proposal(drafts, [index]);
            }
        }
    }

    /// <summary>What would have to be recorded for a condition to hold from a day on; null where records alone do not make it so.</summary>
    internal ImmutableArray<Draft>? Meet(Condition condition, int day) => condition switch
    {
        PatternCondition pattern => new Unfolding(program, matching, wording, day).Meet(pattern.Pattern),
        AndCondition and => Meet(and.Left, day) is { } left && Meet(and.Right, day) is { } right ? left.AddRange(right) : null,
        OrCondition or => Meet(or.Left, day) ?? Meet(or.Right, day),
        NotCondition => [],
        VerdictCondition => null,
        _ => throw new InvalidOperationException($"unexpected condition {condition}"),
    };

    /// <summary>An argument as it is written.</summary>
    internal string TextOf(int argument) => wording.ArgumentAsWritten(argument);
}
