using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>
/// Makes a tree from another: override the method of a node to put another in its place. What is not touched is shared.
/// </summary>
public abstract class SyntaxRewriter : SyntaxVisitor<SyntaxNode>
{
    /// <summary>The node with its children rewritten; the node itself if none changed.</summary>
    public override SyntaxNode DefaultVisit(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        var green = RewriteChildren(node);
        return ReferenceEquals(green, node.Green) ? node : green.CreateRed(null, 0);
    }

    /// <summary>What stands in place of a token.</summary>
    public virtual SyntaxToken VisitToken(SyntaxToken token) => token;

    private GreenNode RewriteChildren(SyntaxNode node)
    {
        GreenNode?[]? slots = null;
        for (var i = 0; i < node.Green.SlotCount; i++)
        {
            var old = node.Green.GetSlot(i);
            var made = old switch
            {
                null => null,
                GreenToken token => VisitToken(new(token, node, node.GetChildPosition(i))).Green,
                _ => RewriteChild(node, i, old),
            };
            if (!ReferenceEquals(made, old))
            {
                slots ??= CopySlots(node.Green);
                slots[i] = made;
            }
        }

        return slots is null ? node.Green : node.Green.WithSlots(slots);
    }

    private GreenNode RewriteChild(SyntaxNode node, int slot, GreenNode old) => node.GetChild(slot) switch
    {
        SyntaxListNode list => RewriteChildren(list),
        { } child => Visit(child).Green,
        null => old,
    };

    private static GreenNode?[] CopySlots(GreenNode green)
    {
        var slots = new GreenNode?[green.SlotCount];
        for (var i = 0; i < slots.Length; i++)
        {
            slots[i] = green.GetSlot(i);
        }

        return slots;
    }
}
