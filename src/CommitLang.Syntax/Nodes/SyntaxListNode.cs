using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>The node of a list; users see lists through <see cref="SyntaxList{TNode}"/>, and its elements belong to its parent.</summary>
internal sealed class SyntaxListNode : SyntaxNode
{
    private int[]? _offsets;

    internal SyntaxListNode(GreenNode green, SyntaxNode? parent, int position)
        : base(green, parent, position)
    {
    }

    private protected override SyntaxNode ParentOfChildren => Parent ?? this;

    public override void Accept(SyntaxVisitor visitor) => throw new InvalidOperationException("a list is not visited");

    public override TResult Accept<TResult>(SyntaxVisitor<TResult> visitor) => throw new InvalidOperationException("a list is not visited");

    internal override int GetChildPosition(int slot) => Position + (_offsets ??= FindOffsets())[slot];

    internal SyntaxToken TokenAt(int slot) => GetToken(slot) is var token && Parent is { } parent
        ? new(token.Green, parent, token.Position)
        : GetToken(slot);

    private int[] FindOffsets()
    {
        var offsets = new int[Green.SlotCount];
        var offset = 0;
        for (var i = 0; i < offsets.Length; i++)
        {
            offsets[i] = offset;
            offset += Green.GetSlot(i)?.FullWidth ?? 0;
        }

        return offsets;
    }
}
