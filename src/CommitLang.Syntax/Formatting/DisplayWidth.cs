using System.Globalization;
using System.Text;

namespace CommitLang.Syntax.Formatting;

/// <summary>How many columns a text takes on a screen with letters of one width.</summary>
internal static class DisplayWidth
{
    /// <summary>The width of the last line of a text: marks that combine take none, Chinese, Japanese and Korean letters two.</summary>
    public static int Of(string text)
    {
        var lineStart = text.LastIndexOfAny(['\n', '\r']) + 1;
        var width = 0;
        foreach (var rune in text.AsSpan(lineStart).EnumerateRunes())
        {
            width += Of(rune);
        }

        return width;
    }

    private static int Of(Rune rune)
    {
        if (rune.IsAscii)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return IsWide(rune.Value) ? 2 : 1;
    }

    // The blocks that Unicode's East Asian Width (UAX #11) gives as wide or fullwidth, as far as texts hold them.
    private static bool IsWide(int value) =>
        value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xA960 and <= 0xA97F)
            or (>= 0xAC00 and <= 0xD7A3) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF01 and <= 0xFF60)
            or (>= 0xFFE0 and <= 0xFFE6) or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD);
}
