using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Cli.Commands.Questions;

/// <summary>A record by its place.</summary>
/// <param name="File">The file, as it was given; null: the checked one.</param>
/// <param name="Line">The line, from one on.</param>
internal sealed record RecordLine(string? File, int Line)
{
    /// <summary>Reads <c>LINE</c> or <c>FILE:LINE</c>.</summary>
    internal static bool TryParse(string text, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out RecordLine? line)
    {
        var colon = text.LastIndexOf(':');
        line = int.TryParse(text.AsSpan(colon + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? new(colon < 0 ? null : text[..colon], number)
            : null;
        return line is not null;
    }

    /// <summary>Whether a place reaches over the line.</summary>
    internal bool Includes(Location place, string checkedFile) =>
        IsFileOf(place, checkedFile) && place.LineSpan.Start.Line < Line && Line <= place.LineSpan.End.Line + 1;

    /// <summary>Whether a place is in the file.</summary>
    internal bool IsFileOf(Location place, string checkedFile)
    {
        var path = place.Path;
        return File is null
            ? path == checkedFile
            : path == File || path.EndsWith("/" + File, StringComparison.Ordinal) || File.EndsWith("/" + path, StringComparison.Ordinal);
    }
}
