using System.Text;

namespace CommitLang.LanguageServer.Features;

/// <summary>Texts as Markdown.</summary>
internal static class Markdown
{
    /// <summary>A text that shows as it is written, on one line; what it has in backquotes is code.</summary>
    internal static string Text(string text)
    {
        var parts = text.Split('`');
        return parts.Length % 2 == 0
            ? Escaped(text)
            : string.Concat(parts.Select((part, index) => index % 2 == 0 ? Escaped(part) : part.Length == 0 ? "\\`\\`" : Code(part)));
    }

    /// <summary>Text of the language within a line, shown as it is written.</summary>
    internal static string Code(string text)
    {
        var line = text.ReplaceLineEndings(" ");
        var fence = new string('`', LongestRun(line) + 1);
        var pad = line.StartsWith('`') || line.EndsWith('`') ? " " : "";
        return $"{fence}{pad}{line}{pad}{fence}";
    }

    /// <summary>Statements, as a block.</summary>
    internal static string Block(string statements)
    {
        var fence = new string('`', Math.Max(3, LongestRun(statements) + 1));
        return $"{fence}commitlang\n{statements}\n{fence}";
    }

    private static string Escaped(string text)
    {
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (IsMark(text, i))
            {
                result.Append('\\');
            }

            result.Append(text[i] is '\n' or '\r' ? ' ' : text[i]);
        }

        return result.ToString();
    }

    /// <summary>Whether a character would be a mark where it stands. What would not be stays as it is: some editors show Markdown as it is written.</summary>
    private static bool IsMark(string text, int index)
    {
        var before = index > 0 ? text[index - 1] : ' ';
        var behind = index + 1 < text.Length ? text[index + 1] : ' ';
        return text[index] switch
        {
            '\\' or '`' or '*' or '~' => true,
            '_' => !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(behind),
            '<' or '&' => char.IsLetter(behind) || behind is '/' or '!' or '#' or '?',
            ']' => behind is '(' or '[' or ':',
            '>' or '#' or '+' or '-' => index == 0,
            _ => false,
        };
    }

    private static int LongestRun(string text)
    {
        int longest = 0, run = 0;
        foreach (var character in text)
        {
            run = character == '`' ? run + 1 : 0;
            longest = Math.Max(longest, run);
        }

        return longest;
    }
}
