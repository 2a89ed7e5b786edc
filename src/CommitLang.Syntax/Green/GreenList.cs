namespace CommitLang.Syntax.Green;

/// <summary>Children in a row: two or more; a list of one is that child itself, an empty one is null.</summary>
internal abstract class GreenList() : GreenNode(SyntaxKind.List)
{
    public static GreenNode? From(ReadOnlySpan<GreenNode> children) => children.Length switch
    {
        0 => null,
        1 => children[0],
        2 => new GreenPair(children[0], children[1]),
        3 => new GreenTriple(children[0], children[1], children[2]),
        _ => new GreenLongList(children.ToArray()),
    };

    /// <summary>The list over an array that nobody else holds.</summary>
    public static GreenNode? Over(GreenNode[] children) => children.Length switch
    {
        0 => null,
        1 => children[0],
        _ => new GreenLongList(children),
    };

    internal override SyntaxNode CreateRed(SyntaxNode? parent, int position) => new SyntaxListNode(this, parent, position);
}
