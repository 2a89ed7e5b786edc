using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Parsing;

/// <summary>A stack of nodes from which lists are made.</summary>
internal sealed class Scratch
{
    private GreenNode[] _nodes = new GreenNode[64];

    public int Count { get; private set; }

    public void Push(GreenNode node)
    {
        if (Count == _nodes.Length)
        {
            Array.Resize(ref _nodes, Count * 2);
        }

        _nodes[Count++] = node;
    }

    /// <summary>The list of what was pushed since the stack was so high; takes it away.</summary>
    public GreenNode? PopList(int height)
    {
        var list = GreenList.From(_nodes.AsSpan(height, Count - height));
        Count = height;
        return list;
    }
}
