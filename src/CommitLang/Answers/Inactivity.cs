using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>Explains on one line why words are not in force: the first of its limits that leaves them no day.</summary>
internal static class Inactivity
{
    internal static string Explain(AnswerContext context, Declaration declaration, Outcome outcome)
    {
        var asOf = context.Moment.AsOf;
        var day = Calendar.Format(asOf);
        if (declaration.Said is { } said && said.Earliest > asOf)
        {
            return $"not said yet on {day}";
        }

        var known = Knowledge.KnownFrom(context.Program, declaration);
        if (known > context.Moment.KnownBy)
        {
            return $"not known yet on {Calendar.Format(context.Moment.KnownBy)}: known from {Calendar.Format(known)} on";
        }

        if (Correcting(context, outcome) is { } correction)
        {
            return $"corrected: the statement at {correction} stands in its place";
        }

        if ((OfTime(context, declaration) ?? OfBelonging(context, declaration, outcome)) is { } limit)
        {
            return limit;
        }

        if (outcome.Marks.HasFlag(Marks.Withdrawn))
        {
            return "taken back before it came into force";
        }

        if (outcome.Marks.HasFlag(Marks.Replaced))
        {
            return "replaced before it came into force";
        }

        if (declaration.Conditions.Any(condition => condition.Kind == ConditionKind.Whenever) && outcome.ListsParts)
        {
            return $"nothing has set it off by {day}: what stands behind `whenever` has not happened while it was in force";
        }

        var waiting = declaration.Conditions.FirstOrDefault(condition => condition.Kind != ConditionKind.Unless);
        if (waiting is not null)
        {
            // It may have held since, when it was too late.
            var held = outcome.Deadline is { } deadline && deadline < asOf ? $"did not hold by the deadline, {Calendar.Format(deadline)}"
                : declaration.Until is { High: var last } && last < asOf ? $"did not hold by {Calendar.Format(last)}, the last day of the words"
                : $"has not held by {day}";
            return $"not in force: what stands behind `{WordOf(waiting.Kind)}` {held}";
        }

        return declaration.Conditions.IsEmpty
            ? $"not in force on any day up to {day}"
            : "released: what stands behind `unless` has come about";
    }

    /// <summary>Where the statement is that stands in place of the words; null where none does.</summary>
    private static Location? Correcting(AnswerContext context, Outcome outcome)
    {
        var corrected = new StatementReference(StatementKind.Declaration, outcome.Reference.Declaration);
        foreach (var correction in context.Program.Corrections)
        {
            if (correction.Corrected.Contains(corrected) && Knowledge.KnownFrom(context.Program, correction.By) <= context.Moment.KnownBy)
            {
                return correction.By.Kind switch
                {
                    StatementKind.Record => context.PlaceOfRecord(correction.By.Index),
                    StatementKind.Declaration => context.PlaceOfDeclaration(correction.By.Index),
                    StatementKind.Withdrawal => context.Check.Withdrawals[correction.By.Index].GetLocation(),
                    _ => throw new InvalidOperationException($"unexpected statement {correction.By.Kind}"),
                };
            }
        }

        return null;
    }

    private static string? OfTime(AnswerContext context, Declaration declaration)
    {
        var (start, _) = Windows.StartOf(context.Program, declaration);
        var agreement = declaration.Under < 0 ? null : context.Program.Agreements[declaration.Under];
        if (start > context.Moment.AsOf)
        {
            return agreement?.Dates.StartLow == start
                ? $"not yet in force: {agreement.Name} starts on {Calendar.Format(start)}"
                : $"not yet in force: it starts on {Calendar.Format(start)}";
        }

        return agreement is not null && agreement.Dates.EndHigh < start
            ? $"not in force: {agreement.Name} ended on {Calendar.Format(agreement.Dates.EndHigh)}, before these words could begin"
            : null;
    }

    /// <summary>Whether who is bound belonged to the group at all, or no longer.</summary>
    private static string? OfBelonging(AnswerContext context, Declaration declaration, Outcome outcome)
    {
        var bearers = declaration.Bearers.Where(bearer => bearer.Speaker == outcome.Speaker).ToList();
        if (bearers is not [{ Membership: var membership, Speaker: var speaker }] || membership == ModalDays.All)
        {
            return null;
        }

        var who = context.Wording.Actor(speaker);
        var group = context.Wording.GroupOf(outcome.Reference.Declaration);
        var (start, _) = Windows.StartOf(context.Program, declaration);
        var end = Math.Min(declaration.Until?.High ?? Calendar.Forever, declaration.By?.High ?? Calendar.Forever);
        var days = membership.Possible.Intersect(DaySet.Of(start, end));
        if (days.IsEmpty)
        {
            return $"not in force: {who} did not belong to {group} at that time";
        }

        if (days.First > context.Moment.AsOf)
        {
            return $"not yet in force: {who} belongs to {group} from {Calendar.Format(days.First)} on";
        }

        return days.Last < context.Moment.AsOf && days.Last < end
            ? $"released: {who} belonged to {group} only until {Calendar.Format(days.Last)}"
            : null;
    }

    private static string WordOf(ConditionKind kind) => kind switch
    {
        ConditionKind.If => "if",
        ConditionKind.Whenever => "whenever",
        ConditionKind.While => "while",
        ConditionKind.Unless => "unless",
        _ => throw new InvalidOperationException($"unexpected kind of condition {kind}"),
    };
}
