using System.Globalization;
using CommitLang.Events;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>What there is to say of the tables of one <c>events</c> statement once they are read.</summary>
internal sealed class TableFindings
{
    /// <summary>So many damaged rows are told of a file, and of a statement; the rest is counted.</summary>
    private const int MostFaults = 20;

    private readonly List<string> _faults = [];
    private readonly List<string> _more = [];
    private RowCounts _rows;

    internal CodeFindings Actors { get; } = new();

    internal CodeFindings Conducts { get; } = new();

    /// <param name="faults">Rows that were read, and turned out to be damaged.</param>
    internal void Add(EventTable table, List<FoundFault> faults)
    {
        var rows = table.Rows;
        _rows = new(
            _rows.Read + rows.Read - faults.Count, _rows.WithoutActor + rows.WithoutActor, _rows.WithoutConduct + rows.WithoutConduct,
            _rows.WithoutDate + rows.WithoutDate, _rows.Damaged + rows.Damaged + faults.Count);
        var told = table.Faults.Select(fault => new FoundFault(fault.Line, fault.Column, RowFaults.Describe(fault))).Concat(faults)
            .OrderBy(fault => fault.Line).ThenBy(fault => fault.Column)
            .Take(MostFaults - _faults.Count)
            .Select(fault => Invariant($"{table.Path}:{fault.Line}:{fault.Column}: {fault.What}"))
            .ToList();
        _faults.AddRange(told);
        long damaged = rows.Damaged + faults.Count;
        if (damaged > told.Count)
        {
            _more.Add(Invariant($"{damaged - told.Count} in {table.Path}"));
        }
    }

    internal void Report(BindingContext context, EventsStatementSyntax syntax)
    {
        string file = syntax.File.ValueText;
        foreach (string fault in _faults)
        {
            context.Report(EventDiagnostics.DamagedRows, syntax.File, $"{fault}; the row is left out");
        }

        if (_more.Count > 0)
        {
            context.Report(EventDiagnostics.DamagedRows, syntax.File, $"more damaged rows are left out: {string.Join(", ", _more)}");
        }

        ReportCodes(
            context, syntax, Actors, EventDiagnostics.UnknownActors, "no actor",
            "give actors the codes of the table, as in `actor China code \"CHN\"`, or write `import std/countries`");
        ReportCodes(
            context, syntax, Conducts, EventDiagnostics.UnknownConducts, "no conduct",
            "give conducts the codes of the table, as in `conduct fight code \"19\"`, or write `import std/plover`");
        if (_rows is { WithoutActor: 0, WithoutConduct: 0, WithoutDate: 0 })
        {
            return;
        }

        long left = _rows.WithoutActor + _rows.WithoutConduct + _rows.WithoutDate;
        context.Report(EventDiagnostics.RowsLeftOut, syntax.File, Rows(_rows.All), file, left == 1 ? "1 tells" : Invariant($"{left} tell"), LeftOut(syntax));
    }

    private static void ReportCodes(
        BindingContext context, EventsStatementSyntax syntax, CodeFindings found, DiagnosticDescriptor unknown, string none, string mend)
    {
        if (found.Unknown == 0)
        {
            return;
        }

        string file = syntax.File.ValueText;
        context.Report(unknown, syntax.File, Quantities.Of(found.Unknown, "code"), file, found.Unknown == 1 ? "is" : "are", found.Listed());
        if (!found.KnowsAny)
        {
            context.Report(EventDiagnostics.NothingKnown, syntax.File, none, file, mend);
        }
    }

    private string LeftOut(EventsStatementSyntax syntax)
    {
        bool areFigures = syntax.Clauses.Any(clause => clause is MeasureClauseSyntax);
        var parts = new List<string>();
        Add(_rows.WithoutActor, "no actor");
        Add(_rows.WithoutConduct, areFigures ? "no figure" : "no conduct");
        Add(_rows.WithoutDate, "no date");
        return string.Join(", ", parts);

        void Add(long count, string what)
        {
            if (count > 0)
            {
                parts.Add(Invariant($"{count} {(count == 1 ? "has" : "have")} {what}"));
            }
        }
    }

    private static string Rows(long count) => count == 1 ? "1 row" : Invariant($"{count} rows");

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
