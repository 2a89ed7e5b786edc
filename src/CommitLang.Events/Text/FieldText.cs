using System.Text;

namespace CommitLang.Events.Text;

/// <summary>What a field says, without what stands around it.</summary>
internal static class FieldText
{
    private const int LongestShown = 40;

    /// <summary>Whether a text stands for nothing: it is empty, or <c>NA</c>.</summary>
    internal static bool IsMissing(ReadOnlySpan<byte> text) => text.IsEmpty || text.SequenceEqual("NA"u8);

    /// <summary>
    /// The field without blanks around it and without quotation marks around all of it, in which two stand for one. Empty where it is missing.
    /// </summary>
    /// <param name="field">As it stands in the row.</param>
    /// <param name="scratch">Where a text is put that is not a piece of the row.</param>
    internal static ReadOnlySpan<byte> Clean(ReadOnlySpan<byte> field, Scratch scratch)
    {
        field = CleanName(field, scratch);
        return IsMissing(field) ? default : field;
    }

    /// <summary>As <see cref="Clean"/> for the name of a column, which <c>NA</c> may be.</summary>
    internal static ReadOnlySpan<byte> CleanName(ReadOnlySpan<byte> field, Scratch scratch)
    {
        field = Trim(field);
        return field.Length >= 2 && field[0] == '"' && field[^1] == '"' ? Trim(Unquote(field[1..^1], scratch)) : field;
    }

    /// <summary>Without blanks and other control characters of ASCII at its ends.</summary>
    internal static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> text)
    {
        int start = 0, end = text.Length;
        while (start < end && text[start] <= ' ')
        {
            start++;
        }

        while (end > start && text[end - 1] <= ' ')
        {
            end--;
        }

        return text[start..end];
    }

    /// <summary>The text for people: as UTF-8 as far as it is, on one line, shortened.</summary>
    internal static string Show(ReadOnlySpan<byte> text)
    {
        bool isCut = text.Length > 4 * LongestShown;
        var shown = new StringBuilder();
        foreach (var rune in Encoding.UTF8.GetString(isCut ? text[..(4 * LongestShown)] : text).EnumerateRunes())
        {
            if (shown.Length >= LongestShown)
            {
                isCut = true;
                break;
            }

            shown.Append(Rune.IsControl(rune) ? Rune.ReplacementChar : rune);
        }

        return isCut ? shown.Append('…').ToString() : shown.ToString();
    }

    private static ReadOnlySpan<byte> Unquote(ReadOnlySpan<byte> text, Scratch scratch)
    {
        if (!text.Contains((byte)'"'))
        {
            return text;
        }

        var plain = scratch.Take(text.Length);
        int length = 0;
        for (int i = 0; i < text.Length; i++)
        {
            plain[length++] = text[i];
            if (text[i] == '"' && i + 1 < text.Length && text[i + 1] == '"')
            {
                i++;
            }
        }

        return plain[..length];
    }
}
