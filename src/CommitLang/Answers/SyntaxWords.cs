using System.Text;
using CommitLang.Syntax;

namespace CommitLang;

/// <summary>Pieces of a text as they are quoted in answers: as written, on one line, with single blanks and without comments.</summary>
internal static class SyntaxWords
{
    internal static string Of(SyntaxNode node)
    {
        var result = new StringBuilder();
        var isParted = false;
        foreach (var token in node.DescendantTokens())
        {
            if (token.Text.Length == 0)
            {
                continue;
            }

            if (result.Length > 0 && (isParted || token.LeadingTrivia.Count > 0))
            {
                result.Append(' ');
            }

            result.Append(token.Text);
            isParted = token.TrailingTrivia.Count > 0;
        }

        return result.ToString();
    }
}
