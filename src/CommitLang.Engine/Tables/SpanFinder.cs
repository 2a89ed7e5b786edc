using System.Collections.Immutable;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Tables;

/// <summary>Finds the rows of tables that are deeds of an actor which match a conduct.</summary>
internal sealed class SpanFinder(TableFacts tables, CounterpartMatches matches)
{
    private readonly List<int> _tables = [];
    private readonly List<DeedSpan> _last = [];
    private (int Actor, int Conduct, ImmutableArray<int> Counterparts, bool IsOnlyPossible) _lastAsked = (-1, -1, [], false);
    private bool _hasLast;

    internal TableFacts Tables => tables;

    /// <summary>Adds the rows of the days between two (inclusive).</summary>
    /// <param name="counterparts">Toward any of these; none means any or none.</param>
    /// <param name="isOnlyPossible">Whether all of them match only possibly.</param>
    internal void Find(int actor, int conduct, ImmutableArray<int> counterparts, bool isOnlyPossible, int first, int last, List<DeedSpan> into)
    {
        // Parts of one declaration ask for the same rows in one window after another: from the second time on they are all at hand.
        if (_lastAsked.Actor == actor && _lastAsked.Conduct == conduct && _lastAsked.Counterparts == counterparts && _lastAsked.IsOnlyPossible == isOnlyPossible)
        {
            if (!_hasLast)
            {
                _last.Clear();
                Collect(actor, conduct, counterparts, isOnlyPossible, int.MinValue, int.MaxValue, _last);
                _hasLast = true;
            }

            foreach (var span in _last)
            {
                if (span.Within(first, last) is var within && within.From < within.To)
                {
                    into.Add(within);
                }
            }

            return;
        }

        (_lastAsked, _hasLast) = ((actor, conduct, counterparts, isOnlyPossible), false);
        Collect(actor, conduct, counterparts, isOnlyPossible, first, last, into);
    }

    private void Collect(int actor, int conduct, ImmutableArray<int> counterparts, bool isOnlyPossible, int first, int last, List<DeedSpan> into)
    {
        var ranks = tables.Ranks.KindsOf(conduct);
        _tables.Clear();
        tables.TablesOf(ranks, 0, _tables);
        foreach (int index in _tables)
        {
            var table = tables[index];
            foreach (var range in ranks)
            {
                var (key, end) = table.Keys(actor, range);
                for (; key < end; key++)
                {
                    if (counterparts.IsEmpty)
                    {
                        Add(new DeedSpan(
                            table, tables.OffsetOf(index), table.Days, null, table.KeyRows[key], table.KeyRows[key + 1],
                            isOnlyPossible ? ModalDays.All.OnlyPossibly() : ModalDays.All, key));
                        continue;
                    }

                    // A search before the rows are put in order by counterpart: most keys have none in the window, or few.
                    if (table.Rows(key, first, last) is var (from, to) && from == to)
                    {
                        continue;
                    }

                    var rows = table.ByCounterpart(key);
                    foreach (var (counterpart, days) in matches.Of(counterparts))
                    {
                        (from, to) = rows.Of(counterpart);
                        Add(new DeedSpan(table, tables.OffsetOf(index), rows.Days, rows.Rows, from, to, isOnlyPossible ? days.OnlyPossibly() : days));
                    }
                }
            }
        }

        void Add(DeedSpan span)
        {
            span = span.Within(first, last);
            if (span.From < span.To)
            {
                into.Add(span);
            }
        }
    }
}
