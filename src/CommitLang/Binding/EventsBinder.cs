using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Events;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Tables of events: what the statements ask for, and what the tables that they name add to the check.</summary>
/// <param name="context">A check whose names are all known: what only tables name is a stranger.</param>
/// <param name="data">Reads tables; null where nothing does.</param>
/// <param name="early">Tables that are being read already; null where none are.</param>
/// <param name="sources">The declared sources of the program; those of rows are put behind them.</param>
/// <param name="publishers">The numbers of publishers.</param>
internal sealed class EventsBinder(BindingContext context, IEventData? data, EarlyTables? early, List<Source> sources, PublisherTable publishers)
{
    /// <summary>The numbers of records and reports are whole numbers of four bytes.</summary>
    private const int MostRows = int.MaxValue;

    private readonly TableSources _sources = new(sources, publishers);
    private readonly BoundTables _bound = new();
    private EventCodes? _codes;
    private long _rows;

    /// <param name="records">How many records the text has.</param>
    internal BoundTables Bind(Statements statements, int records)
    {
        _rows = records;
        foreach (var syntax in statements.Frame.OfType<EventsStatementSyntax>())
        {
            context.BeginStatement();
            Bind(syntax, statements);
        }

        early?.End();
        _bound.Strangers = _codes?.Strangers ?? [];
        return _bound;
    }

    private void Bind(EventsStatementSyntax syntax, Statements statements)
    {
        var (layout, measure, cited) = Asked(context, syntax);

        // Who asks what names stand for does not ask for what is in tables.
        if (layout is null || context.IsBroken || context.NotesUses)
        {
            return;
        }

        if (Read(syntax, layout) is { } tables)
        {
            _codes ??= EventCodes.Of(context, statements);
            var binder = new TableBinder(context, syntax, [.. cited], measure, _bound);
            foreach (var table in tables)
            {
                context.CancellationToken.ThrowIfCancellationRequested();
                binder.Bind(table, _codes, publishers, _sources);
            }

            binder.Findings.Report(context, syntax);
        }
    }

    /// <summary>What a statement asks for, in a check whose measures and sources are known. What is wrong is reported.</summary>
    internal static (EventLayout? Layout, MeasureSymbol? Measure, List<int> Cited) Asked(BindingContext context, EventsStatementSyntax syntax)
    {
        context.CheckRepeated(syntax.Clauses);
        var cited = new List<int>();
        MeasureSymbol? measure = null;
        foreach (var clause in syntax.Clauses)
        {
            switch (clause)
            {
                case MeasureClauseSyntax measured:
                    measure = context.Measure(measured.Measure.Identifier);
                    break;
                case CitationClauseSyntax citation:
                    context.Sources(citation, cited);
                    break;
                case FormatClauseSyntax or ColumnsClauseSyntax:
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
            }
        }

        return (EventLayouts.Of(context, syntax), measure, cited);
    }

    /// <summary>The tables that the statement names; null where they cannot be had, which is reported.</summary>
    private ImmutableArray<EventTable>? Read(EventsStatementSyntax syntax, EventLayout layout)
    {
        var file = syntax.File;
        string written = file.ValueText;
        if (data is null)
        {
            context.Report(EventDiagnostics.NoReader, file, written);
            return null;
        }

        var result = early?.Take(syntax) ?? data.Read(file.GetLocation().Path, written, layout, context.CancellationToken);
        foreach (string note in result.Notes)
        {
            context.Report(EventDiagnostics.HowRead, file, note);
        }

        switch (result.Status)
        {
            case EventDataStatus.Read:
                break;
            case EventDataStatus.NotFound:
                context.Report(EventDiagnostics.NotFound, file, written);
                return null;
            case EventDataStatus.OutsideFolder:
                context.Report(EventDiagnostics.OutsideFolder, file, written);
                return null;
            case EventDataStatus.Unreadable:
                context.Report(EventDiagnostics.Unreadable, file, result.File ?? written, result.Detail ?? "the reason is not known");
                return null;
            default:
                throw new InvalidOperationException($"Unexpected status {result.Status}.");
        }

        _rows += result.Tables.Sum(table => (long)table.Reports.Count + table.Dated.Length + table.Figures.Length);
        if (_rows > MostRows)
        {
            context.Report(EventDiagnostics.Unreadable, file, written, "with it the check would have more than two thousand million rows");
            return null;
        }

        return result.Tables;
    }
}
