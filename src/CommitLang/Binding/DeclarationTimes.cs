using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Engine.Time;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>The clauses of a declaration that say when: its window, its deadline, its recurrence.</summary>
internal sealed class DeclarationTimes
{
    private readonly BindingContext _context;
    private readonly DeclarationStatementSyntax _syntax;
    private readonly DeclarationClauses _clauses;
    private readonly EdtfDate? _from;
    private readonly EdtfDate? _until;
    private readonly EdtfDate? _during;
    private readonly EdtfDate? _by;
    private readonly EdtfDate? _at;
    private readonly Duration? _for;
    private readonly Duration? _within;

    internal DeclarationTimes(BindingContext context, DeclarationStatementSyntax syntax, DeclarationClauses clauses)
    {
        _context = context;
        _syntax = syntax;
        _clauses = clauses;
        _from = clauses.From is { } from ? context.SingleDate(from.Date, "a start is one date; say `during` for a period") : null;
        _until = clauses.Until is { } until ? context.SingleDate(until.Date, "an end is one date; say `during` for a period") : null;
        _during = clauses.During is { } during ? context.Date(during.Date) : null;
        _by = clauses.By is { } by ? context.SingleDate(by.Date, "a deadline is one date") : null;
        _at = clauses.At is { } at ? context.Date(at.Date) : null;
        _for = clauses.For is { } length ? context.Duration(length.Duration, 1) : null;
        _within = clauses.Within is { } within ? context.Duration(within.Duration, 0) : null;
    }

    private (int Low, int High)? Start => _from?.Start.AsStart ?? _during?.Start.AsStart;

    private (int Low, int High)? End => _until?.End.AsEnd ?? _during?.End.AsEnd;

    /// <summary>Reports what does not go together.</summary>
    /// <param name="isDated">Whether a date stands in front of the words.</param>
    /// <param name="agreementStarts">Whether the words are part of an agreement that has a start.</param>
    internal void Check(bool isDated, bool agreementStarts)
    {
        CheckWindow();
        CheckDeadline();
        CheckAt();
        bool hasStart = isDated || agreementStarts || Start is { Low: > Calendar.Beginning } || _syntax.Date is not null
            || (_from is null && _clauses.From is not null) || (_during is null && _clauses.During is not null);
        bool hasTrigger = _clauses.Conditions.Exists(c => c.Kind is ConditionKind.If or ConditionKind.Whenever);
        if (_clauses.Every is { } every && !hasStart)
        {
            _context.Report(DateDiagnostics.EveryNeedsStart, every, every.Period.Text);
        }

        if (_clauses.For is { } length && !hasStart)
        {
            _context.Report(DateDiagnostics.NeedsStart, length, length.ToString());
        }

        if (_clauses.Within is { } within && !hasStart && !hasTrigger && !MustHold(_syntax.Words))
        {
            _context.Report(DateDiagnostics.NeedsStart, within, within.ToString());
        }
    }

    /// <summary>The declaration, but for its name and what it says of other declarations.</summary>
    internal Declaration Declaration(
        BoundWords words, BoundSpeakers speakers, BoundOrigin origin, ImmutableArray<ConditionClause> conditions,
        ImmutableArray<ConductPattern> except) => new()
        {
            Name = "",
            Bearers = speakers.Bearers,
            NamesBearers = speakers.NamesBearers,
            Modal = words.Modal,
            Kind = words.Kind,
            Conducts = words.Conducts,
            Combination = words.Combination,
            Quantity = words.Quantity,
            Counterparts = words.Counterparts,
            Said = origin.Said,
            Sources = origin.Sources,
            Readings = origin.Readings,
            From = Start,
            Until = End,
            For = _for,
            By = _by?.End.AsEnd,
            Within = _within,
            At = _at?.AsWindow,
            Every = Recurs(_clauses.Every),
            Conditions = conditions,
            Except = except,
            Under = speakers.Under,
        };

    private static Recurrence Recurs(EveryClauseSyntax? every) => every?.Period.Kind switch
    {
        null => Recurrence.None,
        SyntaxKind.YearKeyword => Recurrence.Year,
        SyntaxKind.QuarterKeyword => Recurrence.Quarter,
        SyntaxKind.MonthKeyword => Recurrence.Month,
        var kind => throw new InvalidOperationException($"Unexpected period {kind}."),
    };

    private static bool MustHold(WordsSyntax words) => words is ProhibitionWordsSyntax or KeepWordsSyntax;

    private void CheckWindow()
    {
        if (_clauses.During is { } during)
        {
            if (_clauses.From is { } from)
            {
                ReportOverlap(during.DuringKeyword, "when the words start", from.FromKeyword);
            }

            if (_clauses.Until is { } until)
            {
                ReportOverlap(during.DuringKeyword, "when the words end", until.UntilKeyword);
            }
        }

        if (_from is { } start && _until is { } end && _clauses.Until is { } last)
        {
            _context.CheckOrder(start.Start.AsStart.Low, end.End.AsEnd.High, last);
        }
    }

    private void CheckDeadline()
    {
        if (_clauses.By is null && _clauses.Within is null)
        {
            return;
        }

        if (MustHold(_syntax.Words))
        {
            string words = WordsText.Of(_syntax.Words, " ");
            if (_clauses.By is { } by)
            {
                _context.ReportWithSafeFix(
                    DateDiagnostics.DeadlineOnKeep, by.ByKeyword, "write `until`", "until", words, $"until {by.Date.Text}");
            }

            if (_clauses.Within is { } within)
            {
                _context.ReportWithSafeFix(
                    DateDiagnostics.DeadlineOnKeep, within.WithinKeyword, "write `for`", "for", words, $"for {within.Duration}");
            }
        }
        else if (_syntax.Words is ReservationWordsSyntax)
        {
            if (_clauses.By is { } by)
            {
                _context.ReportWithSafeFix(
                    DateDiagnostics.DeadlineOnReservation, by.ByKeyword, "write `until`", "until", $"until {by.Date.Text}");
            }

            if (_clauses.Within is { } within)
            {
                _context.ReportWithSafeFix(
                    DateDiagnostics.DeadlineOnReservation, within.WithinKeyword, "write `for`", "for", $"for {within.Duration}");
            }
        }
    }

    private void CheckAt()
    {
        if (_clauses.At is not { } at)
        {
            return;
        }

        if (_syntax.Words is not QuantityWordsSyntax quantity)
        {
            _context.Report(ClauseDiagnostics.AtNeedsMeasure, at, "these words are about a conduct");
        }
        else if (quantity.Quantity is AggregateQuantitySyntax aggregate)
        {
            _context.Report(
                ClauseDiagnostics.AtNeedsMeasure, at, $"`{aggregate.Function.Text}` looks at all the time in force; say `during`");
        }

        ClauseSyntax?[] others = [_clauses.By, _clauses.Within, _clauses.Every];
        foreach (var other in others)
        {
            if (other is not null)
            {
                var word = Clauses.FirstWord(other);
                _context.Report(ClauseDiagnostics.DoesNotFit, other, word.Text, "`at` gives the date of the value");
            }
        }
    }

    private void ReportOverlap(SyntaxToken first, string what, SyntaxToken second) =>
        _context.Report(ClauseDiagnostics.Overlaps, second, first.Text, what, second.Text);
}
