using System.Collections.Immutable;
using CommitLang.Engine.Facts;
using CommitLang.Engine.Model;
using CommitLang.Engine.Numbers;
using CommitLang.Engine.Tables;
using CommitLang.Engine.Time;

namespace CommitLang.Engine.Evaluation;

/// <summary>
/// What is evidence about a conduct where all of it stands in tables: counted and summed up in place, so that only what is told becomes a fact. It
/// comes to the same as <see cref="ConductEvidence"/>, which is asked where there is anything else: facts of the text, denials and monitoring, exceptions,
/// reservations, arguments.
/// </summary>
internal sealed class TableEvidence
{
    private static readonly List<DeedSpan> None = [];

    // What is kept here may be kept for each part of each declaration until the evidence is told.
    private readonly ModalDays _days;
    private readonly bool _isAlone;
    private readonly List<DeedSpan> _spans = None;
    private readonly List<DeedSpan> _late = None;
    private readonly List<DeedSpan> _leftOut = None;
    private readonly FactBase _facts;
    private readonly TableFacts _tables;
    private readonly TableWeight _weight;

    private TableEvidence(View view, FactBase facts, TableFacts tables, Obligation obligation, ConductPattern conduct)
    {
        (_days, _facts, _tables) = (obligation.Days, facts, tables);
        _isAlone = obligation.Principals.Count == 1;
        if (!_days.Possible.IsEmpty)
        {
            _spans = Find(view.SpansOf(tables));
            _leftOut = facts.LeftOutTables is { } leftOut ? Find(view.SpansOf(leftOut)) : None;
        }

        _weight = TableWeight.Of(_spans, _days, _isAlone);
        if (obligation.Declaration.Kind != WordsKind.Not && obligation.HasPassed && _weight.Sure == 0)
        {
            _late = view.LateRows.Find(tables, obligation, conduct);
            IsLate = _late.Count > 0;
        }

        List<DeedSpan> Find(SpanFinder finder)
        {
            var found = view.FoundSpans;
            found.Clear();
            foreach (var (actor, certainty) in obligation.Principals)
            {
                finder.Find(
                    actor, conduct.Conduct, conduct.Counterparts, certainty == Certainty.Possible, _days.Possible.First,
                    Math.Min(_days.Possible.Last, obligation.AsOf), found);
            }

            return found.Count == 0 ? None : [.. found];
        }
    }

    private TableEvidence(TableRows rows, Obligation obligation)
    {
        (_days, _facts, _tables) = (obligation.Days, rows.Facts, rows.Tables);
        _isAlone = obligation.Principals.Count == 1;
        if (!_days.Possible.IsEmpty)
        {
            var (first, last) = (_days.Possible.First, Math.Min(_days.Possible.Last, obligation.AsOf));
            _spans = DeedSpan.Within(rows.Matching, first, last);
            _leftOut = DeedSpan.Within(rows.LeftOut, first, last);
        }

        _weight = TableWeight.Of(_spans, _days, _isAlone);
        if (obligation.HasPassed && _weight.Sure == 0)
        {
            _late = DeedSpan.Within(rows.Outside, Calendar.Next(obligation.Deadline.High), obligation.AsOf);
            IsLate = _late.Count > 0;
        }
    }

    /// <summary>Sure deeds after the deadline that are not in time for a later obligation.</summary>
    internal bool IsLate { get; }

    /// <summary>Whether there is nothing to tell.</summary>
    internal bool IsEmpty => _spans.Count == 0 && _late.Count == 0 && _leftOut.Count == 0;

    /// <summary>Deeds surely in the time in force.</summary>
    internal int SureDeeds => _weight.SureDeeds;

    /// <summary>Deeds surely or possibly in the time in force.</summary>
    internal int AllDeeds => _weight.AllDeeds;

    internal int? LastDay => _weight.LastDay;

    /// <summary>The share of the days in force on which there was one; null where that has no bounds.</summary>
    internal Rational? Coverage => Share(_weight.CoveredDays);

    /// <summary>The share of the days in force on which there surely was one while they were; null where that has no bounds.</summary>
    internal Rational? SureCoverage => Share(TableWeight.SurelyCovered(_spans, _days));

    /// <summary>The evidence, where tables have all of it; else null.</summary>
    internal static TableEvidence? Of(View view, Obligation obligation, ConductPattern conduct)
    {
        var facts = view.FactsAt(obligation.AsOf);
        if (facts.Tables is not { } tables || !HaveAll(view, facts, obligation, conduct))
        {
            return null;
        }

        var evidence = new TableEvidence(view, facts, tables, obligation, conduct);

        // What was made from other deeds may be disputed by a denial of those, whoever's it is.
        return facts.Denials.HasAny && (evidence._spans.Exists(IsMade) || evidence._late.Exists(IsMade)) ? null : evidence;
    }

    /// <summary>The evidence about something that is to be done, among rows that are found already.</summary>
    internal static TableEvidence Among(TableRows rows, Obligation obligation) => new(rows, obligation);

    /// <summary>Whether nothing but deeds of tables bears on an obligation.</summary>
    internal static bool HaveAll(View view, FactBase facts, Obligation obligation, ConductPattern conduct) =>
        obligation.Declaration.Except.IsEmpty && view.Reservations.IsEmpty && !NamesArguments(conduct)
        && HaveAll(view.Matching, facts, obligation.Principals, conduct);

    /// <summary>What the tables of verdicts ask about it.</summary>
    /// <param name="areFor">Whether deeds are for the words.</param>
    internal Signs Read(bool areFor)
    {
        var days = _days.Possible;
        bool throughout = !days.IsEmpty && _weight.CoveredDays == days.Count;
        return new Signs
        {
            IsFor = areFor && _weight.Sure > 0,
            IsForPossible = areFor && _weight.Possible > 0,
            IsAgainst = !areFor && _weight.Sure > 0,
            IsAgainstPossible = !areFor && _weight.Possible > 0,
            IsForThroughout = areFor && throughout,
            IsAgainstThroughout = !areFor && throughout,
            IsAgainstOnLastDay = !areFor && !days.IsEmpty && _weight.LastCoveredDay == days.Last,
            IsLate = IsLate,
            Coverage = Coverage,
            LastEvidence = LastDay,
        };
    }

    /// <summary>The evidence as it is told, by date and in the order of the records: the first pieces, and how many there are.</summary>
    /// <param name="isFor">Whether it is for the words.</param>
    internal (ImmutableArray<Evidence> First, int Count) Told(bool isFor, int limit)
    {
        var told = new ToldRows(_tables, isFor, limit, _isAlone);
        told.Add(_spans, _days, row => row.IsPossible ? EvidenceStatus.Possible : EvidenceStatus.Sure);
        told.Add(_late, ModalDays.All, static _ => EvidenceStatus.AfterDeadline);
        if (_facts.LeftOutTables is { } leftOut)
        {
            told.AddOf(leftOut, _leftOut, _days, row => _facts.WhyLeftOut(row.Number));
        }

        return told.Take();
    }

    private Rational? Share(int covered)
    {
        var days = _days.Possible;
        return days.IsEmpty || Calendar.IsUnbounded(days.First) || Calendar.IsUnbounded(days.Last)
            ? null
            : Rational.Of(covered) / Rational.Of(days.Count);
    }

    private static bool IsMade(DeedSpan span) => span.Table.Origins is not null;

    private static bool NamesArguments(ConductPattern conduct)
    {
        foreach (var argument in conduct.Arguments)
        {
            if (argument.Kind == TermKind.Value)
            {
                return true;
            }
        }

        return false;
    }

    private static bool HaveAll(Matching matching, FactBase facts, List<(int Actor, Certainty Certainty)> principals, ConductPattern conduct)
    {
        if (facts.HasOnlyTables)
        {
            return true;
        }

        foreach (var (actor, _) in principals)
        {
            // A denial of whatever a deed is a kind of disputes it, also one that is narrower than what was declared.
            if (facts.Denials.HasAddedOf(actor))
            {
                return false;
            }

            foreach (int kind in matching.Conducts.KindsOf(conduct.Conduct))
            {
                if (facts.Deeds.HasAdded(kind, actor) || facts.LeftOutDeeds.HasAdded(kind, actor))
                {
                    return false;
                }
            }

            foreach (int wider in matching.Conducts.WiderThan(conduct.Conduct))
            {
                if (facts.Monitoring.HasAdded(wider, actor) || facts.WithheldConducts.HasAdded(wider, actor)
                    || facts.LeftOutDenials.HasAdded(wider, actor))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
