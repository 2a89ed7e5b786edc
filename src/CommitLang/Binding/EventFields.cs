using CommitLang.Events;

namespace CommitLang.Binding;

/// <summary>The fields of tables by their names in the text.</summary>
internal static class EventFields
{
    private static readonly (string Name, EventField Field)[] All =
    [
        ("actor", EventField.Actor), ("conduct", EventField.Conduct), ("counterpart", EventField.Counterpart), ("date", EventField.Date),
        ("end", EventField.End), ("value", EventField.Value), ("unit", EventField.Unit), ("published", EventField.Published),
        ("publisher", EventField.Publisher), ("sources", EventField.Sources), ("grade", EventField.Grade),
    ];

    internal static IEnumerable<string> NamesOf(bool measurements) =>
        All.Where(field => WhyNot(field.Field, measurements) is null).Select(field => field.Name);

    internal static EventField? Find(string name)
    {
        foreach (var known in All)
        {
            if (known.Name == name)
            {
                return known.Field;
            }
        }

        return null;
    }

    /// <summary>Why tables of measurements, or of deeds, do not have a field; null where they do.</summary>
    internal static string? WhyNot(EventField field, bool measurements) => field switch
    {
        EventField.Conduct when measurements => "`measure` says what its rows are about",
        EventField.Sources when measurements => "only deeds are reported by several",
        EventField.Value or EventField.Unit when !measurements => "figures are those of a measure, which `measure NAME` says",
        _ => null,
    };
}
