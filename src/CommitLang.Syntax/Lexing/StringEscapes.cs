using System.Globalization;
using System.Text;

namespace CommitLang.Syntax.Lexing;

/// <summary>What backslashes in strings stand for.</summary>
internal static class StringEscapes
{
    /// <summary>The length of <c>\u{…}</c> with one to six digits of a character that exists; zero if it is not that.</summary>
    public static int UnicodeEscapeLength(ReadOnlySpan<char> text)
    {
        if (!text.StartsWith("\\u{"))
        {
            return 0;
        }

        var end = text[..Math.Min(text.Length, 10)].IndexOf('}');
        return end > 3
            && int.TryParse(text[3..end], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value)
            && Rune.IsValid(value)
                ? end + 1
                : 0;
    }

    /// <summary>What stands between quotes; an escape that is none stays as it is written.</summary>
    public static string Unescape(ReadOnlySpan<char> text)
    {
        var result = new StringBuilder(text.Length);
        while (text.Length > 0)
        {
            var found = text.IndexOf('\\');
            if (found < 0 || found + 1 == text.Length)
            {
                break;
            }

            result.Append(text[..found]);
            text = text[found..];
            var (value, width) = text[1] switch
            {
                'n' => ("\n", 2),
                't' => ("\t", 2),
                '"' => ("\"", 2),
                '\\' => ("\\", 2),
                'u' when UnicodeEscapeLength(text) is var length and > 0 =>
                    (new Rune(int.Parse(text[3..(length - 1)], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)).ToString(), length),
                _ => ("\\", 1),
            };
            result.Append(value);
            text = text[width..];
        }

        return result.Append(text).ToString();
    }
}
