using System.Text;
using CommitLang.Syntax;
using CommitLang.Syntax.Green;

namespace CommitLang;

/// <summary>Pieces of a text as they are quoted in answers: as written, on one line, with single blanks and without comments.</summary>
internal static class SyntaxWords
{
    internal static string Of(SyntaxNode node)
    {
        var result = new StringBuilder();
        var isParted = false;
        Add(node.Green, result, ref isParted);
        return result.ToString();
    }

    /// <summary>Asks green nodes, so that none of a large file is made to be quoted only.</summary>
    /// <param name="node">What is quoted.</param>
    /// <param name="result">What stands before it.</param>
    /// <param name="isParted">Whether something stood between what was added last and what comes next.</param>
    private static void Add(GreenNode node, StringBuilder result, ref bool isParted)
    {
        if (node is GreenToken token)
        {
            if (token.Text.Length > 0)
            {
                if (result.Length > 0 && (isParted || token.Leading.Length > 0))
                {
                    result.Append(' ');
                }

                result.Append(token.Text);
                isParted = token.Trailing.Length > 0;
            }

            return;
        }

        for (var slot = 0; slot < node.SlotCount; slot++)
        {
            if (node.GetSlot(slot) is { } child)
            {
                Add(child, result, ref isParted);
            }
        }
    }
}
