using System.Globalization;
using System.Text;

namespace CommitLang.Syntax.Lexing;

/// <summary>What a character can be part of.</summary>
[Flags]
internal enum CharacterClass : byte
{
    None = 0,
    Letter = 1,
    Digit = 2,

    /// <summary>May stand in a name behind its first letter, hyphens apart.</summary>
    NamePart = 4,
    Blank = 8,
    LineBreak = 16,

    /// <summary>May stand in a reference behind its first slash.</summary>
    ReferencePart = 32,
}

/// <summary>The classes of characters: a table for ASCII, Unicode's categories for the rest.</summary>
internal static class Characters
{
    private static readonly CharacterClass[] Ascii = MakeTable();

    public static CharacterClass ClassOf(char character) =>
        character < 128 ? Ascii[character] : CharacterClass.None;

    public static bool Is(char character, CharacterClass any) =>
        character < 128 && (Ascii[character] & any) != 0;

    /// <summary>The number of code units of the name character at a position; zero if there is none.</summary>
    public static int NamePartWidth(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length)
        {
            return 0;
        }

        var first = text[position];
        if (first < 128)
        {
            return (Ascii[first] & CharacterClass.NamePart) != 0 ? 1 : 0;
        }

        return Rune.DecodeFromUtf16(text[position..], out var rune, out var width) == System.Buffers.OperationStatus.Done
            && CharacterCategory(rune) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter or UnicodeCategory.TitlecaseLetter
                or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter or UnicodeCategory.LetterNumber
                or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.DecimalDigitNumber
                ? width
                : 0;
    }

    /// <summary>The number of code units of the letter at a position; zero if there is none.</summary>
    public static int LetterWidth(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length)
        {
            return 0;
        }

        var first = text[position];
        if (first < 128)
        {
            return (Ascii[first] & CharacterClass.Letter) != 0 ? 1 : 0;
        }

        return Rune.DecodeFromUtf16(text[position..], out var rune, out var width) == System.Buffers.OperationStatus.Done && Rune.IsLetter(rune)
            ? width
            : 0;
    }

    /// <summary>A blank that is not ASCII, such as the no-break space that comes along with pasted text.</summary>
    public static bool IsWideBlank(char character) =>
        character >= 128 && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.SpaceSeparator;

    /// <summary>
    /// The number of code units of an invisible format character: it can make a text look like another one. Bidirectional
    /// controls, joiners, zero-width spaces, tags and fillers; zero if there is none.
    /// </summary>
    public static int InvisibleWidth(ReadOnlySpan<char> text, int position)
    {
        if (position >= text.Length || text[position] < 128)
        {
            return 0;
        }

        return Rune.DecodeFromUtf16(text[position..], out var rune, out var width) == System.Buffers.OperationStatus.Done && IsInvisible(rune)
            ? width
            : 0;
    }

    /// <summary>Unicode's category of a character.</summary>
    public static UnicodeCategory CharacterCategory(Rune rune) => Rune.GetUnicodeCategory(rune);

    // U+034F joins graphemes without a shape; the Hangul fillers and U+2800 are letters and a symbol that show nothing.
    private static bool IsInvisible(Rune rune) =>
        CharacterCategory(rune) == UnicodeCategory.Format || rune.Value is 0x034F or 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800
            or >= 0xFE00 and <= 0xFE0F or >= 0xE0100 and <= 0xE01EF;

    private static CharacterClass[] MakeTable()
    {
        var table = new CharacterClass[128];
        for (var c = 0; c < 128; c++)
        {
            var character = (char)c;
            if (char.IsAsciiLetter(character))
            {
                table[c] = CharacterClass.Letter | CharacterClass.NamePart | CharacterClass.ReferencePart;
            }
            else if (char.IsAsciiDigit(character))
            {
                table[c] = CharacterClass.Digit | CharacterClass.NamePart | CharacterClass.ReferencePart;
            }
        }

        table['_'] = CharacterClass.NamePart | CharacterClass.ReferencePart;
        foreach (var character in "+-<>=!%./~?")
        {
            table[character] = CharacterClass.ReferencePart;
        }

        table[' '] = table['\t'] = table['\v'] = table['\f'] = CharacterClass.Blank;
        table['\n'] = table['\r'] = CharacterClass.LineBreak;
        return table;
    }
}
