using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>How many rows of tables fall into given days, surely and possibly, and when.</summary>
internal sealed class TableWeight
{
    /// <summary>Of more rows than that the days are kept as bits.</summary>
    private const int ManyRows = 256;

    /// <summary>Rows surely in the days.</summary>
    internal int Sure { get; private set; }

    /// <summary>Rows only possibly in the days.</summary>
    internal int Possible { get; private set; }

    /// <summary>Deeds surely in the days, each once.</summary>
    internal int SureDeeds { get; private set; }

    /// <summary>Deeds surely or possibly in the days, each once.</summary>
    internal int AllDeeds { get; private set; }

    /// <summary>The last day of any.</summary>
    internal int? LastDay { get; private set; }

    /// <summary>How many days there are with a deed that is sure by itself and matches surely on them, inside the days possibly meant.</summary>
    internal int CoveredDays { get; private set; }

    internal int? LastCoveredDay { get; private set; }

    /// <param name="isAlone">Whether the rows are of one actor.</param>
    internal static TableWeight Of(List<DeedSpan> spans, ModalDays days, bool isAlone)
    {
        var weight = new TableWeight();
        if (spans.Count == 0)
        {
            return weight;
        }

        bool isWhole = IsOneStretch(days, spans);
        foreach (var span in spans)
        {
            if (isWhole && span.IsSure)
            {
                weight.AddWhole(span);
            }
            else
            {
                weight.AddRows(span, days);
            }
        }

        (weight.CoveredDays, weight.LastCoveredDay) = CountDays(spans, days, isWhole);
        (weight.SureDeeds, weight.AllDeeds) = isAlone && spans.TrueForAll(s => ReferenceEquals(s.Table, spans[0].Table)) && spans[0].Table.HasOneRowADeed
            ? (weight.Sure, weight.Sure + weight.Possible)
            : CountDeeds(spans, days);
        return weight;
    }

    /// <summary>Whether a row falls into days: surely, possibly (null: not at all).</summary>
    internal static bool? IsSurelyIn(in DeedSpan span, int place, ModalDays days)
    {
        int day = span.Days[place];
        return !span.Mask.Possible.Contains(day) || !days.Possible.Contains(day) ? null
            : span.Mask.Sure.Contains(day) && days.Sure.Contains(day) && !span.Table.IsPossible(span.RowAt(place));
    }

    /// <summary>Whether the days, as far as there are rows, are one stretch of sure ones.</summary>
    private static bool IsOneStretch(ModalDays days, List<DeedSpan> spans)
    {
        int first = int.MaxValue, last = int.MinValue;
        foreach (var span in spans)
        {
            first = Math.Min(first, span.Days[span.From]);
            last = Math.Max(last, span.Days[span.To - 1]);
        }

        return days.Sure.Covers(first, last);
    }

    private void AddWhole(in DeedSpan span)
    {
        int last = span.Days[span.To - 1];
        Sure += span.To - span.From;
        LastDay = LastDay > last ? LastDay : last;
    }

    private void AddRows(in DeedSpan span, ModalDays days)
    {
        for (int place = span.From; place < span.To; place++)
        {
            if (IsSurelyIn(span, place, days) is not { } sure)
            {
                continue;
            }

            int day = span.Days[place];
            LastDay = LastDay > day ? LastDay : day;
            if (sure)
            {
                Sure++;
            }
            else
            {
                Possible++;
            }
        }
    }

    /// <summary>How many days there are on which a row surely falls into the days.</summary>
    internal static int SurelyCovered(List<DeedSpan> spans, ModalDays days) =>
        spans.Count == 0 ? 0 : CountDays(spans, days with { Possible = days.Sure }, IsOneStretch(days, spans)).Count;

    /// <summary>A deed covers its day where it matches surely, also if it is not sure that the day is in force.</summary>
    private static (int Count, int? Last) CountDays(List<DeedSpan> spans, ModalDays days, bool isWhole)
    {
        int first = int.MaxValue, last = int.MinValue;
        foreach (var span in spans)
        {
            first = Math.Min(first, span.Days[span.From]);
            last = Math.Max(last, span.Days[span.To - 1]);
        }

        var covered = new DayBits(first, last);
        foreach (var span in spans)
        {
            if (isWhole && span.IsSure)
            {
                if (span.Key >= 0 && span.To - span.From > ManyRows)
                {
                    covered.Add(span.Table.BitsOf(span.Key), span.Days[span.From], span.Days[span.To - 1]);
                }
                else
                {
                    covered.Add(span.Days.AsSpan(span.From, span.To - span.From));
                }

                continue;
            }

            for (int place = span.From; place < span.To; place++)
            {
                int day = span.Days[place];
                if (!span.Table.IsPossible(span.RowAt(place)) && span.Mask.Sure.Contains(day) && days.Possible.Contains(day))
                {
                    covered.Add(day);
                }
            }
        }

        return (covered.Count, covered.Last);
    }

    private static (int Sure, int All) CountDeeds(List<DeedSpan> spans, ModalDays days)
    {
        var (sure, all) = (new HashSet<int>(), new HashSet<int>());
        foreach (var span in spans)
        {
            for (int place = span.From; place < span.To; place++)
            {
                if (IsSurelyIn(span, place, days) is { } isSure)
                {
                    int deed = span.Table.Numbers[span.RowAt(place)];
                    all.Add(deed);
                    if (isSure)
                    {
                        sure.Add(deed);
                    }
                }
            }
        }

        return (sure.Count, all.Count);
    }
}
