using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Rules.Columns;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Judges all obligations at once that deeds of tables start (<c>whenever</c>) and deeds of tables keep: the days of the one are merged with the days of the
/// other. It comes to the same as judging one after the other, which is done where anything else matters: facts of the text, days that are only possibly in
/// force, interruptions.
/// </summary>
internal static class TableResponses
{
    /// <summary>Whether all of it may stand in tables.</summary>
    internal static bool MayBe(Declaration declaration) =>
        declaration is
        {
            Kind: WordsKind.Do, Quantity: null, At: null, Every: Recurrence.None, Conducts.Length: 1,
            Conditions: [{ Kind: ConditionKind.Whenever, Condition: PatternCondition }],
        }
        && (declaration.By is not { } by || by.Low == by.High);

    /// <summary>The outcome of a declaration of one bearer; null where its obligations must be judged one after the other.</summary>
    /// <param name="frame">What stands in the outcome, whatever comes out.</param>
    internal static Outcome? Of(View view, Outcome frame, Triggered whole)
    {
        if (!MayBe(whole.Declaration) || !IsPlain(whole.Force) || !whole.Later.IsEmpty || view.Noted is not null || view.Timelines.AreAskedFor)
        {
            return null;
        }

        var facts = view.FactsAt(whole.AsOf);
        if (facts.Tables is not { } tables || TriggersOf(view, facts, tables, whole) is not { } triggers)
        {
            return null;
        }

        var conduct = whole.Declaration.Conducts[0];
        var obligation = Obligation.Of(
            whole.Index, whole.Declaration, whole.Force, DaySet.Empty, view.PrincipalsOf(whole.Index, whole.Bearer), whole.AsOf, conduct);
        if (!TableEvidence.HaveAll(view, facts, obligation, conduct) || obligation.Principals.Exists(p => p.Certainty != Certainty.Sure))
        {
            return null;
        }

        int first = triggers.Days.Length == 0 ? int.MaxValue : triggers.Days[0];
        var matching = Find(view, tables, obligation, conduct, first);
        return matching.Exists(s => !s.IsSure || (s.Table.Origins is not null && facts.Denials.HasAny)) ? null
            : Judge(view, frame, whole, triggers, obligation, new TableRows(
                facts, tables, matching, [], facts.LeftOutTables is { } leftOut ? Find(view, leftOut, obligation, conduct, first) : []));
    }

    /// <summary>One stretch of days, known and not interrupted, on which the words stand whenever a deadline passes.</summary>
    private static bool IsPlain(Force force) =>
        !force.IsPossible && force.Marks == Marks.None && force.Suspended.IsEmpty && force.Withdrawn == Calendar.Forever && force.Released == Calendar.Forever
        && force.From.Low == force.From.High && force.End.Low == force.End.High
        && force.Days.Sure.Stretches.Length == 1 && force.Days.Sure.Equals(force.Days.Possible)
        && force.Standing.Sure.Stretches.Length == 1 && force.Standing.Sure.First <= force.Days.Sure.First && force.Standing.Sure.Last == Calendar.Forever;

    private static TriggerDays? TriggersOf(View view, FactBase facts, TableFacts tables, Triggered whole)
    {
        if (whole.Declaration.Conditions[0].Condition is not PatternCondition condition
            || PlainPattern.Of(condition.Pattern) is not { Actor: { Kind: TermKind.Value, Index: var actor }, Counterpart: null or { Kind: not TermKind.Variable } } pattern)
        {
            return null;
        }

        foreach (int kind in view.Matching.Conducts.KindsOf(pattern.Conduct))
        {
            if (facts.Deeds.HasAdded(kind, actor))
            {
                return null;
            }
        }

        var inForce = whole.Force.Days.Sure;
        var spans = new List<DeedSpan>();
        view.SpansOf(tables).Find(
            actor, pattern.Conduct, pattern.Counterpart is { Kind: TermKind.Value, Index: var named } ? [named] : [], isOnlyPossible: false,
            Math.Max(inForce.First, whole.Force.From.Low), Math.Min(inForce.Last, whole.AsOf), spans);
        return spans.TrueForAll(s => s.IsSure) ? TriggerDays.Of(spans) : null;
    }

    private static List<DeedSpan> Find(View view, TableFacts tables, Obligation obligation, ConductPattern conduct, int first)
    {
        var found = new List<DeedSpan>();
        foreach (var (actor, _) in obligation.Principals)
        {
            view.SpansOf(tables).Find(actor, conduct.Conduct, conduct.Counterparts, isOnlyPossible: false, first, obligation.AsOf, found);
        }

        return found;
    }

    private static Outcome Judge(View view, Outcome frame, Triggered whole, TriggerDays triggers, Obligation obligation, TableRows rows)
    {
        var days = triggers.Days;
        var (deadlines, lasts) = (new int[days.Length], new int[days.Length]);
        var stretches = new List<DaySet.Stretch>();
        int end = Windows.DeadlineOf(whole.Declaration with { Within = null }, whole.Force).High;
        int upTo = Math.Min(whole.Force.Days.Sure.Last, whole.AsOf);
        for (int i = 0; i < days.Length; i++)
        {
            deadlines[i] = Math.Min(end, whole.Declaration.Within is { } within ? within.After(days[i]) : Calendar.Forever);
            lasts[i] = Math.Min(upTo, deadlines[i]);
            if (days[i] <= lasts[i])
            {
                Extend(stretches, days[i], lasts[i]);
            }
        }

        // What is in time for one of them is late for none.
        var inTime = DaySet.UnionOf(stretches);
        var responses = TriggerDays.Distinct(TriggerDays.DaysOf(rows.Matching));
        int lastOutside = LastOutside(responses, inTime);
        LateRows.AddOutside(rows.Matching, inTime, rows.Outside);
        obligation = obligation with { LaterDays = inTime };
        var tally = new ResponseTally(obligation);
        var standings = new byte[days.Length];
        for (int i = 0, from = 0, to = 0; i < days.Length; i++)
        {
            while (from < responses.Length && responses[from] < days[i])
            {
                from++;
            }

            while (to < responses.Length && responses[to] <= lasts[i])
            {
                to++;
            }

            int covered = Math.Max(0, to - from);
            int? lastCovered = covered > 0 ? responses[to - 1] : null;
            bool hasPassed = deadlines[i] < whole.AsOf && deadlines[i] >= days[i];
            standings[i] = tally.Add(
                new(days[i], lasts[i], deadlines[i], hasPassed, covered, lastCovered, IsLate: hasPassed && covered == 0 && lastOutside > deadlines[i]),
                triggers.Starts[i + 1] - triggers.Starts[i]);
        }

        return tally.Combine(frame, new TriggeredParts(whole, frame, triggers, standings, tally.Verdicts, obligation, rows, view.EvidenceLimit));
    }

    /// <summary>Triggers come in the order of their days, and so do the ends of their windows.</summary>
    private static void Extend(List<DaySet.Stretch> stretches, int first, int last)
    {
        if (stretches.Count > 0 && first <= Calendar.Next(stretches[^1].Last))
        {
            stretches[^1] = new(stretches[^1].First, Math.Max(last, stretches[^1].Last));
        }
        else
        {
            stretches.Add(new(first, last));
        }
    }

    private static int LastOutside(int[] responses, DaySet inTime)
    {
        for (int i = responses.Length - 1; i >= 0; i--)
        {
            if (!inTime.Contains(responses[i]))
            {
                return responses[i];
            }
        }

        return int.MinValue;
    }
}
