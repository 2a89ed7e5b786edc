using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>A piece of trivia at its place.</summary>
public readonly struct SyntaxTrivia : IEquatable<SyntaxTrivia>
{
    private static readonly GreenTrivia None = new(SyntaxKind.None, "");

    private readonly GreenTrivia? _green;

    internal SyntaxTrivia(GreenTrivia green, int position)
    {
        _green = green;
        Span = new(position, green.Text.Length);
    }

    /// <summary>The kind of the trivia.</summary>
    public SyntaxKind Kind => Green.Kind;

    /// <summary>The text as written.</summary>
    public string Text => Green.Text;

    /// <summary>Where it is.</summary>
    public TextSpan Span { get; }

    internal GreenTrivia Green => _green ?? None;

    /// <summary>The text as written.</summary>
    public override string ToString() => Text;

    /// <summary>The same trivia at the same place.</summary>
    public bool Equals(SyntaxTrivia other) => ReferenceEquals(Green, other.Green) && Span == other.Span;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTrivia other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Kind, Text, Span);

    /// <inheritdoc cref="Equals(SyntaxTrivia)"/>
    public static bool operator ==(SyntaxTrivia left, SyntaxTrivia right) => left.Equals(right);

    /// <summary>Other trivia, or the same at another place.</summary>
    public static bool operator !=(SyntaxTrivia left, SyntaxTrivia right) => !left.Equals(right);
}
