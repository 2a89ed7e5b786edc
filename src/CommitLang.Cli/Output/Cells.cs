using System.Globalization;
using System.Text;

namespace CommitLang.Cli.Output;

/// <summary>
/// What text looks like in a terminal: how many columns it takes, and what stands for characters that would not be seen, or would
/// do something to the terminal. The tables are our own, so that the same text gives the same output on every machine.
/// </summary>
internal static class Cells
{
    private static readonly (int First, int Last)[] Wide =
    [
        (0x1100, 0x115F), (0x2E80, 0x303E), (0x3041, 0x33FF), (0x3400, 0x4DBF), (0x4E00, 0x9FFF), (0xA000, 0xA4CF), (0xA960, 0xA97F),
        (0xAC00, 0xD7A3), (0xF900, 0xFAFF), (0xFE30, 0xFE6F), (0xFF00, 0xFF60), (0xFFE0, 0xFFE6), (0x1F300, 0x1F64F),
        (0x1F680, 0x1F6FF), (0x1F900, 0x1F9FF), (0x20000, 0x3FFFD),
    ];

    /// <summary>The columns that text takes, as <see cref="Visible(ReadOnlySpan{char})"/> shows it.</summary>
    internal static int WidthOf(ReadOnlySpan<char> text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    internal static int WidthOf(Rune rune)
    {
        if (rune.Value is >= ' ' and < 0x7F)
        {
            return 1;
        }

        if (IsHidden(rune))
        {
            return Escape(rune).Length;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark)
        {
            return 0;
        }

        foreach (var (first, last) in Wide)
        {
            if (rune.Value >= first && rune.Value <= last)
            {
                return 2;
            }
        }

        return 1;
    }

    /// <summary>The text on one line, with every character that is not to be seen spelled out.</summary>
    internal static string Visible(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                return Visible(text.AsSpan());
            }
        }

        return text;
    }

    /// <inheritdoc cref="Visible(string)"/>
    internal static string Visible(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsHidden(rune))
            {
                result.Append(Escape(rune));
            }
            else
            {
                result.Append(rune);
            }
        }

        return result.ToString();
    }

    /// <summary>Control and format characters, and what breaks lines.</summary>
    private static bool IsHidden(Rune rune) =>
        rune.Value is < ' ' or 0x7F
        || (rune.Value > 0x7F && Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator);

    private static string Escape(Rune rune) => $"\\u{{{rune.Value:X}}}";
}
