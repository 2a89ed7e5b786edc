using CommitLang.Events.Codes;

namespace CommitLang.Events.Formats;

/// <summary>What a format itself says of its columns.</summary>
internal static class FormatColumns
{
    /// <summary>The name of the column that holds a field where the check names none; null where the format has no such column.</summary>
    internal static string? NameOf(EventFormat format, EventField field) => format switch
    {
        EventFormat.Icews => field switch
        {
            EventField.Actor => "Source Name",
            EventField.Conduct => "CAMEO Code",
            EventField.Counterpart => "Target Name",
            EventField.Date => "Event Date",
            EventField.Publisher => "Publisher",
            _ => null,
        },
        EventFormat.Gdelt1 or EventFormat.Gdelt2 => field switch
        {
            EventField.Actor => "Actor1Code",
            EventField.Conduct => "EventCode",
            EventField.Counterpart => "Actor2Code",
            EventField.Date => "SQLDATE",
            EventField.Published => "DATEADDED",
            EventField.Publisher => "SOURCEURL",
            EventField.Sources => "NumSources",
            _ => null,
        },
        EventFormat.Polecat => field switch
        {
            EventField.Actor => "Actor Name",
            EventField.Conduct => "Event Type",
            EventField.Counterpart => "Recipient Name",
            EventField.Date => "Event Date",
            EventField.Published => "Publication Date",
            EventField.Publisher => "Source",
            _ => null,
        },
        _ => WordOf(field),
    };

    /// <summary>How the code of an actor, conduct or counterpart is made, and the names of the columns of the wider ones.</summary>
    internal static (CodeForm Form, string? Wider, string? Widest) WiderOf(EventFormat format, EventField field) => (format, field) switch
    {
        (EventFormat.Icews, EventField.Actor) => (CodeForm.Columns, "Source Country", null),
        (EventFormat.Icews, EventField.Counterpart) => (CodeForm.Columns, "Target Country", null),
        (EventFormat.Icews, EventField.Conduct) => (CodeForm.Cameo, null, null),
        (EventFormat.Gdelt1 or EventFormat.Gdelt2, EventField.Actor) => (CodeForm.Columns, "Actor1CountryCode", null),
        (EventFormat.Gdelt1 or EventFormat.Gdelt2, EventField.Counterpart) => (CodeForm.Columns, "Actor2CountryCode", null),
        (EventFormat.Gdelt1 or EventFormat.Gdelt2, EventField.Conduct) => (CodeForm.Columns, "EventBaseCode", "EventRootCode"),
        (EventFormat.Polecat, EventField.Actor) => (CodeForm.Columns, "Actor Country", null),
        (EventFormat.Polecat, EventField.Counterpart) => (CodeForm.Columns, "Recipient Country", null),
        (EventFormat.Polecat, EventField.Conduct) => (CodeForm.Plover, "Event Mode", null),
        _ => (CodeForm.Alone, null, null),
    };

    /// <summary>How a format is written in the language.</summary>
    internal static string WordOf(EventFormat format) => format switch
    {
        EventFormat.Icews => "icews",
        EventFormat.Gdelt1 => "gdelt1",
        EventFormat.Gdelt2 => "gdelt2",
        EventFormat.Polecat => "polecat",
        EventFormat.Csv => "csv",
        EventFormat.Tsv => "tsv",
        EventFormat.Parquet => "parquet",
        _ => throw new InvalidOperationException($"unexpected format {format}"),
    };

    /// <summary>How a field is written in the language, which is also the name of its column where nothing else names it.</summary>
    internal static string WordOf(EventField field) => field switch
    {
        EventField.Actor => "actor",
        EventField.Conduct => "conduct",
        EventField.Counterpart => "counterpart",
        EventField.Date => "date",
        EventField.End => "end",
        EventField.Value => "value",
        EventField.Unit => "unit",
        EventField.Published => "published",
        EventField.Publisher => "publisher",
        EventField.Sources => "sources",
        EventField.Grade => "grade",
        _ => throw new InvalidOperationException($"unexpected field {field}"),
    };
}
