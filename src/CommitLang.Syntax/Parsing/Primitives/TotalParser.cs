using System.Diagnostics.CodeAnalysis;
using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>A parser that always succeeds: where the text does not hold what it looks for, its result says so.</summary>
internal abstract class TotalParser<T> : Parser<GreenToken, T>
{
    public sealed override bool TryParse(
        ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds, [MaybeNullWhen(false)] out T result)
    {
        result = Parse(ref state, ref expecteds);
        return true;
    }

    protected abstract T Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds);

    /// <summary>Runs a parser that is total as well, whatever it is made of.</summary>
    protected static TPart Run<TPart>(
        Parser<GreenToken, TPart> parser, ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        parser.TryParse(ref state, ref expecteds, out var result)
            ? result
            : throw new InvalidOperationException("a part of a statement failed");

    /// <summary>The kind of the token that comes so many tokens after the current one.</summary>
    protected static SyntaxKind KindAhead(ref ParseState<GreenToken> state, int distance)
    {
        var ahead = state.LookAhead(distance + 1);
        return ahead.Length > distance ? ahead[distance].Kind : SyntaxKind.EndOfStatementToken;
    }
}
