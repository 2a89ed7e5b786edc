using System.Text;

namespace CommitLang.Cli.Output.Markdown;

/// <summary>
/// Text of a file inside of Markdown as GitHub shows it: it looks as it is, and can be neither markup nor HTML, end a cell of a table, link to anything or call
/// anybody.
/// </summary>
internal static class MarkdownText
{
    /// <summary>Characters of one text; what is longer is cut.</summary>
    private const int Limit = 300;

    /// <summary>As code, on one line.</summary>
    internal static string Code(string text) => text.Length == 0 ? "" : $"<code>{Escape(text)}</code>";

    /// <summary>As running text, on one line.</summary>
    internal static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        var shown = text.Length > Limit ? text[..Limit] + "…" : text;
        foreach (var rune in Cells.Visible(string.Concat(shown.EnumerateRunes())).EnumerateRunes())
        {
            switch (rune.Value)
            {
                // A comment parts the sign from the name behind it, for which GitHub looks only after it has decoded the entities.
                case '@':
                    result.Append("@<!-- -->");
                    break;
                case '#':
                    result.Append("#<!-- -->");
                    break;
                case '&' or '<' or '>' or '|' or '`' or '*' or '_' or '~' or '\\' or '[' or ']' or '$':
                    result.Append($"&#{rune.Value};");
                    break;

                // Else www.example.org and https://example.org become links.
                case '.' when result.Length > 0 && result[^1] is 'w' or 'W':
                    result.Append("&#46;");
                    break;
                case '/' when result.Length > 0 && result[^1] == ':':
                    result.Append("&#47;");
                    break;
                default:
                    result.Append(rune);
                    break;
            }
        }

        return result.ToString();
    }
}
