using CommitLang.Syntax;

namespace CommitLang;

/// <summary>
/// Where a reader finds something, as tools print it: in a text of the check, or in a table of events, which is not loaded as a text. Both numbers count from 1,
/// columns in UTF-16 code units.
/// </summary>
/// <param name="Path">The file.</param>
/// <param name="Line">The line; of the text, where the file is compressed.</param>
/// <param name="Column">The column; 1 for a row of a table.</param>
public sealed record FilePlace(string Path, int Line, int Column)
{
    internal static FilePlace Of(Location location)
    {
        var start = location.LineSpan.Start;
        return new(location.Path, start.Line + 1, start.Column + 1);
    }

    /// <summary><c>path:line:column</c>.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Path}:{Line}:{Column}");
}
