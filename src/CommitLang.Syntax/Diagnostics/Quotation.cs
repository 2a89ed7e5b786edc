using System.Globalization;
using System.Text;

namespace CommitLang.Syntax.Diagnostics;

/// <summary>How messages show a piece of the source: short, on one line, and without characters that cannot be seen.</summary>
internal static class Quotation
{
    private const int Longest = 40;

    /// <summary>The text, cut if it is long; control and format characters are written as code points.</summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        var shown = new StringBuilder();
        var rest = text;
        while (rest.Length > 0 && shown.Length < Longest)
        {
            var valid = Rune.DecodeFromUtf16(rest, out var rune, out var width) == System.Buffers.OperationStatus.Done;
            if (!valid || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned)
            {
                shown.Append(CodePoint(rest, 0));
            }
            else
            {
                shown.Append(rest[..width]);
            }

            rest = rest[width..];
        }

        return rest.Length > 0 ? shown.Append('…').ToString() : shown.ToString();
    }

    /// <summary>The number of a character, such as <c>U+202E</c>.</summary>
    public static string CodePoint(ReadOnlySpan<char> text, int position)
    {
        var valid = Rune.DecodeFromUtf16(text[position..], out var rune, out _) == System.Buffers.OperationStatus.Done;
        return "U+" + (valid ? rune.Value : text[position]).ToString("X4", CultureInfo.InvariantCulture);
    }
}
