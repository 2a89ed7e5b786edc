using System.Collections.Immutable;
using CommitLang.Events;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>How the table is laid out that an <c>events</c> statement asks for, from its text alone.</summary>
internal static class EventLayouts
{
    /// <summary>The layout; null where the format is not known. What is wrong is reported.</summary>
    internal static EventLayout? Of(BindingContext context, EventsStatementSyntax syntax)
    {
        var measureClause = syntax.Clauses.OfType<MeasureClauseSyntax>().FirstOrDefault();
        var columnsClause = syntax.Clauses.OfType<ColumnsClauseSyntax>().FirstOrDefault();
        var format = FormatOf(context, syntax, syntax.Clauses.OfType<FormatClauseSyntax>().FirstOrDefault());
        bool holdsMeasurements = measureClause is not null;
        if (measureClause is not null && format is { } deedsOnly && !EventFormats.IsOpen(deedsOnly))
        {
            context.Report(EventDiagnostics.HoldsNoMeasurements, measureClause, EventFormats.NameOf(deedsOnly), Or(EventFormats.NamesOfOpen));
        }

        var columns = ImmutableSortedDictionary.CreateBuilder<EventField, string>();
        foreach (var mapping in columnsClause?.Columns ?? default)
        {
            if (FieldOf(context, mapping.Field, holdsMeasurements) is not { } field)
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

    private static EventFormat? FormatOf(BindingContext context, EventsStatementSyntax syntax, FormatClauseSyntax? clause)
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

    private static EventField? FieldOf(BindingContext context, SyntaxToken name, bool ofMeasurements)
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

    private static string And(IEnumerable<string> names) => Listed(names, "and");

    private static string Or(IEnumerable<string> names) => Listed(names, "or");

    private static string Listed(IEnumerable<string> names, string word)
    {
        var all = names.Select(name => $"`{name}`").ToList();
        return $"{string.Join(", ", all.Take(all.Count - 1))} {word} {all[^1]}";
    }
}
