namespace CommitLang.Syntax.Green;

/// <summary>A list of two children; most lists are that short, and need no array.</summary>
internal sealed class GreenPair : GreenList
{
    private readonly GreenNode _first;
    private readonly GreenNode _second;

    public GreenPair(GreenNode first, GreenNode second)
    {
        _first = first;
        Add(first);
        _second = second;
        Add(second);
    }

    internal override int SlotCount => 2;

    internal override GreenNode? GetSlot(int index) => index switch
    {
        0 => _first,
        1 => _second,
        _ => null,
    };

    internal override GreenNode WithSlots(GreenNode?[] slots) => new GreenPair(Required<GreenNode>(slots[0]), Required<GreenNode>(slots[1]));
}

/// <summary>A list of three children: two elements with a separator between.</summary>
internal sealed class GreenTriple : GreenList
{
    private readonly GreenNode _first;
    private readonly GreenNode _second;
    private readonly GreenNode _third;

    public GreenTriple(GreenNode first, GreenNode second, GreenNode third)
    {
        _first = first;
        Add(first);
        _second = second;
        Add(second);
        _third = third;
        Add(third);
    }

    internal override int SlotCount => 3;

    internal override GreenNode? GetSlot(int index) => index switch
    {
        0 => _first,
        1 => _second,
        2 => _third,
        _ => null,
    };

    internal override GreenNode WithSlots(GreenNode?[] slots) =>
        new GreenTriple(Required<GreenNode>(slots[0]), Required<GreenNode>(slots[1]), Required<GreenNode>(slots[2]));
}
