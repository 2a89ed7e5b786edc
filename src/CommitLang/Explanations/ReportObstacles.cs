using CommitLang.Engine.Evaluation;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Explanations;

/// <summary>
/// Finds for reports of tables what keeps them from counting. Rows are found where they stand, by actor, conduct and day; never are all of them gone through.
/// </summary>
/// <param name="match">Says how a fact about what the leaf names stands to it.</param>
internal sealed class ReportObstacles(AnswerContext context, View view, FactBase facts, Func<Fact, Outcome, ConductPattern, Standing> match)
{
    /// <summary>Reports on each side of a window, and toward others in it, that are told; rows in which the latter are looked for; parts that are looked at.</summary>
    private const int MostNear = 3, MostRows = 200, MostParts = 20;

    /// <summary>The deeds of tables that come nearest to counting for some parts of an outcome: just before and just behind their days, or toward somebody else.</summary>
    internal IEnumerable<(int Record, Standing Standing)> Near(IEnumerable<(Outcome Leaf, ConductPattern Conduct)> leaves)
    {
        if (facts.Tables is not { } tables)
        {
            yield break;
        }

        foreach (var (leaf, conduct) in leaves.Take(MostParts))
        {
            foreach (var place in PlacesNear(tables, leaf, conduct))
            {
                var fact = tables.Fact(place);
                yield return (fact.Record, match(fact, leaf, conduct));
            }
        }
    }

    /// <summary>How a report stands to some parts of an outcome: one that is not held among the evidence.</summary>
    internal Standing Of(int report, IReadOnlyList<(Outcome Leaf, ConductPattern Conduct)> leaves)
    {
        var record = context.Program.RecordAt(report);
        if (NotThere(report, record) is { } absent)
        {
            return new(Nearness.NotThere, 0, absent);
        }

        if (facts.Tables is not { } tables || DeedOf(tables, record) is not (>= 0 and var deed))
        {
            return facts.LeftOutTables is { } leftOut && DeedOf(leftOut, record) is >= 0 and var left
                ? new(Nearness.NotThere, 0, WhyLeftOut(left))
                : new(Nearness.None, 0, "it is not among what is known");
        }

        Standing? best = null;
        foreach (var (leaf, conduct) in leaves)
        {
            foreach (var place in PlacesOn(tables, leaf, conduct, record.When.Earliest))
            {
                var fact = tables.Fact(place);
                if (fact.Deed == deed && Standing(fact, leaf, conduct) is var standing && (best is not { } known || known.Nearness < standing.Nearness))
                {
                    best = standing;
                }
            }
        }

        return best ?? OfNobody(record, leaves);
    }

    private Standing Standing(Fact fact, Outcome leaf, ConductPattern conduct)
    {
        if (leaf.Window is var (first, last) && first <= fact.When.Earliest && fact.When.Earliest <= last
            && !view.Matching.Deed(fact, conduct).Possible.IsEmpty && leaf.Evidence.Length < leaf.EvidenceCount && !leaf.Evidence.IsEmpty)
        {
            return leaf.SureDays.Contains(fact.When.Earliest) && !fact.IsPossible && !view.Matching.Deed(fact, conduct).Sure.IsEmpty
                ? new(Nearness.Counts, 0, $"it counts {(leaf.Evidence[0].IsFor ? "for" : "against")} it{Obstacles.ByRules(context, fact)}")
                : new(Nearness.Weighed, 0, "it is only possible evidence");
        }

        return match(fact, leaf, conduct);
    }

    /// <summary>Whose it is and what it is, where it is no deed of theirs.</summary>
    private Standing OfNobody(Record record, IReadOnlyList<(Outcome Leaf, ConductPattern Conduct)> leaves)
    {
        if (leaves.Count == 0)
        {
            return new(Nearness.None, 0, "the declaration has no part that is in force and about a deed");
        }

        var (leaf, conduct) = leaves[0];
        var what = context.Program.Conducts[record.Conduct].Name;
        if (!view.Matching.Conducts.IsKindOf(record.Conduct, conduct.Conduct))
        {
            return new(Nearness.None, 0, $"{what} is no kind of {context.Program.Conducts[conduct.Conduct].Name}, and no rule makes this one count as that");
        }

        var whose = PrincipalsOf(leaf).Select(principal => context.Wording.Actor(principal.Actor)).FirstOrDefault() ?? "anybody who is bound";
        return new(Nearness.OtherActor, 0, $"it is {context.Wording.Actor(record.Actor)}'s, not {whose}'s");
    }

    private string? NotThere(int report, Record record)
    {
        var moment = context.Moment;
        return record.When.Earliest > moment.AsOf ? $"it is dated after the day of evaluation, {Calendar.Format(moment.AsOf)}"
            : context.KnownFrom(report) is var known && known > moment.KnownBy
                ? $"it became known only on {Calendar.Format(known)}, after the day of knowledge, {Calendar.Format(moment.KnownBy)}"
                : null;
    }

    private string WhyLeftOut(int deed) => facts.WhyLeftOut(deed) == Engine.Evaluation.EvidenceStatus.TooFewSources
        ? $"fewer than {context.Program.RequiredSources} independent publishers report it"
        : $"its grade is not known to reach {context.Program.Accept?.ToString() ?? "what is asked for"}";

    /// <summary>The number of the deed that a report tells of, whichever side it is told from; -1 where it is not among these.</summary>
    private int DeedOf(TableFacts tables, Record record)
    {
        var rank = view.Matching.Program.Conducts.Length == 0 ? -1 : tables.Ranks.RankOf(record.Conduct);
        var (actor, day) = (record.Actor, record.When.Earliest);
        var counterpart = record.Counterparts.IsEmpty ? -1 : record.Counterparts[0];
        var deed = tables.Recorded.Find(actor, rank, counterpart, day);
        return deed < 0 && counterpart >= 0 && view.Matching.IsMutual[record.Conduct]
            ? tables.Recorded.Find(counterpart, rank, actor, day)
            : deed;
    }

    private List<(int Actor, Engine.Numbers.Certainty Certainty)> PrincipalsOf(Outcome leaf)
    {
        var declaration = context.Program.Declarations[leaf.Reference.Declaration];
        var bearer = declaration.Bearers.FirstOrDefault(b => b.Speaker == leaf.Speaker) ?? declaration.Bearers[0];
        return view.PrincipalsOf(leaf.Reference.Declaration, bearer);
    }

    private List<int> PlacesOn(TableFacts tables, Outcome leaf, ConductPattern conduct, int day)
    {
        var spans = SpansOf(tables, leaf, conduct with { Counterparts = [] }, day, day);
        return [.. spans.SelectMany(span => Enumerable.Range(span.From, span.To - span.From).Select(place => PlaceOf(span, place)))];
    }

    private List<int> PlacesNear(TableFacts tables, Outcome leaf, ConductPattern conduct)
    {
        if (leaf.Window is not var (first, last))
        {
            return [];
        }

        var places = new List<int>();
        if (!Calendar.IsUnbounded(first))
        {
            Add(SpansOf(tables, leaf, conduct, Calendar.Beginning, first - 1).SelectMany(span => Ends(span, MostNear)).OrderByDescending(row => row.Day));
        }

        if (last < context.Moment.AsOf)
        {
            Add(SpansOf(tables, leaf, conduct, last + 1, context.Moment.AsOf)
                .SelectMany(span => Enumerable.Range(span.From, Math.Min(MostNear, span.To - span.From)).Select(place => (span.Days[place], PlaceOf(span, place))))
                .OrderBy(row => row.Item1));
        }

        if (!conduct.Counterparts.IsEmpty)
        {
            Add(SpansOf(tables, leaf, conduct with { Counterparts = [] }, first, last).SelectMany(span => Ends(span, MostRows))
                .OrderByDescending(row => row.Day).Take(MostRows)
                .Where(row => view.Matching.Deed(tables.Fact(row.Place), conduct).Possible.IsEmpty));
        }

        return places;

        void Add(IEnumerable<(int Day, int Place)> nearest) => places.AddRange(nearest.Take(MostNear).Select(row => row.Place));
    }

    private static IEnumerable<(int Day, int Place)> Ends(DeedSpan span, int most) =>
        Enumerable.Range(Math.Max(span.From, span.To - most), Math.Min(most, span.To - span.From)).Select(place => (span.Days[place], PlaceOf(span, place)));

    private static int PlaceOf(in DeedSpan span, int place) => span.Offset + span.RowAt(place);

    private List<DeedSpan> SpansOf(TableFacts tables, Outcome leaf, ConductPattern conduct, int first, int last)
    {
        var spans = new List<DeedSpan>();
        foreach (var (actor, certainty) in PrincipalsOf(leaf))
        {
            view.SpansOf(tables).Find(
                actor, conduct.Conduct, conduct.Counterparts, certainty == Engine.Numbers.Certainty.Possible, first, last, spans);
        }

        return spans;
    }
}
