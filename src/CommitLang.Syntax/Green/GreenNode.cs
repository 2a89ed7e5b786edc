using System.Runtime.CompilerServices;

namespace CommitLang.Syntax.Green;

/// <summary>
/// A node without place and parent: its kind, its width, its children. Green nodes are immutable and shared, between places
/// of one tree and between trees.
/// </summary>
internal abstract class GreenNode
{
    private readonly ushort _kind;
    private GreenFlags _flags;

    // Of tokens only; it lies where the node would have a gap.
    private readonly byte _triviaCode;

    protected GreenNode(SyntaxKind kind)
    {
        _kind = (ushort)kind;
    }

    /// <summary>For tokens only.</summary>
    private protected GreenNode(SyntaxKind kind, int fullWidth, GreenFlags flags, byte triviaCode)
    {
        _triviaCode = triviaCode;
        _kind = (ushort)kind;
        FullWidth = fullWidth;
        _flags = flags | GreenFlags.Token;
    }

    public SyntaxKind Kind => (SyntaxKind)_kind;

    /// <summary>The number of code units, trivia included.</summary>
    public int FullWidth { get; private set; }

    public bool ContainsDiagnostics => (_flags & GreenFlags.ContainsDiagnostics) != 0;

    /// <summary>Whether an edit anywhere behind could make it another node.</summary>
    public bool DependsOnRest => (_flags & GreenFlags.DependsOnRest) != 0;

    public bool IsToken => (_flags & GreenFlags.Token) != 0;

    /// <summary>The node, if it is a token.</summary>
    public GreenToken? AsToken => IsToken ? Unsafe.As<GreenToken>(this) : null;

    internal GreenFlags Flags => _flags;

    protected byte TriviaCode => _triviaCode;

    internal abstract int SlotCount { get; }

    internal abstract GreenNode? GetSlot(int index);

    internal abstract GreenNode WithSlots(GreenNode?[] slots);

    internal abstract SyntaxNode CreateRed(SyntaxNode? parent, int position);

    /// <summary>Writes every character, trivia included, without recursion over lists.</summary>
    internal virtual void WriteTo(System.Text.StringBuilder text)
    {
        for (var i = 0; i < SlotCount; i++)
        {
            GetSlot(i)?.WriteTo(text);
        }
    }

    public override string ToString()
    {
        var text = new System.Text.StringBuilder(FullWidth);
        WriteTo(text);
        return text.ToString();
    }

    /// <summary>The first token that is there or missing; null for an empty list.</summary>
    internal GreenToken? FirstToken()
    {
        if (AsToken is { } token)
        {
            return token;
        }

        for (var i = 0; i < SlotCount; i++)
        {
            if (GetSlot(i)?.FirstToken() is { } first)
            {
                return first;
            }
        }

        return null;
    }

    protected static T Required<T>(GreenNode? node)
        where T : GreenNode =>
        node as T ?? throw new ArgumentException("a child that must be there is missing or of another kind", nameof(node));

    protected void Add(GreenNode child)
    {
        FullWidth += child.FullWidth;
        _flags |= child._flags & GreenFlags.Inherited;
    }

    protected void AddIfPresent(GreenNode? child)
    {
        if (child is not null)
        {
            Add(child);
        }
    }
}
