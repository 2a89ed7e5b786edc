using System.Collections;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>Nodes with a separator between any two of them.</summary>
public readonly struct SeparatedSyntaxList<TNode> : IReadOnlyList<TNode>, IEquatable<SeparatedSyntaxList<TNode>>
    where TNode : SyntaxNode
{
    private readonly SyntaxNode? _node;

    internal SeparatedSyntaxList(SyntaxNode? node)
    {
        _node = node;
    }

    /// <summary>The number of nodes.</summary>
    public int Count => _node switch
    {
        null => 0,
        SyntaxListNode list => (list.Green.SlotCount + 1) / 2,
        _ => 1,
    };

    /// <summary>The number of separators: one less than nodes.</summary>
    public int SeparatorCount => Math.Max(Count - 1, 0);

    internal GreenNode? Green => _node?.Green;

    /// <summary>A node by its number, counted from zero.</summary>
    public TNode this[int index]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfNegative(index);
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, Count);
            var node = _node is SyntaxListNode list ? list.GetChild(2 * index) : _node;
            return node as TNode ?? throw new InvalidOperationException("a list holds a node of another class");
        }
    }

    /// <summary>The separator behind the node of that number.</summary>
    public SyntaxToken GetSeparator(int index)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(index, SeparatorCount);
        return _node is SyntaxListNode list ? list.TokenAt((2 * index) + 1) : default;
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
    public bool Equals(SeparatedSyntaxList<TNode> other) => ReferenceEquals(_node, other._node);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SeparatedSyntaxList<TNode> other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _node?.GetHashCode() ?? 0;

    /// <inheritdoc cref="Equals(SeparatedSyntaxList{TNode})"/>
    public static bool operator ==(SeparatedSyntaxList<TNode> left, SeparatedSyntaxList<TNode> right) => left.Equals(right);

    /// <summary>Other nodes, or the same at another place.</summary>
    public static bool operator !=(SeparatedSyntaxList<TNode> left, SeparatedSyntaxList<TNode> right) => !left.Equals(right);
}
