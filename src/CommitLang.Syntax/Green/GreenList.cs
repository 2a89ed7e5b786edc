namespace CommitLang.Syntax.Green;

/// <summary>Many children in a row; a list of one is that child itself, an empty one is null, short ones have classes of their own.</summary>
internal sealed class GreenList : GreenNode
{
    private readonly GreenNode[] _children;

    private GreenList(GreenNode[] children)
        : base(SyntaxKind.List)
    {
        _children = children;
        foreach (var child in children)
        {
            Add(child);
        }
    }

    public ReadOnlySpan<GreenNode> Children => _children;

    internal override int SlotCount => _children.Length;

    public static GreenNode? From(ReadOnlySpan<GreenNode> children) => children.Length switch
    {
        0 => null,
        1 => children[0],
        2 => new GreenPair(children[0], children[1]),
        3 => new GreenTriple(children[0], children[1], children[2]),
        _ => new GreenList(children.ToArray()),
    };

    /// <summary>The list over an array that nobody else holds.</summary>
    public static GreenNode? Over(GreenNode[] children) => children.Length switch
    {
        0 => null,
        1 => children[0],
        _ => new GreenList(children),
    };

    internal override GreenNode? GetSlot(int index) => _children[index];

    internal override GreenNode WithSlots(GreenNode?[] slots)
    {
        var children = new GreenNode[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            children[i] = Required<GreenNode>(slots[i]);
        }

        return new GreenList(children);
    }

    internal override SyntaxNode CreateRed(SyntaxNode? parent, int position) => new SyntaxListNode(this, parent, position);
}
