using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// Finds deeds of tables that came after a deadline and are in time for no later obligation. Parts of one declaration have the same later ones, so that the
/// rows outside of all their days are found once and cut to what comes after each deadline.
/// </summary>
internal sealed class LateRows(View view)
{
    private readonly List<DeedSpan> _outside = [];
    private (TableFacts? Tables, int Declaration, ConductPattern? Conduct, DaySet? LaterDays, int AsOf, List<(int, Certainty)>? Principals) _known;

    /// <summary>The rows, all of which match surely.</summary>
    internal List<DeedSpan> Find(TableFacts tables, Obligation obligation, ConductPattern conduct)
    {
        var asked = (tables, obligation.Index, conduct, obligation.LaterDays, obligation.AsOf, obligation.Principals);
        if (!ReferenceEquals(_known.Tables, tables) || _known.Declaration != asked.Index || !ReferenceEquals(_known.Conduct, conduct)
            || !ReferenceEquals(_known.LaterDays, asked.LaterDays) || _known.AsOf != asked.AsOf || !ReferenceEquals(_known.Principals, asked.Principals))
        {
            _known = asked;
            _outside.Clear();
            FindOutside(tables, obligation, conduct);
        }

        return DeedSpan.Within(_outside, Calendar.Next(obligation.Deadline.High), obligation.AsOf);
    }

    private void FindOutside(TableFacts tables, Obligation obligation, ConductPattern conduct)
    {
        var all = new List<DeedSpan>();
        foreach (var (actor, certainty) in obligation.Principals)
        {
            if (certainty == Certainty.Sure)
            {
                view.SpansOf(tables).Find(actor, conduct.Conduct, conduct.Counterparts, isOnlyPossible: false, int.MinValue, obligation.AsOf, all);
            }
        }

        AddOutside(all, obligation.LaterDays, _outside);
    }

    /// <summary>Adds the rows that match surely on other days than given ones.</summary>
    internal static void AddOutside(List<DeedSpan> all, DaySet others, List<DeedSpan> outside)
    {
        foreach (var span in all)
        {
            var (days, rows) = (new List<int>(), new List<int>());
            for (int place = span.From; place < span.To; place++)
            {
                int day = span.Days[place];
                if (!span.Table.IsPossible(span.RowAt(place)) && span.Mask.Sure.Contains(day) && !others.Contains(day))
                {
                    days.Add(day);
                    rows.Add(span.RowAt(place));
                }
            }

            if (days.Count > 0)
            {
                outside.Add(new DeedSpan(span.Table, span.Offset, [.. days], [.. rows], 0, days.Count, ModalDays.All));
            }
        }
    }
}
