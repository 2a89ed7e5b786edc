using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using CommitLang.Engine.Time;
using Calendar = CommitLang.Engine.Time.Calendar;

namespace CommitLang.Events.Tests.Reading;

/// <summary>Reads tables in tests, and tells what they hold, a row a line.</summary>
internal static class Told
{
    internal static readonly EventReadOptions Usual = new();

    internal static EventTable Read(EventFormat format, string text, params (EventField Field, string Column)[] columns) =>
        Read(format, Encoding.UTF8.GetBytes(text), Usual, columns);

    internal static EventTable Read(EventFormat format, byte[] bytes, EventReadOptions options, params (EventField Field, string Column)[] columns) =>
        EventReader.Read(new MemoryStream(bytes), "events", Layout(format, columns), options, CancellationToken.None);

    internal static EventTable Figures(EventFormat format, string text, params (EventField Field, string Column)[] columns) =>
        EventReader.Read(
            new MemoryStream(Encoding.UTF8.GetBytes(text)), "events", Layout(format, columns) with { HoldsMeasurements = true }, Usual, CancellationToken.None);

    internal static EventLayout Layout(EventFormat format, params (EventField Field, string Column)[] columns) =>
        new(format, columns.ToImmutableSortedDictionary(c => c.Field, c => c.Column), HoldsMeasurements: false);

    /// <summary>All that a table holds, row by row in columns, then dated reports, figures, counts and faults.</summary>
    internal static string All(EventTable table)
    {
        var text = new StringBuilder();
        foreach (string line in Rows(table))
        {
            text.Append(line).Append('\n');
        }

        text.Append(CultureInfo.InvariantCulture, $"{table.Rows}\n{string.Join(' ', table.ActorCodes)}\n{string.Join(' ', table.ConductCodes)}\n")
            .Append(CultureInfo.InvariantCulture, $"{string.Join(' ', table.Publishers)}\n{string.Join('\n', Faults(table))}\n{table.Unreadable}\n")
            .Append(CultureInfo.InvariantCulture, $"{table.Reports.Lines.Width} {table.Reports.Days.Width} {table.Reports.Actors.Width}");
        return text.ToString();
    }

    internal static IEnumerable<string> Rows(EventTable table)
    {
        var reports = table.Reports;
        for (int i = 0; i < reports.Count; i++)
        {
            string row = $"{reports.Lines[i]}: {Calendar.Format(reports.Days[i])} {Code(table.ActorCodes, reports.Actors[i])} "
                + $"{Code(table.ConductCodes, reports.Conducts[i])} {Code(table.ActorCodes, reports.Counterparts[i])}";
            row += reports.Published is { } published ? $" published {Calendar.Format(published[i])}" : "";
            row += reports.Publishers is { } publishers ? $" by {(publishers[i] < 0 ? "nobody" : table.Publishers[publishers[i]])}" : "";
            row += reports.SourceCounts is { } sources ? $" of {sources[i]}" : "";
            yield return row;
        }

        foreach (var dated in table.Dated)
        {
            yield return $"{dated.Line}: {Date(dated.When)} {Code(table.ActorCodes, dated.Actor)} {Code(table.ConductCodes, dated.Conduct)} "
                + $"{Code(table.ActorCodes, dated.Counterpart)} published {(dated.Published is { } day ? Calendar.Format(day) : "never")} "
                + $"by {(dated.Publisher < 0 ? "nobody" : table.Publishers[dated.Publisher])} grade {dated.Grade ?? "none"}";
        }

        foreach (var figure in table.Figures)
        {
            yield return $"{figure.Line},{figure.Column}: {Date(figure.When)} {Code(table.ActorCodes, figure.Actor)} = {figure.Value}{figure.Unit} "
                + $"{Code(table.ActorCodes, figure.Counterpart)} published {(figure.Published is { } date ? Date(date) : "never")} "
                + $"by {(figure.Publisher < 0 ? "nobody" : table.Publishers[figure.Publisher])} grade {figure.Grade ?? "none"}";
        }
    }

    internal static IEnumerable<string> Faults(EventTable table) => table.Faults.Select(f => $"{f.Line},{f.Column}: {f.Kind} {f.Text}".TrimEnd());

    private static string Code(ImmutableArray<EventCode> codes, int number) =>
        number < 0 ? "-" : string.Join('<', new[] { codes[number].Own, codes[number].Wider, codes[number].Widest }.Where(c => c is not null));

    private static string Date(EdtfDate date)
    {
        string start = Unit(date.Start);
        return date.IsInterval ? $"{start}/{Unit(date.End)}" : start;
    }

    private static string Unit(DateUnit unit) =>
        (unit.First == unit.Last ? Calendar.Format(unit.First) : $"{Calendar.Format(unit.First)}..{Calendar.Format(unit.Last)}") + (unit.IsAbout ? "~" : "");
}
