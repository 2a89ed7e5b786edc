using System.Collections.Immutable;
using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;

namespace CommitLang;

/// <summary>Explains on one line why there is no verdict: what there is no record of, never a list of what did not happen.</summary>
internal static class Silences
{
    internal static string? Explain(AnswerContext context, Outcome outcome)
    {
        if (outcome.ListsParts && outcome.HasParts)
        {
            return null;
        }

        var declaration = context.Program.Declarations[outcome.Reference.Declaration];
        return outcome.Reason switch
        {
            Reason.NoEvidence or Reason.Pending or Reason.Overdue => NoRecord(context, declaration, outcome),
            Reason.Inactive => Inactivity.Explain(context, declaration, outcome),
            Reason.Uncertain when outcome.EvidenceCount == 0 => "it is not certain that it was in force",
            Reason.Withdrawn when outcome.EvidenceCount == 0 =>
                $"{(outcome.Marks.HasFlag(Marks.Withdrawn) ? "taken back" : "replaced")} before anything was known about it",
            _ => null,
        };
    }

    private static string NoRecord(AnswerContext context, Declaration declaration, Outcome outcome)
    {
        var other = outcome.EvidenceCount == 0 ? "" : "other ";
        var who = outcome.Speaker < 0
            ? context.Wording.Speaker(outcome.Reference.Declaration, outcome.Speaker)
            : context.Wording.Answerer(declaration, outcome.Speaker);
        var text = $"no {other}{Missing(context, declaration, outcome, who)}{During(context, outcome)}";
        if (declaration.Kind != WordsKind.Quantity && outcome.EvidenceCount == 0)
        {
            text += "; nobody was watching";
        }

        return outcome.Deadline is { } day && !Calendar.IsUnbounded(day)
            ? $"{text}; the deadline {(day < context.Moment.AsOf ? "was" : "is")} {Calendar.Format(day)}"
            : text;
    }

    private static string Missing(AnswerContext context, Declaration declaration, Outcome outcome, string who)
    {
        if (declaration.Quantity is { } quantity)
        {
            var about = context.Wording.Toward(declaration.Counterparts);
            if (quantity.Bound.Place != BoundPlace.Constant && IsMeasured(context, declaration, quantity, outcome, who))
            {
                return $"figure for {context.Program.Measures[quantity.Bound.Measure].Name} of {who}{about} {Of(quantity.Bound)}, to compare {context.Program.Measures[quantity.Measure].Name} with,";
            }

            return quantity.Counted is { } counted
                ? $"record of {Article(who)} {who} deed that counts as {context.Wording.Conduct(counted)}"
                : $"figure for {context.Program.Measures[quantity.Measure].Name} of {who}{about}";
        }

        var conducts = declaration.Conducts is [var only] ? context.Wording.Conduct(only) : string.Join(" or ", declaration.Conducts.Select(context.Wording.Conduct));
        return declaration.Kind == WordsKind.Keep
            ? $"record of whether {who} kept up {conducts}"
            : $"record of {Article(who)} {who} deed that counts as {conducts}";
    }

    /// <summary>Whether there is a figure that only lacks another one to be compared with.</summary>
    private static bool IsMeasured(AnswerContext context, Declaration declaration, Quantity quantity, Outcome outcome, string who)
    {
        return quantity.Measure >= 0 && outcome.Window is var (first, last) && context.Program.Records.Any(record =>
            record.Kind == RecordKind.Measurement && record.Measure == quantity.Measure && record.When.Latest >= first && record.When.Earliest <= last
            && (IsOf(record.Actor, record.Counterparts)
                || (context.Program.Measures[quantity.Measure].IsMutual && record.Counterparts is [var other] && IsOf(other, [record.Actor]))));

        bool IsOf(int actor, ImmutableArray<int> counterparts) =>
            context.Wording.Actor(actor) == who && counterparts.Order().SequenceEqual(declaration.Counterparts.Order());
    }

    private static string Of(Bound bound) => bound.Place switch
    {
        BoundPlace.SamePeriod => "over the same period",
        BoundPlace.YearBefore => "a year before",
        BoundPlace.AtDate when bound.At.StartLow == bound.At.EndHigh => $"on {Calendar.Format(bound.At.StartLow)}",
        BoundPlace.AtDate => $"of {Calendar.Format(bound.At.StartLow)} to {Calendar.Format(bound.At.EndHigh)}",
        _ => throw new InvalidOperationException($"unexpected bound {bound.Place}"),
    };

    /// <summary>As it is spoken: an Iran deed, an EU deed, but a US deed.</summary>
    private static string Article(string name) => "AEIOaeio".Contains(name[0], StringComparison.Ordinal) ? "an" : "a";

    private static string During(AnswerContext context, Outcome outcome)
    {
        if (outcome.Window is not var (first, last))
        {
            return "";
        }

        if (last >= context.Moment.AsOf)
        {
            return Calendar.IsUnbounded(first) ? "" : $" since {Calendar.Format(first)}";
        }

        return Calendar.IsUnbounded(first)
            ? $" until {Calendar.Format(last)}"
            : first == last ? $" on {Calendar.Format(first)}" : $" from {Calendar.Format(first)} to {Calendar.Format(last)}";
    }
}
