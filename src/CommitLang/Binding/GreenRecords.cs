using CommitLang.Syntax;
using CommitLang.Syntax.Green;

namespace CommitLang.Binding;

/// <summary>
/// Looks into records without making red nodes: a file may hold a hundred thousand of them, and a red node for each of their pieces costs
/// more, in memory and in collecting it, than all that is done with them.
/// </summary>
internal static class GreenRecords
{
    /// <summary>Whether a statement has a clause of a kind.</summary>
    internal static bool HasClause(StatementSyntax statement, SyntaxKind kind)
    {
        var green = statement.Green;
        for (int slot = 0; slot < green.SlotCount; slot++)
        {
            if (green.GetSlot(slot) is not { IsToken: false } child)
            {
                continue;
            }

            if (child.Kind == kind)
            {
                return true;
            }

            for (int i = 0; child is GreenList && i < child.SlotCount; i++)
            {
                if (child.GetSlot(i)?.Kind == kind)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>How many nodes are in a slot that holds a list with separators.</summary>
    internal static int Count(GreenNode? slot) => slot switch
    {
        null => 0,
        GreenList => (slot.SlotCount + 1) / 2,
        _ => 1,
    };

    /// <summary>A node in a slot that holds a list with separators.</summary>
    internal static GreenNode? Element(GreenNode? slot, int index) => slot is GreenList ? slot.GetSlot(2 * index) : slot;

    /// <summary>The list with separators of a node: the slot behind its words and brackets.</summary>
    internal static GreenNode? List(GreenNode node)
    {
        for (int slot = 0; slot < node.SlotCount; slot++)
        {
            if (node.GetSlot(slot) is { IsToken: false } child)
            {
                return child;
            }
        }

        return null;
    }

    /// <summary>The name that a node of kind <see cref="SyntaxKind.Name"/> stands for; null for any other node.</summary>
    internal static string? NameOf(GreenNode? node) =>
        node is { Kind: SyntaxKind.Name } && node.GetSlot(0) is GreenToken token ? TokenValues.Of(token) : null;
}
