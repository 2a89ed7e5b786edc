using System.Text;

namespace CommitLang.Syntax.Tests;

/// <summary>A tree as lines of text, with every piece of trivia.</summary>
internal static class TreeText
{
    public static string Of(SyntaxNode node)
    {
        var text = new StringBuilder();
        Write(node, 0, text);
        return text.ToString();
    }

    private static void Write(SyntaxNode node, int depth, StringBuilder text)
    {
        text.Append(' ', depth).Append(node.Kind).Append('\n');
        foreach (var child in node.ChildNodesAndTokens())
        {
            if (child.Node is { } below)
            {
                Write(below, depth + 1, text);
                continue;
            }

            var token = child.Token;
            text.Append(' ', depth + 1).Append(token.Kind).Append(token.IsMissing ? " missing " : " ").Append(token.Text);
            foreach (var trivia in token.LeadingTrivia.Concat(token.TrailingTrivia))
            {
                text.Append(" | ").Append(trivia.Kind).Append(' ').Append(trivia.Text);
            }

            text.Append('\n');
        }
    }
}
