namespace CommitLang.Syntax;

/// <summary>A node or a token.</summary>
public readonly struct SyntaxNodeOrToken : IEquatable<SyntaxNodeOrToken>
{
    internal SyntaxNodeOrToken(SyntaxNode node)
    {
        Node = node;
    }

    internal SyntaxNodeOrToken(SyntaxToken token)
    {
        Token = token;
    }

    /// <summary>The node; null if this is a token.</summary>
    public SyntaxNode? Node { get; }

    /// <summary>The token; the default token if this is a node.</summary>
    public SyntaxToken Token { get; }

    /// <summary>Whether this is a token.</summary>
    public bool IsToken => Node is null;

    /// <summary>The kind of the node or token.</summary>
    public SyntaxKind Kind => Node?.Kind ?? Token.Kind;

    /// <summary>The text with the trivia around it.</summary>
    public TextSpan FullSpan => Node?.FullSpan ?? Token.FullSpan;

    /// <summary>The same node or token at the same place.</summary>
    public bool Equals(SyntaxNodeOrToken other) => ReferenceEquals(Node, other.Node) && Token.Equals(other.Token);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxNodeOrToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Node?.GetHashCode() ?? Token.GetHashCode();

    /// <inheritdoc cref="Equals(SyntaxNodeOrToken)"/>
    public static bool operator ==(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => left.Equals(right);

    /// <summary>Another node or token, or the same at another place.</summary>
    public static bool operator !=(SyntaxNodeOrToken left, SyntaxNodeOrToken right) => !left.Equals(right);

    internal SyntaxNode AsNode() => Node ?? throw new InvalidOperationException("this is a token");
}
