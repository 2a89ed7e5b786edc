using System.Text;
using CommitLang.Syntax;

namespace CommitLang.Binding;

/// <summary>Words as they were written, on one line.</summary>
internal static class WordsText
{
    /// <summary>The tokens of a node; wherever blanks, line breaks or comments part two of them the separator stands once.</summary>
    internal static string Of(SyntaxNode node, string separator)
    {
        var text = new StringBuilder();
        Append(text, node, separator, static _ => false);
        return text.ToString();
    }

    /// <summary>
    /// The tokens of a node as a part of a name, with hyphens for blanks. Several counterparts are joined like several actors, by a plus: a
    /// comma cannot stand in a name.
    /// </summary>
    internal static void AppendName(StringBuilder text, SyntaxNode node)
    {
        int depth = 0;
        Append(text, node, "-", token =>
        {
            depth += token.Kind switch
            {
                SyntaxKind.OpenParenToken => 1,
                SyntaxKind.CloseParenToken => -1,
                _ => 0,
            };
            return depth == 0 && token.IsKind(SyntaxKind.CommaToken);
        });
    }

    private static void Append(StringBuilder text, SyntaxNode node, string separator, Func<SyntaxToken, bool> isJoint)
    {
        int end = -1;
        foreach (var token in node.DescendantTokens())
        {
            if (token.Text.Length == 0)
            {
                continue;
            }

            if (isJoint(token))
            {
                text.Append('+');
                end = -1;
                continue;
            }

            if (end >= 0 && token.Span.Start > end)
            {
                text.Append(separator);
            }

            text.Append(token.IsKind(SyntaxKind.NameToken) ? token.ValueText : token.Text);
            end = token.Span.End;
        }
    }
}
