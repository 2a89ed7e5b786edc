using CommitLang.Syntax.Green;
using Pidgin;

namespace CommitLang.Syntax.Parsing.Primitives;

/// <summary>A token of one of several kinds if one is there.</summary>
internal sealed class OptionalToken(params SyntaxKind[] kinds) : TotalParser<GreenToken?>
{
    private readonly bool[] _table = KindTables.Make(k => kinds.Contains(k));

    protected override GreenToken? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (!_table[(int)token.Kind])
        {
            return null;
        }

        state.Advance();
        return token;
    }
}

/// <summary>A unit of a number if the next token can be one.</summary>
internal sealed class OptionalUnit : TotalParser<GreenToken?>
{
    protected override GreenToken? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (!KindTables.IsUnit(token.Kind))
        {
            return null;
        }

        state.Advance();
        return token.Kind == SyntaxKind.PercentToken ? token : token.As(SyntaxKind.NameToken);
    }
}

/// <summary>A node if the current token is of one of the kinds that it starts with.</summary>
internal sealed class OptionalNode(Parser<GreenToken, GreenNode> node, params SyntaxKind[] kinds) : TotalParser<GreenNode?>
{
    private readonly bool[] _table = KindTables.Make(k => kinds.Contains(k));

    protected override GreenNode? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        _table[(int)state.Current.Kind] ? Run(node, ref state, ref expecteds) : null;
}

/// <summary>A node if the current token and the next are of the kinds that it starts with.</summary>
internal sealed class OptionalPair(Parser<GreenToken, GreenNode> node, SyntaxKind first, SyntaxKind second) : TotalParser<GreenNode?>
{
    protected override GreenNode? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        state.Current.Kind == first && KindAhead(ref state, 1) == second ? Run(node, ref state, ref expecteds) : null;
}

/// <summary>A date if one is there, or the number that a year alone is written as.</summary>
internal sealed class OptionalDate : TotalParser<GreenToken?>
{
    protected override GreenToken? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds)
    {
        var token = state.Current;
        if (token.Kind is not (SyntaxKind.DateToken or SyntaxKind.NumberToken))
        {
            return null;
        }

        state.Advance();
        return token.As(SyntaxKind.DateToken);
    }
}

/// <summary>A name if any word is there.</summary>
internal sealed class OptionalName(string what) : TotalParser<GreenNode?>
{
    protected override GreenNode? Parse(ref ParseState<GreenToken> state, ref PooledList<Expected<GreenToken>> expecteds) =>
        KindTables.IsWord(state.Current.Kind) ? SharedNodes.Name(ExpectName.Read(ref state, what, NamePlace.Alone)) : null;
}
