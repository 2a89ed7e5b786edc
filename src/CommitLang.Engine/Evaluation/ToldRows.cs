using System.Collections.Immutable;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>A row that is told as evidence.</summary>
internal readonly record struct ToldRow(int Day, int Number, int Rule, bool IsPossible, int Place);

/// <summary>
/// Rows of tables as they are told: by day, record and rule; what is told surely and possibly once. Only as many as asked for are made facts; the others are
/// counted.
/// </summary>
/// <param name="isAlone">Whether the rows are of one actor.</param>
internal sealed class ToldRows(TableFacts tables, bool isFor, int limit, bool isAlone)
{
    private readonly List<(ToldRow Row, EvidenceStatus Status, TableFacts Tables)> _rows = [];
    private int _count;

    /// <param name="status">What became of a row.</param>
    internal void Add(List<DeedSpan> spans, ModalDays days, Func<ToldRow, EvidenceStatus> status) => AddOf(tables, spans, days, status);

    internal void AddOf(TableFacts of, List<DeedSpan> spans, ModalDays days, Func<ToldRow, EvidenceStatus> status)
    {
        if (spans.Count == 0)
        {
            return;
        }

        var rows = IsEachOnce(spans) ? FirstOf(spans, days) : Distinct(spans, days);
        foreach (var row in rows)
        {
            _rows.Add((row, status(row), of));
        }
    }

    internal (ImmutableArray<Evidence> First, int Count) Take()
    {
        if (_rows.Count > limit)
        {
            // What may decide is told before what only stands beside it, however late it was.
            _rows.Sort(static (a, b) => RankOf(a.Status) is var rank && rank != RankOf(b.Status) ? rank.CompareTo(RankOf(b.Status)) : Compare(a.Row, b.Row));
            _rows.RemoveRange(limit, _rows.Count - limit);
        }

        _rows.Sort(static (a, b) => Compare(a.Row, b.Row) is var order and not 0 ? order : a.Status.CompareTo(b.Status));
        var told = ImmutableArray.CreateBuilder<Evidence>(Math.Min(limit, _rows.Count));
        for (int i = 0; i < _rows.Count && i < limit; i++)
        {
            var (row, status, of) = _rows[i];
            var (reports, publishers) = of.ReportsOf(row.Number);
            told.Add(new Evidence(of.Fact(row.Place), isFor, status) { Reports = reports, Publishers = publishers });
        }

        return (told.ToImmutable(), _count);
    }

    private static int RankOf(EvidenceStatus status) => status switch
    {
        EvidenceStatus.Sure => 0,
        EvidenceStatus.AfterDeadline => 1,
        EvidenceStatus.Possible => 2,
        _ => 3,
    };

    private static int Compare(ToldRow a, ToldRow b) =>
        a.Day != b.Day ? a.Day.CompareTo(b.Day) : a.Number != b.Number ? a.Number.CompareTo(b.Number) : a.Rule.CompareTo(b.Rule);

    /// <summary>Whether no two rows are of one record by one rule, and none that is possible is of a record that another surely tells of.</summary>
    private bool IsEachOnce(List<DeedSpan> spans)
    {
        if (!isAlone)
        {
            return false;
        }

        bool isOneTable = spans.TrueForAll(s => ReferenceEquals(s.Table, spans[0].Table));
        return spans.TrueForAll(s => s.Table.HasOneRowADeed && (isOneTable || s.IsSure));
    }

    /// <summary>The first sure and the first possible rows of each span are enough; where some days are only possible it does not matter which of the rows are counted.</summary>
    private List<ToldRow> FirstOf(List<DeedSpan> spans, ModalDays days)
    {
        var found = new List<ToldRow>();
        foreach (var span in spans)
        {
            bool isWhole = days.Sure.Covers(span.Days[span.From], span.Days[span.To - 1]) && span.IsSure;
            var (sureRows, possibleRows) = (default(Taken), default(Taken));
            for (int place = span.From; place < span.To; place++)
            {
                if (isWhole && !sureRows.Takes(span.Days[place], limit))
                {
                    break;
                }

                if (TableWeight.IsSurelyIn(span, place, days) is { } sure)
                {
                    _count += isWhole ? 0 : 1;
                    ref var taken = ref sure ? ref sureRows : ref possibleRows;
                    if (taken.Takes(span.Days[place], limit))
                    {
                        found.Add(RowOf(span, place, !sure));
                        taken = new(taken.Count + 1, span.Days[place]);
                    }
                }
            }

            _count += isWhole ? span.To - span.From : 0;
        }

        return found;
    }

    private List<ToldRow> Distinct(List<DeedSpan> spans, ModalDays days)
    {
        var all = new List<ToldRow>();
        var sure = new HashSet<int>();
        foreach (var span in spans)
        {
            for (int place = span.From; place < span.To; place++)
            {
                if (TableWeight.IsSurelyIn(span, place, days) is { } isSure)
                {
                    var row = RowOf(span, place, !isSure);
                    all.Add(row);
                    if (isSure)
                    {
                        sure.Add(row.Number);
                    }
                }
            }
        }

        var seen = new HashSet<(int, int, bool)>();
        var distinct = all.FindAll(row => (!row.IsPossible || !sure.Contains(row.Number)) && seen.Add((row.Number, row.Rule, row.IsPossible)));
        _count += distinct.Count;
        return distinct;
    }

    private static ToldRow RowOf(in DeedSpan span, int place, bool isPossible)
    {
        int row = span.RowAt(place);
        return new ToldRow(span.Days[place], span.Table.Numbers[row], span.Table.Rule, isPossible, span.Offset + row);
    }

    /// <summary>How many rows are taken, and the day of the last of them.</summary>
    private readonly record struct Taken(int Count, int LastDay)
    {
        /// <summary>Whether one more is to be taken: of one day all are, since only they are put in order by record.</summary>
        internal bool Takes(int day, int limit) => Count < limit || (Count > 0 && day == LastDay);
    }
}
