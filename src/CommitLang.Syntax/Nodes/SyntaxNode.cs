using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>
/// A node of a tree at its place. Nodes are made when they are asked for, once: asking again gives the same object.
/// </summary>
public abstract class SyntaxNode
{
    private SyntaxNode?[]? _children;

    private protected SyntaxNode(GreenNode green, SyntaxNode? parent, int position)
    {
        Green = green;
        Parent = parent;
        Position = position;
    }

    /// <summary>The kind of the node.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The node that this one belongs to; null for a root.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>The text of the node with the trivia before its first token and behind its last one.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>The text of the node from its first token that is there to its last, without the trivia around.</summary>
    public TextSpan Span => SyntaxWalk.SpanOf(this);

    /// <summary>Whether the node, or something in it, has a diagnostic from reading the text.</summary>
    public bool ContainsDiagnostics => Green.ContainsDiagnostics;

    /// <summary>Whether the node stands for something that the text does not hold: all its tokens are missing.</summary>
    public bool IsMissing => SyntaxWalk.IsMissing(Green);

    /// <summary>The tree that the node belongs to; null for a node that was made by hand.</summary>
    public SyntaxTree? SyntaxTree => this is CompilationUnitSyntax { Tree: { } tree } ? tree : Parent?.SyntaxTree;

    internal GreenNode Green { get; }

    internal int Position { get; }

    /// <summary>Where the node is: its <see cref="Span"/> in the text of its tree.</summary>
    /// <exception cref="InvalidOperationException">The node belongs to no tree.</exception>
    public Location GetLocation() =>
        new(SyntaxTree?.Text ?? throw new InvalidOperationException("the node belongs to no tree"), Span);

    /// <summary>The nodes directly below, in the order of the text.</summary>
    public IEnumerable<SyntaxNode> ChildNodes() => SyntaxWalk.Children(this).Where(c => c.Node is not null).Select(c => c.AsNode());

    /// <summary>The nodes and tokens directly below, in the order of the text.</summary>
    public IEnumerable<SyntaxNodeOrToken> ChildNodesAndTokens() => SyntaxWalk.Children(this);

    /// <summary>The nodes below, each before its children.</summary>
    public IEnumerable<SyntaxNode> DescendantNodes() => SyntaxWalk.Descendants(this).Where(c => c.Node is not null).Select(c => c.AsNode());

    /// <summary>The tokens below, in the order of the text, missing ones included.</summary>
    public IEnumerable<SyntaxToken> DescendantTokens() => SyntaxWalk.Tokens(this);

    /// <summary>The node itself and those above it, from the inside out.</summary>
    public IEnumerable<SyntaxNode> AncestorsAndSelf()
    {
        for (var node = this; node is not null; node = node.Parent)
        {
            yield return node;
        }
    }

    /// <summary>The innermost token whose full span holds an offset; the last token for the end of the text.</summary>
    public SyntaxToken FindToken(int position) => SyntaxWalk.FindToken(this, position);

    /// <summary>Calls the visitor's method for this kind of node.</summary>
    public abstract void Accept(SyntaxVisitor visitor);

    /// <summary>Calls the visitor's method for this kind of node and gives its result.</summary>
    public abstract TResult Accept<TResult>(SyntaxVisitor<TResult> visitor);

    /// <summary>The text of the node without the trivia around it.</summary>
    public override string ToString()
    {
        var span = Span;
        return ToFullString().Substring(span.Start - Position, span.Length);
    }

    /// <summary>The text of the node with the trivia around it.</summary>
    public string ToFullString() => Green.ToString();

    /// <summary>The child in a slot; lists have a node of their own here.</summary>
    internal SyntaxNode? GetChild(int slot)
    {
        if (Green.GetSlot(slot) is not { IsToken: false } green)
        {
            return null;
        }

        var children = _children ?? (Interlocked.CompareExchange(ref _children, new SyntaxNode?[Green.SlotCount], null) ?? _children);
        return children[slot]
            ?? Interlocked.CompareExchange(ref children[slot], green.CreateRed(ParentOfChildren, GetChildPosition(slot)), null)
            ?? children[slot];
    }

    internal virtual int GetChildPosition(int slot)
    {
        var position = Position;
        for (var i = 0; i < slot; i++)
        {
            position += Green.GetSlot(i)?.FullWidth ?? 0;
        }

        return position;
    }

    private protected virtual SyntaxNode ParentOfChildren => this;

    private protected SyntaxToken GetToken(int slot) =>
        GetOptionalToken(slot) ?? throw new InvalidOperationException("a token that must be there is not");

    private protected SyntaxToken? GetOptionalToken(int slot) =>
        Green.GetSlot(slot)?.AsToken is { } token ? new(token, this, GetChildPosition(slot)) : null;

    private protected T GetNode<T>(int slot)
        where T : SyntaxNode =>
        GetChild(slot) as T ?? throw new InvalidOperationException("a child that must be there is not");

    private protected T? GetOptionalNode<T>(int slot)
        where T : SyntaxNode =>
        GetChild(slot) as T;
}
