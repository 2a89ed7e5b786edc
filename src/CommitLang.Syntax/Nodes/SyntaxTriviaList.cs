using System.Collections;
using CommitLang.Syntax.Green;

namespace CommitLang.Syntax;

/// <summary>The trivia on one side of a token.</summary>
public readonly struct SyntaxTriviaList : IReadOnlyList<SyntaxTrivia>, IEquatable<SyntaxTriviaList>
{
    private readonly GreenTrivia[]? _pieces;
    private readonly int _position;

    internal SyntaxTriviaList(GreenTrivia[] pieces, int position)
    {
        _pieces = pieces;
        _position = position;
    }

    /// <summary>The number of pieces.</summary>
    public int Count => _pieces?.Length ?? 0;

    /// <summary>A piece by its number, counted from zero.</summary>
    public SyntaxTrivia this[int index]
    {
        get
        {
            var pieces = _pieces ?? throw new ArgumentOutOfRangeException(nameof(index));
            var position = _position;
            for (var i = 0; i < index; i++)
            {
                position += pieces[i].Text.Length;
            }

            return new(pieces[index], position);
        }
    }

    /// <inheritdoc/>
    public IEnumerator<SyntaxTrivia> GetEnumerator()
    {
        var position = _position;
        foreach (var piece in _pieces ?? [])
        {
            yield return new(piece, position);
            position += piece.Text.Length;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <summary>The same trivia at the same place.</summary>
    public bool Equals(SyntaxTriviaList other) => ReferenceEquals(_pieces, other._pieces) && _position == other._position;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is SyntaxTriviaList other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(_pieces, _position);

    /// <inheritdoc cref="Equals(SyntaxTriviaList)"/>
    public static bool operator ==(SyntaxTriviaList left, SyntaxTriviaList right) => left.Equals(right);

    /// <summary>Other trivia, or the same at another place.</summary>
    public static bool operator !=(SyntaxTriviaList left, SyntaxTriviaList right) => !left.Equals(right);
}
