using System.Runtime.CompilerServices;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax.Parsing;

/// <summary>
/// Small nodes that recur with the same children, such as <c>toward China</c>: made once and shared. A slot holds the last that fell
/// into it; threads may share it, for what a slot holds is compared before it is used.
/// </summary>
internal static class NodeCache
{
    private const int Size = 1 << 12;

    private static readonly GreenNode?[] Nodes = new GreenNode?[Size];

    /// <summary>The slot of a node of two children.</summary>
    public static ref GreenNode? Slot(GreenNode first, GreenNode second) =>
        ref Nodes[((RuntimeHelpers.GetHashCode(first) * 31) + RuntimeHelpers.GetHashCode(second)) & (Size - 1)];
}
