using System.Globalization;
using CommitLang.Syntax;

namespace CommitLang.Cli.Output;

/// <summary>Prints a tree as text: a node, token or piece of trivia on each line. Never recurses, so depth does not matter.</summary>
internal static class TreePrinter
{
    /// <summary>Deeper lines are not indented further but say how deep they are; else a deep tree would be mostly blanks.</summary>
    private const int IndentLimit = 40;

    internal static void Print(Screen screen, SyntaxTree tree)
    {
        var stack = new Stack<(SyntaxNode? Node, SyntaxToken Token, int Depth)>();
        stack.Push((tree.Root, default, 0));
        while (stack.TryPop(out var top))
        {
            if (top.Node is not { } node)
            {
                Print(screen, top.Token, top.Depth);
                continue;
            }

            Line(screen, top.Depth, $"{node.Kind}", node.Span, node.IsMissing ? " missing" : "");
            foreach (var child in node.ChildNodesAndTokens().Reverse())
            {
                stack.Push((child.Node, child.Token, top.Depth + 1));
            }
        }
    }

    private static void Print(Screen screen, SyntaxToken token, int depth)
    {
        Print(screen, token.LeadingTrivia, "before", depth + 1);
        var missing = token.IsMissing ? " missing" : "";
        Line(screen, depth, $"{token.Kind}{Quoted(token.Text)}", token.Span, missing);
        Print(screen, token.TrailingTrivia, "behind", depth + 1);
    }

    private static void Print(Screen screen, SyntaxTriviaList list, string side, int depth)
    {
        foreach (var trivia in list)
        {
            Line(screen, depth, $"{side} {trivia.Kind}{Quoted(trivia.Text)}", trivia.Span, "");
        }
    }

    private static string Quoted(string text) => text.Length == 0
        ? ""
        : $" \"{Cells.Visible(text.Replace("\r", "\\r", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\t", "\\t", StringComparison.Ordinal))}\"";

    private static void Line(Screen screen, int depth, string what, TextSpan span, string marks)
    {
        var margin = depth <= IndentLimit
            ? new string(' ', 2 * depth)
            : new string(' ', 2 * IndentLimit) + "(" + depth.ToString(CultureInfo.InvariantCulture) + ") ";
        screen.Raw([margin, what, new($" {span}", Tone.Quiet), new(marks, Tone.Error)]);
    }
}
