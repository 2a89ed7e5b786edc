using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Time;
using CultureInfo = System.Globalization.CultureInfo;
using EngineEvidence = CommitLang.Engine.Evaluation.Evidence;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;

namespace CommitLang.Explanations;

/// <summary>Says a verdict and what it rests on in one sentence, without a full stop.</summary>
internal sealed class Sentences(AnswerContext context)
{
    internal string Of(DeclarationResult declaration, string? nearestMiss)
    {
        var outcome = declaration.Outcome;
        var reading = declaration.Reading is { } actor ? $" in the reading of {actor}" : "";
        var because = Because(outcome, declaration.Silence);
        var miss = nearestMiss is null ? "" : $"; the nearest miss is {nearestMiss}";
        return $"{declaration.Name} is {Terms.Of(outcome.Verdict)}{reading}: {because}{miss}";
    }

    private string Because(Outcome outcome, string? silence)
    {
        if (outcome.ListsParts && !outcome.Parts.IsEmpty)
        {
            return OfParts(outcome);
        }

        if (!outcome.Parts.IsEmpty)
        {
            return OfConducts(outcome, silence);
        }

        return outcome.Reason switch
        {
            Reason.Breached => $"{Told(outcome, isFor: false)} {Verb(outcome, isFor: false, "goes", "go")} against the words",
            Reason.Cured => $"{Told(outcome, isFor: false)} went against the words; {Told(outcome, isFor: true)} later {Verb(outcome, isFor: true, "shows", "show")} that they are kept again, which does not undo the breach",
            Reason.Conflicting => Conflict(outcome),
            Reason.Uncertain when First(outcome, outcome.IsDo, EngineStatus.Possible) is { } possible =>
                $"{Told(possible)} {More(outcome, outcome.IsDo, EngineStatus.Possible)}is only possible evidence {(outcome.IsDo ? "for" : "against")} the words, which decides nothing",
            Reason.Uncertain => "it is not certain that it was in force",
            Reason.Withheld => "the facts were kept back on the last day that counts, and nothing since speaks for the words",
            Reason.Upheld => $"{Told(outcome, isFor: true)} {Verb(outcome, isFor: true, "speaks", "speak")} for the words, so that sure evidence covers every day that they were in force",
            Reason.Supported => $"{Told(outcome, isFor: true)} {Verb(outcome, isFor: true, "speaks", "speak")} for the words{Share(outcome)}, and nothing speaks against them",
            Reason.Withdrawn => silence ?? $"it was {(outcome.Marks.HasFlag(Marks.Withdrawn) ? "taken back" : "replaced")} before anything decided it",
            Reason.Fulfilled => $"{Told(outcome, isFor: true)} {Verb(outcome, isFor: true, "is", "are")} what was promised{Degree(outcome)}",
            Reason.Late => First(outcome, isFor: true, EngineStatus.AfterDeadline) is { } late
                ? $"{Told(late)} came after the deadline{Deadline(outcome)}"
                : $"it was reached only after the deadline{Deadline(outcome)}",
            Reason.Missed => First(outcome, isFor: false, EngineStatus.Sure) is { } missed
                ? $"the deadline{Deadline(outcome)} has passed, and {Told(missed)} {More(outcome, isFor: false, EngineStatus.Sure)}shows that it was not done{Degree(outcome)}"
                : $"the deadline{Deadline(outcome)} has passed, and it was not reached{Degree(outcome)}",
            Reason.Unmet => $"{Told(outcome, isFor: false)} shows that it has not been done so far{Deadline(outcome, ", and the deadline is")}",
            Reason.Inactive or Reason.NoEvidence or Reason.Pending or Reason.Overdue => (silence ?? "nothing is recorded about it") + Degree(outcome),
            _ => throw new InvalidOperationException($"unexpected reason {outcome.Reason}"),
        };
    }

    private string OfConducts(Outcome outcome, string? silence)
    {
        if (silence is not null)
        {
            return silence;
        }

        var deciding = outcome.Parts.FirstOrDefault(part => part.Verdict == outcome.Verdict && part.Reason == outcome.Reason) ?? outcome.Parts[0];
        var conduct = deciding.Conduct is { } pattern ? context.Wording.Conduct(pattern) : "one of its parts";
        return $"of {conduct}, {Because(deciding, deciding.Evidence.IsEmpty ? Silences.Explain(context, deciding) : null)}";
    }

    private static string OfParts(Outcome outcome)
    {
        var all = outcome.Parts.Length;
        var same = outcome.Parts.Where(part => part.Verdict == outcome.Verdict).ToList();
        var first = same.FirstOrDefault(part => part.Reason == outcome.Reason) ?? same.FirstOrDefault();
        var count = string.Create(CultureInfo.InvariantCulture, $"{same.Count} of its {all} {(all == 1 ? "part" : "parts")} {(same.Count == 1 ? "is" : "are")} {Terms.Of(outcome.Verdict)}");
        var decided = outcome.Verdict == Verdict.Consistent ? "" : first is null ? "" : $", such as {first.Name} ({Terms.Of(first.Reason)})";
        var rule = outcome.Verdict switch
        {
            Verdict.Contradicted => "one contradicted part contradicts the whole: ",
            Verdict.Consistent => "",
            _ => "the whole is settled only when its parts are: ",
        };
        return rule + count + decided;
    }

    private string Conflict(Outcome outcome)
    {
        if (First(outcome, outcome.IsDo, EngineStatus.Disputed) is not { } disputed)
        {
            return $"the evidence {(outcome.IsDo ? "for" : "against")} it is disputed";
        }

        var other = disputed.Other is { } opposite
            ? $"{context.Wording.DateOfRecord(opposite.Record)} {context.Wording.Fact(Derivations.AsMade(opposite))}"
            : "another record";
        return $"{Told(disputed)} speaks {(outcome.IsDo ? "for" : "against")} it, and {other} says the opposite; neither source is the better";
    }

    private string Told(Outcome outcome, bool isFor) =>
        First(outcome, isFor, EngineStatus.Sure) is { } evidence
            ? $"{Told(evidence)} {More(outcome, isFor, EngineStatus.Sure)}".TrimEnd()
            : $"the evidence {(isFor ? "for" : "against")} it";

    /// <summary>The record with its date, and how it comes to count.</summary>
    private string Told(EngineEvidence evidence)
    {
        var record = evidence.Fact.Record;
        var rules = Derivations.Chain(evidence.Fact).Select(step => context.Program.Rules[step.Rule].Name).Distinct().ToList();
        var made = Derivations.AsMade(evidence.Fact);
        var counts = rules.Count == 0 ? "" : $" (which counts as {context.Wording.Fact(made)} by rule {string.Join(", then ", rules)})";
        return $"{context.Wording.DateOfRecord(record)} {context.Wording.Record(record)}{counts}";
    }

    private static EngineEvidence? First(Outcome outcome, bool isFor, EngineStatus status) =>
        outcome.Evidence.FirstOrDefault(evidence => evidence.IsFor == isFor && evidence.Status == status);

    private static string More(Outcome outcome, bool isFor, EngineStatus status)
    {
        var others = outcome.Evidence.Where(evidence => evidence.IsFor == isFor && evidence.Status == status)
            .Select(evidence => evidence.Fact.Record).Distinct().Count() - 1;
        return others switch
        {
            <= 0 => "",
            1 => "(and one more record) ",
            _ => string.Create(CultureInfo.InvariantCulture, $"(and {others} more records) "),
        };
    }

    private static string Verb(Outcome outcome, bool isFor, string one, string several) =>
        More(outcome, isFor, EngineStatus.Sure).Length == 0 ? one : several;

    private static string Deadline(Outcome outcome, string before = ",") =>
        outcome.Deadline is { } day && !Calendar.IsUnbounded(day) ? $"{before} {Calendar.Format(day)}{(before == "," ? "," : "")}" : "";

    private static string Share(Outcome outcome) =>
        outcome.Coverage is not { } share ? ""
        : (share * Engine.Numbers.Rational.Of(100)).ToString(0) is not "0" and var percent ? $" on {percent} % of the days"
        : " on fewer than 1 % of the days";

    private static string Degree(Outcome outcome) => outcome.Degree switch
    {
        { Low: { } low, High: { } high } when low == high => $"; the value reached is {Percent(low)} % of the bound",
        { Low: { } low, High: { } high } => $"; the value reached is {Percent(low)} to {Percent(high)} % of the bound",
        _ => "",
    };

    private static string Percent(Engine.Numbers.Rational share) => (share * Engine.Numbers.Rational.Of(100)).ToString(1);
}
