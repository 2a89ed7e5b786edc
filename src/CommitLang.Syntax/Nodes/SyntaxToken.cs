using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>A token at its place.</summary>
public readonly struct SyntaxToken : IEquatable<SyntaxToken>
{
    private static readonly GreenToken None = new(SyntaxKind.None, "", 0);

    private readonly GreenToken? _green;

    internal SyntaxToken(GreenToken green, SyntaxNode? parent, int position)
    {
        _green = green;
        Parent = parent;
        Position = position;
    }

    /// <summary>The node that the token belongs to; null for a token that was made by hand.</summary>
    public SyntaxNode? Parent { get; }

    /// <summary>The kind of the token.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The text as written, without trivia; empty for a missing token.</summary>
    public string Text => Green.Text;

    /// <summary>
    /// What the text stands for: a name without backquotes and in Unicode's composed form, a variable without its question
    /// mark, a string without quotes and escapes; every other text as it is.
    /// </summary>
    public string ValueText => TokenValues.Of(Green);

    /// <summary>Whether the text does not hold the token.</summary>
    public bool IsMissing => Green.IsMissing;

    /// <summary>Whether the token or its trivia has a diagnostic.</summary>
    public bool ContainsDiagnostics => Green.ContainsDiagnostics;

    /// <summary>The text of the token with its trivia.</summary>
    public TextSpan FullSpan => new(Position, Green.FullWidth);

    /// <summary>The text of the token without its trivia.</summary>
    public TextSpan Span => new(Position + Green.LeadingWidth, Green.Text.Length);

    /// <summary>The trivia before the token: whole lines above the first token of a statement, indentation elsewhere.</summary>
    public SyntaxTriviaList LeadingTrivia => new(Green.Leading, Position);

    /// <summary>The trivia behind the token, to the end of its line.</summary>
    public SyntaxTriviaList TrailingTrivia => new(Green.Trailing, Span.End);

    internal GreenToken Green => _green ?? None;

    internal int Position { get; }

    /// <summary>Where the token is.</summary>
    /// <exception cref="InvalidOperationException">The token belongs to no tree.</exception>
    public Location GetLocation() =>
        new(Parent?.SyntaxTree?.Text ?? throw new InvalidOperationException("the token belongs to no tree"), Span);

    /// <summary>Whether the token is of this kind.</summary>
    public bool IsKind(SyntaxKind kind) => Kind == kind;

    /// <summary>The token with other trivia, in no tree.</summary>
    public SyntaxToken WithTrivia(IEnumerable<SyntaxTrivia> leading, IEnumerable<SyntaxTrivia> trailing) =>
        new(Green.With([.. leading.Select(t => t.Green)], [.. trailing.Select(t => t.Green)]), null, 0);

    /// <summary>The text without trivia.</summary>
    public override string ToString() => Text;

    /// <summary>The text with trivia.</summary>
    public string ToFullString() => Green.ToString();

    /// <summary>The same token at the same place.</summary>
    public bool Equals(SyntaxToken other) =>
        ReferenceEquals(Green, other.Green) && ReferenceEquals(Parent, other.Parent) && Position == other.Position;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxToken other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text, Position);

    /// <inheritdoc cref="Equals(SyntaxToken)"/>
    public static bool operator ==(SyntaxToken left, SyntaxToken right) => left.Equals(right);

    /// <summary>Another token, or the same at another place.</summary>
    public static bool operator !=(SyntaxToken left, SyntaxToken right) => !left.Equals(right);
}
