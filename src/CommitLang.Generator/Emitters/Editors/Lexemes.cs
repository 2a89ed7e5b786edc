using System.Text.RegularExpressions;
using CommitLang.Generator.Model;

namespace CommitLang.Generator.Emitters.Editors;

/// <summary>
/// What the lexer takes for a token, as regular expressions of Oniguruma. None holds a group that captures, so that they can be put
/// together and counted.
/// </summary>
internal static class Lexemes
{
    private const string Part = @"[\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl}_]";

    private const string PlainName = $@"\p{{L}}{Part}*(?:-{Part}+)*";

    // Atomic: where what follows does not fit, no shorter name is meant.
    public const string Name = $"(?>`{PlainName}`|{PlainName})";

    private const string ReferenceStart = @"[\p{L}\p{Nd}_+\-<>=!%./~?`(]";

    private const string ReferenceText = @"[\p{L}\p{Mn}\p{Mc}\p{Nd}\p{Nl}_+\-<>=!%./~?]";

    private const string Digits = @"\d(?:_?\d)*";

    public const string Number = $@"(?:{Digits}(?:\.{Digits})?)";

    private const string FourDigits = @"\d[\dX]{3}(?![A-Za-z0-9_])";

    private const string DateParts = @"(?:-(?=[\dQX])[A-Za-z0-9]+)";

    private const string IntervalEnd = $@"(?:/\.\.|/(?=[\dQX])[A-Za-z0-9]+{DateParts}*~?)";

    private const string UnknownDigits = @"\d(?:X[\dX]{2}|\dX[\dX]|\d{2}X)(?![A-Za-z0-9_])";

    public const string Date =
        $@"(?:\.\.{IntervalEnd}|{FourDigits}(?:{DateParts}+~?{IntervalEnd}?|~{IntervalEnd}?|{IntervalEnd})|{UnknownDigits})";

    /// <summary>Digits alone, where a date is expected.</summary>
    public const string Year = $"(?:{Digits})";

    public const string Variable = $@"\?{PlainName}";

    /// <summary>Where the next statement starts.</summary>
    public const string NextStatement = @"(?=^[^\s#])";

    /// <summary>Behind a word that is whole, and no start of a reference.</summary>
    public const string EndOfWord = $"(?!{Part}|-{Part}|/{ReferenceStart})";

    /// <summary>Behind a verdict, which has its reason behind a slash.</summary>
    public const string EndOfVerdict = $"(?!{Part}|-{Part})";

    /// <summary>A name with a slash in it; parentheses hold commas and quotes together, to the second depth.</summary>
    public static string Reference(Grammar grammar)
    {
        var verdicts = Words(grammar.Category("verdict"));
        var inner = $@"(?:{ReferenceText}|,|""[^""\n]*""|`[^`\n]*`)";
        var deeper = $@"\((?:{inner}|\({inner}*\))*\)";
        return $@"(?:(?!(?:{verdicts})/){Name}(?:\+{Name})*/(?={ReferenceStart})(?:{ReferenceText}|`[^`\n]*`|{deeper})+)";
    }

    /// <summary>One of several words: longer ones first, so that none is taken for its beginning.</summary>
    public static string Words(IEnumerable<string> words) =>
        string.Join('|', words.OrderByDescending(w => w.Length).ThenBy(w => w, StringComparer.Ordinal).Select(Escape));

    // Of the marks of the language those that mean something in an expression; Regex.Escape also escapes `#` and blanks.
    public static string Escape(string text) => Regex.Escape(text).Replace("]", @"\]", StringComparison.Ordinal);

    public static bool IsWord(string literal) => char.IsLetter(literal[0]);
}
