namespace CommitLang.Syntax.Green;

/// <summary>A list of any length, over an array.</summary>
internal sealed class GreenLongList : GreenList
{
    private readonly GreenNode[] _children;

    public GreenLongList(GreenNode[] children)
    {
        _children = children;
        foreach (var child in children)
        {
            Add(child);
        }
    }

    public ReadOnlySpan<GreenNode> Children => _children;

    internal override int SlotCount => _children.Length;

    internal override GreenNode? GetSlot(int index) => _children[index];

    internal override GreenNode WithSlots(GreenNode?[] slots)
    {
        var children = new GreenNode[slots.Length];
        for (var i = 0; i < slots.Length; i++)
        {
            children[i] = Required<GreenNode>(slots[i]);
        }

        return new GreenLongList(children);
    }
}
