using System.Collections.Immutable;
using CommitLang.Engine.Model;
using CommitLang.Events;
using CommitLang.Symbols;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Tables of events: what the statements ask for, and what the tables that they name add to the check.</summary>
/// <param name="context">A check whose names are all known: what only tables name is a stranger.</param>
/// <param name="data">Reads tables; null where nothing does.</param>
/// <param name="sources">The declared sources of the program; those of rows are put behind them.</param>
/// <param name="publishers">The numbers of publishers.</param>
internal sealed class EventsBinder(BindingContext context, IEventData? data, List<Source> sources, PublisherTable publishers)
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

        _bound.Strangers = _codes?.Strangers ?? [];
        return _bound;
    }

    private void Bind(EventsStatementSyntax syntax, Statements statements)
    {
        context.CheckRepeated(syntax.Clauses);
        var cited = new List<int>();
        MeasureSymbol? measure = null;
        FormatClauseSyntax? formatClause = null;
        ColumnsClauseSyntax? columnsClause = null;
        MeasureClauseSyntax? measureClause = null;
        foreach (var clause in syntax.Clauses)
        {
            switch (clause)
            {
                case FormatClauseSyntax format:
                    formatClause ??= format;
                    break;
                case MeasureClauseSyntax measured:
                    measureClause ??= measured;
                    measure = context.Measure(measured.Measure.Identifier);
                    break;
                case ColumnsClauseSyntax columns:
                    columnsClause ??= columns;
                    break;
                case CitationClauseSyntax citation:
                    context.Sources(citation, cited);
                    break;
                default:
                    throw new InvalidOperationException($"Unexpected clause {clause.Kind}.");
            }
        }

        var layout = LayoutOf(syntax, formatClause, measureClause, columnsClause);

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

    private EventLayout? LayoutOf(
        EventsStatementSyntax syntax, FormatClauseSyntax? formatClause, MeasureClauseSyntax? measureClause, ColumnsClauseSyntax? columnsClause)
    {
        var format = FormatOf(syntax, formatClause);
        bool holdsMeasurements = measureClause is not null;
        if (measureClause is not null && format is { } deedsOnly && !EventFormats.IsOpen(deedsOnly))
        {
            context.Report(EventDiagnostics.HoldsNoMeasurements, measureClause, EventFormats.NameOf(deedsOnly), Or(EventFormats.NamesOfOpen));
        }

        var columns = ImmutableSortedDictionary.CreateBuilder<EventField, string>();
        foreach (var mapping in columnsClause?.Columns ?? default)
        {
            if (FieldOf(mapping.Field, holdsMeasurements) is not { } field)
            {
                continue;
            }

            if (!columns.TryAdd(field, mapping.Column.ValueText))
            {
                context.Report(NameDiagnostics.NamedTwice, mapping.Field, mapping.Field.ValueText);
            }
        }

        return format is { } known ? new(known, columns.ToImmutable(), holdsMeasurements) : null;
    }

    private EventFormat? FormatOf(EventsStatementSyntax syntax, FormatClauseSyntax? clause)
    {
        if (clause is null)
        {
            if (EventFormats.OfFile(syntax.File.ValueText) is { } told)
            {
                return told;
            }

            context.Report(EventDiagnostics.FormatMissing, syntax.File, syntax.File.ValueText, Or(EventFormats.Names));
            return null;
        }

        var name = clause.Format.Identifier;
        if (EventFormats.Find(name.ValueText) is { } format)
        {
            return format;
        }

        context.ReportUnknown(EventDiagnostics.UnknownFormat, name, EventFormats.Names, name.ValueText, And(EventFormats.Names));
        return null;
    }

    private EventField? FieldOf(SyntaxToken name, bool ofMeasurements)
    {
        string content = ofMeasurements ? "measurements" : "deeds";
        if (EventFields.Find(name.ValueText) is not { } field)
        {
            var names = EventFields.NamesOf(ofMeasurements).ToList();
            context.ReportUnknown(EventDiagnostics.UnknownField, name, names, name.ValueText, content, And(names));
            return null;
        }

        if (EventFields.WhyNot(field, ofMeasurements) is { } why)
        {
            context.Report(EventDiagnostics.FieldOfOthers, name, content, name.ValueText, why);
        }

        return field;
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

        var result = data.Read(file.GetLocation().Path, written, layout, context.CancellationToken);
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

    private static string And(IEnumerable<string> names) => Listed(names, "and");

    private static string Or(IEnumerable<string> names) => Listed(names, "or");

    private static string Listed(IEnumerable<string> names, string word)
    {
        var all = names.Select(name => $"`{name}`").ToList();
        return $"{string.Join(", ", all.Take(all.Count - 1))} {word} {all[^1]}";
    }
}
