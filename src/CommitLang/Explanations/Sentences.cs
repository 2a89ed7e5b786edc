using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Time;
using CultureInfo = System.Globalization.CultureInfo;
using EngineEvidence = CommitLang.Engine.Evaluation.Evidence;
using EngineStatus = CommitLang.Engine.Evaluation.EvidenceStatus;

namespace CommitLang.Explanations;

/// <summary>Says a verdict and what it rests on in one sentence, without a full stop.</summary>
/// <param name="context">What the answers look back to.</param>
/// <param name="session">The evaluation, which knows what a bound came to; null where a sentence does without that.</param>
internal sealed class Sentences(AnswerContext context, Session? session)
{
    internal string Of(DeclarationResult declaration, string? nearestMiss)
    {
        var outcome = declaration.Outcome;
        var reading = declaration.Reading is { } actor ? $" in the reading of {actor}" : "";
        var because = SaidOnly(outcome) + Because(outcome, declaration.ReadingActor, declaration.Silence);
        var miss = nearestMiss is null ? "" : $"; the nearest miss is {nearestMiss}";
        return $"{declaration.Name} is {Terms.Of(outcome.Verdict)}{reading}: {because}{miss}";
    }

    /// <summary>That the words are there in some readings only.</summary>
    private string SaidOnly(Outcome outcome) =>
        context.Program.Declarations[outcome.Reference.Declaration].Readings is { IsEmpty: false } readings
            ? $"the words are said only according to {string.Join(" and ", readings.Select(context.Wording.Actor))}; "
            : "";

    private string Because(Outcome outcome, int reading, string? silence)
    {
        if (outcome.ListsParts && outcome.HasParts)
        {
            return OfParts(outcome);
        }

        if (!outcome.Parts.IsEmpty)
        {
            return OfConducts(outcome, reading, silence);
        }

        return outcome.Reason switch
        {
            Reason.Breached => $"{Told(outcome, isFor: false)} {Verb(outcome, isFor: false, "goes", "go")} against the words",
            Reason.Cured => $"{Told(outcome, isFor: false)} went against the words; {Told(outcome, isFor: true)} later {Verb(outcome, isFor: true, "shows", "show")} that they are kept again, which does not undo the breach",
            Reason.Conflicting => Conflict(outcome),
            Reason.Uncertain when First(outcome, outcome.IsDo, EngineStatus.Possible) is { } possible =>
                $"{Told(possible)} {More(outcome, outcome.IsDo, EngineStatus.Possible)}is only possible evidence {(outcome.IsDo ? "for" : "against")} the words, which decides nothing",
            Reason.Uncertain when outcome.SureDays.IsEmpty => "it is not certain that it was in force",
            Reason.Uncertain => $"what is recorded leaves open whether it was met{Degree(outcome, reading)}",
            Reason.Withheld => "the facts were kept back on the last day that counts"
                + (First(outcome, isFor: false, EngineStatus.Withheld) is { Fact.Record: var record } ? $" ({context.Wording.DateOfRecord(record)} {context.Wording.Record(record)})" : "") + ", and nothing since speaks for the words",
            Reason.Upheld => $"{Told(outcome, isFor: true)} {Verb(outcome, isFor: true, "speaks", "speak")} for the words, so that sure evidence covers every day that they were in force",
            Reason.Supported => $"{Told(outcome, isFor: true)} {Verb(outcome, isFor: true, "speaks", "speak")} for the words{Share(outcome)}, and nothing speaks against them",
            Reason.Withdrawn => $"{silence ?? $"it was {(outcome.Marks.HasFlag(Marks.Withdrawn) ? "taken back" : "replaced")} before anything decided it"}{Ending(outcome, reading)}",
            Reason.Fulfilled => $"{Told(outcome, isFor: true)} {Verb(outcome, isFor: true, "is", "are")} what was promised{OneIsEnough(outcome)}{Degree(outcome, reading)}",
            Reason.Late => First(outcome, isFor: true, EngineStatus.AfterDeadline) is { } late
                ? $"{Told(late)} came after the deadline{Deadline(outcome)}"
                : $"it was reached only after the deadline{Deadline(outcome)}",
            Reason.Missed => First(outcome, isFor: false, EngineStatus.Sure) is { } missed
                ? $"the deadline{Deadline(outcome)} has passed, and {Told(missed)} {More(outcome, isFor: false, EngineStatus.Sure)}shows that it was not done{Degree(outcome, reading)}"
                : $"the deadline{Deadline(outcome)} has passed, and it was not reached{Degree(outcome, reading)}",
            Reason.Unmet => $"{Told(outcome, isFor: false)} shows that it has not been done so far{Deadline(outcome, ", and the deadline is")}",
            Reason.Inactive or Reason.NoEvidence or Reason.Pending or Reason.Overdue => (OnlyExcepted(outcome) ?? silence ?? "nothing is recorded about it") + Ending(outcome, reading) + Degree(outcome, reading),
            _ => throw new InvalidOperationException($"unexpected reason {outcome.Reason}"),
        };
    }

    private string OfConducts(Outcome outcome, int reading, string? silence)
    {
        if (silence is not null)
        {
            return silence;
        }

        var deciding = outcome.Parts.FirstOrDefault(part => part.Verdict == outcome.Verdict && part.Reason == outcome.Reason) ?? outcome.Parts[0];
        var conduct = deciding.Conduct is { } pattern ? context.Wording.Conduct(pattern) : "one of its parts";
        return $"of {conduct}, {Because(deciding, reading, deciding.Evidence.IsEmpty ? Silences.Explain(context, deciding) : null)}";
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

    /// <summary>What took the words out of force, where something did.</summary>
    private string Ending(Outcome outcome, int reading) =>
        outcome.Marks != Marks.None
        && Endings.Last(context, reading, outcome.Reference.Declaration, context.Moment.AsOf) is { } ending ? $" ({ending})" : "";

    /// <summary>Where all that is recorded is excepted, that is why there is no evidence.</summary>
    private static string? OnlyExcepted(Outcome outcome) =>
        outcome.Reason == Reason.NoEvidence && !outcome.Evidence.IsEmpty && outcome.Evidence.All(evidence => evidence.Status == EngineStatus.Excepted)
            ? "all that is recorded about it is excepted by the words themselves, and what is excepted speaks neither for nor against them"
            : null;

    /// <summary>What is promised once is done once, whatever was not done on other days.</summary>
    private static string OneIsEnough(Outcome outcome) =>
        outcome.IsDo && outcome.Evidence.Any(evidence => !evidence.IsFor && evidence.Fact.Conduct >= 0 && evidence.Status == EngineStatus.Sure)
            ? "; what was not done on other days does not undo that"
            : "";

    /// <summary>The record with its date, and how it comes to count.</summary>
    private string Told(EngineEvidence evidence)
    {
        var record = evidence.Fact.Record;
        var rules = Derivations.Chain(evidence.Fact).Select(step => context.Program.Rules[step.Rule].Name).Distinct().ToList();
        var made = Derivations.AsMade(evidence.Fact);
        var counts = rules.Count == 0 ? "" : $" (which counts as {context.Wording.Fact(made)} by rule {string.Join(", then ", rules)})";
        var goesOn = evidence.Fact.When.GoesOn ? ", which goes on," : "";
        return $"{context.Wording.DateOfRecord(record)} {context.Wording.Record(record)}{goesOn}{counts}";
    }

    private static EngineEvidence? First(Outcome outcome, bool isFor, EngineStatus status) =>
        outcome.Evidence.FirstOrDefault(evidence => evidence.IsFor == isFor && evidence.Status == status);

    private static string More(Outcome outcome, bool isFor, EngineStatus status)
    {
        if (outcome.Evidence.Length < outcome.EvidenceCount)
        {
            return string.Create(CultureInfo.InvariantCulture, $"(the first of {outcome.EvidenceCount} pieces of evidence) ");
        }

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
        outcome.Evidence.Length < outcome.EvidenceCount || More(outcome, isFor, EngineStatus.Sure).Length == 0 ? one : several;

    private static string Deadline(Outcome outcome, string before = ",") =>
        outcome.Deadline is { } day && !Calendar.IsUnbounded(day) ? $"{before} {Calendar.Format(day)}{(before == "," ? "," : "")}" : "";

    private static string Share(Outcome outcome) =>
        outcome.Coverage is not { } share ? ""
        : (share * Engine.Numbers.Rational.Of(100)).ToString(0) is not "0" and var percent ? $" on {percent} % of the days"
        : " on fewer than 1 % of the days";

    /// <summary>The value reached as a share of the bound, and the bound itself, which the text may only say in relation to something else.</summary>
    private string Degree(Outcome outcome, int reading) => outcome.Degree switch
    {
        { Low: { } low, High: { } high } when low == high => $"; the value reached is {Percent(low)} % of the bound{Bound(outcome, reading)}",
        { Low: { } low, High: { } high } => $"; the value reached is {Percent(low)} to {Percent(high)} % of the bound{Bound(outcome, reading)}{About(outcome)}",
        _ => "",
    };

    private string Bound(Outcome outcome, int reading)
    {
        var declaration = context.Program.Declarations[outcome.Reference.Declaration];
        if (session is null || declaration.Quantity is not { Measure: >= 0 } quantity || outcome.Window is not var (first, last)
            || declaration.Bearers.FirstOrDefault(bearer => bearer.Speaker == outcome.Speaker) is not { } bearer)
        {
            return "";
        }

        var view = session.ViewOf(reading, context.Moment.KnownBy, CancellationToken.None);
        var actor = view.PrincipalsOf(outcome.Reference.Declaration, bearer)[0].Actor;
        var figures = Figures.Of(view, outcome.Reference.Declaration, quantity, context.Moment.AsOf);
        var period = outcome.Evidence.FirstOrDefault()?.Fact.When ?? Occasion.Throughout(DayBounds.Exact(first, last));
        return figures.BoundFor(period, actor) is { } bound ? $", {context.Wording.Amount(quantity.Measure, bound.Value)}" : "";
    }

    /// <summary>Why a figure is a range.</summary>
    private string About(Outcome outcome) =>
        outcome.Evidence.Any(evidence => context.Wording.Record(evidence.Fact.Record).Contains(" about ", StringComparison.Ordinal))
            ? " (`about` is give or take a tenth)"
            : "";

    private static string Percent(Engine.Numbers.Rational share) => (share * Engine.Numbers.Rational.Of(100)).ToString(1);
}
