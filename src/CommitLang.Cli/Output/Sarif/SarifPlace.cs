using CommitLang.Syntax;

namespace CommitLang.Cli.Output.Sarif;

/// <summary>A place of a result: a stretch of a text, or a row of a table of events, of which only the beginning is known.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="Text">The stretch; null for a row of a table.</param>
internal sealed record SarifPlace(FilePlace Start, Location? Text)
{
    /// <summary>A statement, or the row of a table that the statement names.</summary>
    internal static SarifPlace Of(FilePlace place, Location statement)
    {
        var inText = Of(statement);
        return inText.Start == place ? inText : new(place, null);
    }

    internal static SarifPlace Of(Location location)
    {
        var start = location.LineSpan.Start;
        return new(new(location.Path, start.Line + 1, start.Column + 1), location);
    }
}
