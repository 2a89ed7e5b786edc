using CommitLang.Syntax.Green;
using CommitLang.Syntax.Lexing;

namespace CommitLang.Syntax;

/// <summary>What the texts of tokens stand for.</summary>
internal static class TokenValues
{
    public static string Of(GreenToken token) => token.Kind switch
    {
        SyntaxKind.NameToken or SyntaxKind.ReferenceToken => Normalization.Compose(token.Text.Contains('`') ? token.Text.Replace("`", "") : token.Text),
        SyntaxKind.VariableToken => Normalization.Compose(token.Text.Length > 0 ? token.Text[1..] : ""),
        SyntaxKind.StringToken => OfString(token.Text),
        _ => token.Text,
    };

    private static string OfString(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty)
        {
            return "";
        }

        var quotes = text.StartsWith("\"\"\"") ? 3 : 1;
        var isClosed = text.Length >= 2 * quotes && (text[0] != '"' || text.EndsWith(text[..quotes]));
        return StringEscapes.Unescape(isClosed ? text[quotes..^quotes] : text[quotes..]);
    }
}
