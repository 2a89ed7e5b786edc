using System.Globalization;
using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>Shows diagnostics with the line that they are about, underlined, and the mend.</summary>
internal static class DiagnosticPrinter
{
    private const int TabWidth = 4;

    /// <summary>The columns of source that are shown where the output is no terminal.</summary>
    private const int PlainWidth = 120;

    private const int ByteOrderMark = 0xFEFF;

    /// <summary>What stands for the rest of a line that is cut.</summary>
    private const char Cut = '…';

    internal static void Print(Screen screen, Diagnostic diagnostic)
    {
        var tone = ToneOf(diagnostic.Severity);
        screen.Line(
        [
            new(Head(diagnostic), tone),
            new(": " + Cells.Visible(diagnostic.Message), Tone.Strong),
        ]);
        var place = diagnostic.Location.LineSpan.Start;
        var number = (place.Line + 1).ToString(CultureInfo.InvariantCulture);
        var margin = new string(' ', number.Length);
        screen.Raw([new(margin + "--> ", Tone.Place), Cells.Visible($"{diagnostic.Location.Path}:{place}")]);
        var (line, underline) = Excerpt(diagnostic.Location, (screen.Width ?? PlainWidth) - number.Length - 3);
        screen.Raw([new(margin + " |", Tone.Place)]);
        screen.Raw([new(number + " |", Tone.Place), line.Length == 0 ? "" : " " + line]);
        screen.Raw([new(margin + " | ", Tone.Place), new(underline, tone)]);
        if (diagnostic.Fix is { } fix)
        {
            screen.Line([new(margin + " = ", Tone.Place), new("help", Tone.Help), ": " + Help(fix)], hang: margin.Length + 3);
        }

        screen.Line();
    }

    /// <summary>On one line, without the source.</summary>
    internal static void PrintLine(Screen screen, Diagnostic diagnostic) => screen.Line(
    [
        new(Head(diagnostic), ToneOf(diagnostic.Severity)),
        " ",
        new(Cells.Visible(diagnostic.Location.ToString()), Tone.Place),
        Cells.Visible($": {diagnostic.Message}"),
    ]);

    private static string Head(Diagnostic diagnostic) => $"{NameOf(diagnostic.Severity)}[{diagnostic.Id}]";

    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => "note",
        DiagnosticSeverity.Warning => "warning",
        DiagnosticSeverity.Error => "error",
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };

    private static Tone ToneOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Information => Tone.Information,
        DiagnosticSeverity.Warning => Tone.Warning,
        DiagnosticSeverity.Error => Tone.Error,
        _ => throw new InvalidOperationException($"unexpected severity {severity}"),
    };

    private static string Help(DiagnosticFix fix)
    {
        var text = fix.Change.NewText.Trim();
        return Cells.Visible(text.Length == 0 || text.Contains('\n', StringComparison.Ordinal) || fix.Title.Contains(text, StringComparison.Ordinal)
            ? fix.Title
            : $"{fix.Title}: {text}");
    }

    /// <summary>
    /// The first line of a place and what underlines it, no wider than asked for. Looks only at the text around the place: a line
    /// may be fifty megabytes long.
    /// </summary>
    private static (string Line, string Underline) Excerpt(Location location, int width)
    {
        var text = location.Text.AsSpan();
        var bounds = location.Text.GetLineSpan(location.LineSpan.Start.Line);
        var end = bounds.End;
        while (end > bounds.Start && text[end - 1] is '\r' or '\n')
        {
            end--;
        }

        var start = Math.Min(location.Span.Start, end);
        var stop = Math.Clamp(location.Span.End, start, end);
        var first = LeftEdge(text, bounds.Start, start, width / 2);
        var result = new StringBuilder();
        if (first > bounds.Start)
        {
            result.Append(Cut);
        }

        var column = result.Length;
        int from = -1, to = -1;
        for (var i = first; i < end;)
        {
            from = i >= start && from < 0 ? column : from;
            to = i >= stop && to < 0 ? column : to;
            Rune.DecodeFromUtf16(text[i..end], out var rune, out var length);
            if (i == 0 && rune.Value == ByteOrderMark)
            {
                i += length;
                continue;
            }

            var shown = rune.Value == '\t' ? new string(' ', TabWidth - (column % TabWidth)) : Cells.Visible(text.Slice(i, length));
            var cells = rune.Value == '\t' ? shown.Length : Cells.WidthOf(rune);
            if (column + cells >= width && i + length < end)
            {
                result.Append(Cut);
                column++;
                break;
            }

            result.Append(shown);
            column += cells;
            i += length;
        }

        from = from < 0 ? column : from;
        to = to < 0 ? column : to;
        return (result.ToString().TrimEnd(), new string(' ', from) + new string('^', Math.Max(to - from, 1)));
    }

    /// <summary>Where to begin so that the place is at most so many columns in: a little before it, if the line is long.</summary>
    private static int LeftEdge(ReadOnlySpan<char> text, int lineStart, int place, int width)
    {
        var columns = 0;
        for (var i = place; i > lineStart; i--)
        {
            columns += text[i - 1] == '\t' ? TabWidth : char.IsSurrogate(text[i - 1]) ? 1 : Cells.WidthOf(text.Slice(i - 1, 1));
            if (columns > width)
            {
                return char.IsLowSurrogate(text[i]) ? i + 1 : i;
            }
        }

        return lineStart;
    }
}
