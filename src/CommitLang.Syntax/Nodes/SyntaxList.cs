using System.Collections;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>Nodes in a row.</summary>
public readonly struct SyntaxList<TNode> : IReadOnlyList<TNode>, IEquatable<SyntaxList<TNode>>
    where TNode : SyntaxNode
{
    private readonly SyntaxNode? _node;

    internal SyntaxList(SyntaxNode? node)
    {
        _node = node;
    }

    /// <summary>The number of nodes.</summary>
    public int Count => _node switch
    {
        null => 0,
        SyntaxListNode list => list.Green.SlotCount,
        _ => 1,
    };

    internal GreenNode? Green => _node?.Green;

    /// <summary>A node by its number, counted from zero.</summary>
    public TNode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var node = _node is SyntaxListNode list ? list.GetChild(index) : _node;
            return node as TNode ?? throw new InvalidOperationException("a list holds a node of another class");
        }
    }

    /// <summary>The number of a node; -1 where it is none of the list.</summary>
    internal int IndexOf(TNode node)
    {
        if (_node is not SyntaxListNode list)
        {
            return ReferenceEquals(_node, node) ? 0 : -1;
        }

        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = list.GetChildPosition(middle) < node.Position ? (middle + 1, high) : (low, middle);
        }

        // Nodes without a character share a place with the one behind them.
        for (; low < Count && list.GetChildPosition(low) == node.Position; low++)
        {
            if (ReferenceEquals(this[low], node))
            {
                return low;
            }
        }

        return -1;
    }

    /// <inheritdoc/>
    public IEnumerator<TNode> GetEnumerator()
    {
        for (var i = 0; i < Count; i++)
        {
            yield return this[i];
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same nodes at the same place.</summary>
    public bool Equals(SyntaxList<TNode> other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxList<TNode> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <inheritdoc cref="Equals(SyntaxList{TNode})"/>
    public static bool operator ==(SyntaxList<TNode> left, SyntaxList<TNode> right) => left.Equals(right);

    /// <summary>Other nodes, or the same at another place.</summary>
    public static bool operator !=(SyntaxList<TNode> left, SyntaxList<TNode> right) => !left.Equals(right);
}
