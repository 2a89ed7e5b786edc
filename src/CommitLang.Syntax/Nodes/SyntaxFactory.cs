using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>Makes tokens, lists and nodes by hand. They belong to no tree; <see cref="SyntaxTree.Create"/> makes one of a root.</summary>
public static partial class SyntaxFactory
{
    /// <summary>A keyword or operator with its own text and a blank behind it.</summary>
    /// <exception cref="ArgumentException">The kind has no text of its own.</exception>
    public static SyntaxToken Token(SyntaxKind kind) => kind is SyntaxKind.EndOfStatementToken or SyntaxKind.EndOfFileToken
        ? Token(kind, "", [], [])
        : Token(kind, SyntaxFacts.GetText(kind) ?? throw new ArgumentException($"{kind} has no text of its own", nameof(kind)), [], [Space]);

    /// <summary>A token of any kind with a blank behind it; the text is taken as it is.</summary>
    public static SyntaxToken Token(SyntaxKind kind, string text) => Token(kind, text, [], [Space]);

    /// <summary>A token of any kind with its trivia; the text is taken as it is.</summary>
    public static SyntaxToken Token(SyntaxKind kind, string text, IEnumerable<SyntaxTrivia> leading, IEnumerable<SyntaxTrivia> trailing) =>
        new(GreenToken.Create(kind, text, [.. leading.Select(t => t.Green)], [.. trailing.Select(t => t.Green)], [], false), null, 0);

    /// <summary>Trivia; the text is taken as it is.</summary>
    public static SyntaxTrivia Trivia(SyntaxKind kind, string text) => new(new GreenTrivia(kind, text), 0);

    /// <summary>A blank.</summary>
    public static SyntaxTrivia Space { get; } = Trivia(SyntaxKind.WhitespaceTrivia, " ");

    /// <summary>A line break.</summary>
    public static SyntaxTrivia LineFeed { get; } = Trivia(SyntaxKind.EndOfLineTrivia, "\n");

    /// <summary>A list of nodes.</summary>
    public static SyntaxList<TNode> List<TNode>(params IEnumerable<TNode> nodes)
        where TNode : SyntaxNode =>
        new(GreenList.Over([.. nodes.Select(n => n.Green)])?.CreateRed(null, 0));

    /// <summary>A list of nodes with a separator of this kind between any two.</summary>
    public static SeparatedSyntaxList<TNode> SeparatedList<TNode>(SyntaxKind separator, params IEnumerable<TNode> nodes)
        where TNode : SyntaxNode
    {
        var children = new List<GreenNode>();
        foreach (var node in nodes)
        {
            if (children.Count > 0)
            {
                children.Add(Token(separator).Green);
            }

            children.Add(node.Green);
        }

        return new(GreenList.Over([.. children])?.CreateRed(null, 0));
    }

    private static TNode Red<TNode>(GreenNode green)
        where TNode : SyntaxNode =>
        green.CreateRed(null, 0) as TNode ?? throw new InvalidOperationException("a green node made another class");

    private static GreenNode Green(SyntaxNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        return node.Green;
    }

    private static GreenNode NotEmpty(GreenNode? list) => list ?? throw new ArgumentException("the list may not be empty", nameof(list));

    private static GreenToken Required(SyntaxToken token, params ReadOnlySpan<SyntaxKind> kinds) => kinds.Contains(token.Kind)
        ? token.Green
        : throw new ArgumentException($"a token of kind {token.Kind} cannot stand here", nameof(token));

    private static GreenToken? Optional(SyntaxToken? token, params ReadOnlySpan<SyntaxKind> kinds) =>
        token is { } present ? Required(present, kinds) : null;
}
