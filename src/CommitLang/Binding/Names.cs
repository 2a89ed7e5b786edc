using System.Text;

namespace CommitLang.Binding;

/// <summary>What is a name.</summary>
internal static class Names
{
    /// <summary>Names are compared in Unicode's composed form.</summary>
    internal static string Normalize(string text)
    {
        if (System.Text.Ascii.IsValid(text))
        {
            return text;
        }

        try
        {
            return text.Normalize(NormalizationForm.FormC);
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair has no composed form.
            return text;
        }
    }

    /// <summary>Letters, digits and <c>_</c>, joined by single hyphens, with a letter in front; as the lexer reads a name.</summary>
    internal static bool IsName(string text)
    {
        bool mayJoin = false;
        int position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            bool isLetter = Rune.IsLetter(rune)
                || Rune.GetUnicodeCategory(rune) is System.Globalization.UnicodeCategory.NonSpacingMark
                    or System.Globalization.UnicodeCategory.SpacingCombiningMark;
            bool isInside = isLetter || Rune.IsDigit(rune) || rune.Value == '_';
            if (position == 0 ? !Rune.IsLetter(rune) : !isInside && !(rune.Value == '-' && mayJoin))
            {
                return false;
            }

            mayJoin = isInside;
            position++;
        }

        return mayJoin;
    }
}
