using System.Globalization;

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

    /// <summary>Whether a record reaches over the line: its statement, or its row.</summary>
    internal bool Includes(RecordPlace record, string checkedFile)
    {
        if (!IsFileOf(record.Place.Path, checkedFile))
        {
            return false;
        }

        var span = record.Location.LineSpan;
        return record.Place.Path == record.Location.Path && record.Place.Line == span.Start.Line + 1
            ? span.Start.Line < Line && Line <= span.End.Line + 1
            : record.Place.Line == Line;
    }

    /// <summary>Whether it is the path of the file.</summary>
    internal bool IsFileOf(string path, string checkedFile)
    {
        return File is null
            ? path == checkedFile
            : path == File || path.EndsWith("/" + File, StringComparison.Ordinal) || File.EndsWith("/" + path, StringComparison.Ordinal);
    }
}
