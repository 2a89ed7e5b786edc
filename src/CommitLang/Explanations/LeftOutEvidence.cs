using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Time;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;

namespace CommitLang.Explanations;

/// <summary>Says of evidence that was weighed why it does not decide: what disputes, rebuts, excepts or excuses it, or what it leaves open.</summary>
internal sealed class LeftOutEvidence(AnswerContext context, View view)
{
    /// <summary>Why evidence that was weighed does not decide.</summary>
    internal string Why(Evidence evidence, Outcome outcome)
    {
        var other = evidence.Other is { } opposite
            ? $"{context.Wording.DateOfRecord(opposite.Record)} {context.Wording.Fact(Derivations.AsMade(opposite))} ({opposite.Grade})"
            : "another record";
        return evidence.Status switch
        {
            EngineStatus.Sure => "it counts",
            EngineStatus.Possible => WhyPossible(evidence, outcome),
            EngineStatus.Disputed => $"disputed: {other} says otherwise, and {Beside(evidence)}",
            EngineStatus.Rebutted when evidence.Other is { IsOwn: true } && !evidence.Fact.IsOwn =>
                $"rebutted: {other} says otherwise, and in this reading {context.Wording.Actor(view.Reading)}'s own records stand above all others",
            EngineStatus.Rebutted => $"rebutted: {other} says otherwise, and is better graded than it is ({evidence.Fact.Grade})",
            EngineStatus.Excepted => $"excepted: the words take out {Exception(evidence.Fact, outcome)}",
            EngineStatus.Excused when evidence.Reservation >= 0 =>
                $"excused: {context.Program.Declarations[evidence.Reservation].Name} reserved the right to it",
            EngineStatus.Excused => "excused: the right to it was reserved",
            EngineStatus.NotAccepted => $"its grade, {evidence.Fact.Grade}, is not known to reach {context.Program.Accept?.ToString() ?? "what is asked for"}",
            EngineStatus.Corrected => evidence.Other is null ? "corrected: another statement stands in its place" : $"corrected: {other} stands in its place",
            EngineStatus.Revised => $"revised: the same publisher later gave {other}",
            EngineStatus.TooFewSources => $"fewer than {context.Program.RequiredSources} independent publishers report it",
            EngineStatus.AfterDeadline => outcome.Deadline is { } deadline ? $"after the deadline, {Calendar.Format(deadline)}" : "after the deadline",
            EngineStatus.Withheld => "the facts were kept back",
            _ => throw new InvalidOperationException($"unexpected status {evidence.Status}"),
        };
    }

    /// <summary>How the grades of two records that say the opposite stand to each other, where neither is the better.</summary>
    private static string Beside(Evidence evidence) =>
        evidence.Other is not { } other ? "its own grade is not better"
        : !evidence.Fact.Grade.IsKnown || !other.Grade.IsKnown ? "a grade that is not known (F or 6) is neither better nor worse than another"
        : evidence.Fact.Grade == other.Grade ? $"both are graded {other.Grade}"
        : $"neither {evidence.Fact.Grade} nor {other.Grade} is the better grade in both letter and digit";

    /// <summary>The exception that a deed meets, and which of its deeds does.</summary>
    private string Exception(Fact deed, Outcome outcome)
    {
        var declaration = context.Program.Declarations[outcome.Reference.Declaration];
        foreach (var pattern in declaration.Except)
        {
            foreach (var fact in deed.Recorded().Append(deed))
            {
                if (fact.Conduct >= 0 && view.Matching.Conducts.IsKindOf(fact.Conduct, pattern.Conduct)
                    && !view.Matching.Deed(fact, pattern).Possible.IsEmpty)
                {
                    return $"{context.Wording.Conduct(pattern)}, which {context.Wording.Fact(Derivations.AsMade(fact))} is";
                }
            }
        }

        return "such deeds";
    }

    private static string WhyPossible(Evidence evidence, Outcome outcome)
    {
        var fact = evidence.Fact;
        if (fact.Recorded().Any(recorded => recorded.IsPossible))
        {
            return "only possible: it is recorded as `possibly`";
        }

        if (fact.IsPossible)
        {
            return "only possible: what a rule asks for is left open in it";
        }

        if (fact.When.IsOneDay && fact.When.Earliest != fact.When.Latest && outcome.Window is var (first, last)
            && (fact.When.Earliest < first || fact.When.Latest > last))
        {
            return "only possible: its date leaves open whether it was in force then";
        }

        if (outcome.SureDays.IsEmpty)
        {
            return "only possible: it is not certain that the words were in force";
        }

        return fact.Measure >= 0
            ? "only possible: its value or its period leaves open on which side of the bound it is"
            : "only possible: an argument, a counterpart or a date that the words name is left open in it";
    }
}
