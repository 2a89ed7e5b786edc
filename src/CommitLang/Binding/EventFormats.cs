using CommitLang.Events;

namespace CommitLang.Binding;

/// <summary>The formats of tables by their names in the text, and by what the names of files end in.</summary>
internal static class EventFormats
{
    private static readonly (string Name, EventFormat Format)[] All =
    [
        ("icews", EventFormat.Icews), ("gdelt1", EventFormat.Gdelt1), ("gdelt2", EventFormat.Gdelt2), ("polecat", EventFormat.Polecat),
        ("csv", EventFormat.Csv), ("tsv", EventFormat.Tsv), ("parquet", EventFormat.Parquet),
    ];

    private static readonly (string Ending, EventFormat Format)[] Endings =
        [(".csv", EventFormat.Csv), (".tsv", EventFormat.Tsv), (".tab", EventFormat.Tsv), (".parquet", EventFormat.Parquet)];

    private static readonly string[] Compressed = [".gz", ".zst"];

    internal static IEnumerable<string> Names => All.Select(format => format.Name);

    /// <summary>Those whose columns are whatever a table has, so that they can hold measurements.</summary>
    internal static IEnumerable<string> NamesOfOpen => All.Where(format => IsOpen(format.Format)).Select(format => format.Name);

    internal static bool IsOpen(EventFormat format) => format is EventFormat.Csv or EventFormat.Tsv or EventFormat.Parquet;

    internal static string NameOf(EventFormat format) => Array.Find(All, known => known.Format == format).Name;

    internal static EventFormat? Find(string name)
    {
        foreach (var known in All)
        {
            if (known.Name == name)
            {
                return known.Format;
            }
        }

        return null;
    }

    /// <summary>What the name of a file says, whether it is compressed or not; null where it says nothing.</summary>
    internal static EventFormat? OfFile(string path)
    {
        foreach (string ending in Compressed)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                path = path[..^ending.Length];
                break;
            }
        }

        foreach (var (ending, format) in Endings)
        {
            if (path.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                return format;
            }
        }

        return null;
    }
}
